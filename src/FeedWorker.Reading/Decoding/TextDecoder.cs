using System.Text;
using UtfUnknown;

namespace FeedWorker.Reading.Decoding;

/// <summary>From bytes of an unknown charset to text.</summary>
public static class TextDecoder
{
    // Detection weighs letter frequencies: a sample this long settles it.
    private const int DetectionSample = 128 * 1024;

    // Below this many bytes above ASCII the detector guesses; a Western page with a few accents is the usual case.
    private const int FewestBytesToDetect = 12;

    private const float LeastConfidence = 0.5f;

    /// <summary>
    /// Decodes by byte order mark, then the <c>charset</c> of the header, then the declaration inside (XML or HTML), then
    /// detection. Bytes that do not fit become U+FFFD; NUL characters are removed. A declaration that the bytes contradict
    /// (UTF-8 that is mostly invalid, a code page over sound UTF-8) is passed over; UTF-8 that was encoded twice is repaired, and C1 controls
    /// are read as the windows-1252 characters that they stand for.
    /// </summary>
    /// <param name="body">The bytes as served, after decompression.</param>
    /// <param name="contentType">The Content-Type header; <see langword="null"/> when there was none.</param>
    public static DecodedText Decode(ReadOnlyMemory<byte> body, string? contentType)
    {
        var bytes = body.Span;
        var encoding = Choose(bytes, contentType);
        var text = CharCleaning.Clean(encoding.GetString(bytes));
        var charset = encoding.WebName.ToLowerInvariant();
        return DoubleEncoding.Repair(text) is { } repaired ? new(CharCleaning.ReadControls(repaired), "utf-8") : new(CharCleaning.ReadControls(text), charset);
    }

    private static Encoding Choose(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (ByteOrder.Of(bytes) is { } byForm)
        {
            return byForm;
        }

        var census = Utf8Census.Take(bytes);
        foreach (var name in new[] { CharsetDeclaration.InHeader(contentType), CharsetDeclaration.InBody(bytes) })
        {
            if (Charsets.Find(name) is { } declared && Fits(declared, census))
            {
                return declared;
            }
        }

        return census.IsSound || census.IsDamaged ? Charsets.Utf8 : Detect(bytes);
    }

    private static bool Fits(Encoding declared, Utf8Census census) => declared.CodePage switch
    {
        Charsets.Utf8CodePage => census.Invalid <= census.Valid,
        // Units of two or four bytes would have shown themselves by their zero bytes.
        Charsets.Utf16CodePage or Charsets.Utf16BigEndianCodePage or Charsets.Utf32CodePage or Charsets.Utf32BigEndianCodePage => false,
        _ => !census.IsSurelyUtf8,
    };

    private static Encoding Detect(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F)..];
        sample = sample[..Math.Min(sample.Length, DetectionSample)];
        var high = 0;
        foreach (var b in sample)
        {
            high += b >> 7;
        }

        if (high < FewestBytesToDetect)
        {
            return Charsets.Windows1252;
        }

        var best = CharsetDetector.DetectFromBytes(sample).Detected;
        return best is { Confidence: >= LeastConfidence } && Charsets.Find(best.EncodingName) is { } found && found.CodePage != Charsets.Utf8CodePage
            ? found
            : Charsets.Windows1252;
    }
}
