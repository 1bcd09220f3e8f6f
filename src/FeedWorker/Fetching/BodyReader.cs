using System.IO.Compression;

namespace FeedWorker.Fetching;

/// <summary>
/// Reads a body to its end or to its cap, whichever comes first, and undoes one layer of compression. A transfer that breaks off fails;
/// a file that already lay cut off on the server is read as far as it goes, as browsers do.
/// </summary>
internal static class BodyReader
{
    internal const string AcceptEncoding = "gzip, deflate, br";

    private const int ChunkBytes = 32 * 1024;

    // Not encodings at all, but what servers write there when the body is plain.
    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase) { "identity", "none", "utf-8", "8bit", "binary" };

    /// <summary>Either the bytes or what went wrong.</summary>
    internal readonly record struct Result(ReadOnlyMemory<byte> Bytes, FetchOutcome? Problem);

    /// <param name="content">Its headers are read, its body is not.</param>
    /// <param name="maxBytes">Counted before and again after decompression, so that a bomb ends here too.</param>
    /// <param name="beginningWillDo">A longer body is cut at the cap (robots.txt) instead of refused.</param>
    /// <param name="cancellationToken">Ends the reading within one chunk.</param>
    internal static async Task<Result> ReadAsync(HttpContent content, int maxBytes, bool beginningWillDo, CancellationToken cancellationToken)
    {
        var encodings = content.Headers.ContentEncoding
            .Where(encoding => !Plain.Contains(encoding))
            .Select(encoding => encoding.ToLowerInvariant()).ToList();
        if (encodings.Count > 1)
        {
            return Refused("the body is encoded more than once");
        }

        var encoding = encodings.FirstOrDefault();
        if (encoding is not (null or "gzip" or "x-gzip" or "deflate" or "br"))
        {
            return Refused($"unknown content encoding {encoding}");
        }

        // A length that lies is caught below; one that is honest saves the reading.
        if (content.Headers.ContentLength > maxBytes && !beginningWillDo)
        {
            return Refused(TooLarge(maxBytes));
        }

        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        var (raw, isCut) = await CollectAsync(body, maxBytes, cancellationToken);

        // Large sitemaps lie on servers as .xml.gz, and no feed or page begins like that.
        encoding ??= raw.Length >= 2 && raw.GetBuffer() is [0x1F, 0x8B, ..] ? "gzip" : null;
        if (encoding is not null)
        {
            try
            {
                await using var plain = Decode(raw, encoding);
                (raw, var plainIsCut) = await CollectAsync(plain, maxBytes, cancellationToken);
                isCut |= plainIsCut;
            }
            catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException)
            {
                // BrotliStream reports a bad body as InvalidOperationException, the others as InvalidDataException.
                return new Result(default, new FetchOutcome.Failed($"the body is not valid {encoding}", null));
            }
        }

        return isCut && !beginningWillDo ? Refused(TooLarge(maxBytes)) : new Result(raw.GetBuffer().AsMemory(0, (int)raw.Length), null);
    }

    private static async Task<(MemoryStream Bytes, bool IsCut)> CollectAsync(Stream source, int maxBytes, CancellationToken cancellationToken)
    {
        // Content-Length is no hint for the size of the buffer: it costs a server nothing to claim a lot.
        var bytes = new MemoryStream();
        var chunk = new byte[ChunkBytes];
        while (true)
        {
            var read = await source.ReadAsync(chunk, cancellationToken);
            if (read == 0)
            {
                bytes.Position = 0;
                return (bytes, false);
            }

            var room = maxBytes - (int)bytes.Length;
            bytes.Write(chunk, 0, Math.Min(read, room));
            if (read > room)
            {
                bytes.Position = 0;
                return (bytes, true);
            }
        }
    }

    private static Stream Decode(MemoryStream raw, string encoding) => encoding switch
    {
        "br" => new BrotliStream(raw, CompressionMode.Decompress),
        "deflate" when !HasZlibHeader(raw) => new DeflateStream(raw, CompressionMode.Decompress),
        "deflate" => new ZLibStream(raw, CompressionMode.Decompress),
        _ => new GZipStream(raw, CompressionMode.Decompress),
    };

    // "deflate" means zlib (RFC 9110), but many servers send it bare. RFC 1950: method 8, and the first two bytes divide by 31.
    private static bool HasZlibHeader(MemoryStream raw) =>
        raw.Length >= 2 && raw.GetBuffer() is var head && (head[0] & 0x0F) == 8 && (head[0] << 8 | head[1]) % 31 == 0;

    private static Result Refused(string why) => new(default, new FetchOutcome.Refused(why));

    private static string TooLarge(int maxBytes) => maxBytes % (1024 * 1024) == 0
        ? $"more than {maxBytes / (1024 * 1024)} MiB"
        : $"more than {maxBytes} bytes";
}
