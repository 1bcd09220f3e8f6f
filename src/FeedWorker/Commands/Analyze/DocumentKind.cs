using System.Text;

namespace FeedWorker.Commands.Analyze;

/// <summary>What a file holds.</summary>
internal enum DocumentKind
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>An HTML page.</summary>
    Page,

    /// <summary>A feed of any format.</summary>
    Feed,
}

/// <summary>Tells what a file holds: by content type, else by name, else by its first bytes.</summary>
internal static class DocumentKinds
{
    internal static DocumentKind Of(string? contentType, string path, ReadOnlySpan<byte> bytes) =>
        ByContentType(contentType) ?? ByName(path) ?? ByFirstBytes(bytes);

    private static DocumentKind? ByContentType(string? contentType) =>
        contentType?.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            null or "" => null,
            "text/html" or "application/xhtml+xml" => DocumentKind.Page,
            "text/plain" => DocumentKind.Text,
            var type when type.EndsWith("xml", StringComparison.Ordinal) || type.EndsWith("json", StringComparison.Ordinal) => DocumentKind.Feed,
            _ => null,
        };

    private static DocumentKind? ByName(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".html" or ".htm" or ".xhtml" => DocumentKind.Page,
            ".txt" or ".md" => DocumentKind.Text,
            ".rss" or ".atom" or ".rdf" => DocumentKind.Feed,
            _ => null,
        };
    }

    private static DocumentKind ByFirstBytes(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 2048)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (head.StartsWith('{'))
        {
            return head.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) ? DocumentKind.Feed : DocumentKind.Text;
        }

        if (!head.StartsWith('<'))
        {
            return DocumentKind.Text;
        }

        return head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            ? DocumentKind.Page
            : DocumentKind.Feed;
    }
}
