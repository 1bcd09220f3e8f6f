namespace FeedWorker.Reading.Pages;

/// <summary>Tells pages from pictures, documents and data, by the header and by the first bytes.</summary>
internal static class PageKind
{
    // Where a page that is served as something else shows itself.
    private const int Opening = 2_048;

    /// <returns>The media type; <see langword="null"/> when it is a page.</returns>
    internal static string? OtherThanPage(ReadOnlySpan<byte> body, string? contentType)
    {
        var signature = Signature(body);
        if (signature is not null)
        {
            return signature;
        }

        var semicolon = contentType?.IndexOf(';') ?? -1;
        var type = (semicolon < 0 ? contentType : contentType![..semicolon])?.Trim().ToLowerInvariant(); // not null: it has a semicolon
        var mayBePage = type is null or "" or "text/html" or "application/xhtml+xml" or "application/octet-stream" or "text" or "html"
            || !type.Contains('/');
        return mayBePage || ((type is "text/plain" or "text/xml" or "application/xml") && LooksLikePage(body)) ? null : type;
    }

    private static string? Signature(ReadOnlySpan<byte> body) => body switch
    {
        _ when body.StartsWith("%PDF-"u8) => "application/pdf",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        _ when body.StartsWith("GIF8"u8) => "image/gif",
        [(byte)'P', (byte)'K', 3, 4, ..] => "application/zip",
        [0x1F, 0x8B, 8, ..] => "application/gzip",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        _ => null,
    };

    private static bool LooksLikePage(ReadOnlySpan<byte> body)
    {
        Span<byte> lower = stackalloc byte[Math.Min(body.Length, Opening)];
        for (var i = 0; i < lower.Length; i++)
        {
            lower[i] = body[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(body[i] | 0x20) : body[i];
        }

        return lower.IndexOf("<html"u8) >= 0 || lower.IndexOf("<!doctype html"u8) >= 0;
    }
}
