using System.Buffers;
using System.Collections.Frozen;

namespace FeedWorker.Reading.Decoding;

/// <summary>
/// Repairs UTF-8 that was read as windows-1252 and encoded once more ("Ã©" for "é"). Safe means: every character above ASCII
/// in the whole text takes part in such a sequence, so that a text with one honest accent stays as it is.
/// </summary>
internal static class DoubleEncoding
{
    // One pair may be a text about encodings.
    private const int FewestSequences = 2;

    // What windows-1252 makes of the bytes 0x80 to 0x9F; the bytes it leaves open stay C1 controls.
    private static readonly FrozenDictionary<char, byte> UpperHalf = Enumerable.Range(0x80, 0x20)
        .Select(b => KeyValuePair.Create(Charsets.Windows1252.GetString([(byte)b])[0], (byte)b))
        .Concat(Enumerable.Range(0x80, 0x20).Select(b => KeyValuePair.Create((char)b, (byte)b)))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary();

    /// <summary>Nearly every text ends the search here, before its bytes are written down: a lead byte and one that continues it.</summary>
    private static bool OpensSequence(ReadOnlySpan<char> text) =>
        text is [>= '\xC2' and <= '\xF4', var next, ..]
        && (next is >= '\x80' and <= '\xBF' || UpperHalf.ContainsKey(next));

    /// <returns>The repaired text; <see langword="null"/> when there is nothing to repair or it would not be safe.</returns>
    internal static string? Repair(string text)
    {
        var first = text.AsSpan().IndexOfAnyExceptInRange('\0', '\x7F');
        if (first < 0 || !OpensSequence(text.AsSpan(first)))
        {
            return null;
        }

        // Lent, since nearly every page is looked at and nearly none is repaired.
        var lent = ArrayPool<byte>.Shared.Rent(text.Length);
        try
        {
            return Repair(text, lent.AsSpan(0, text.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(lent);
        }
    }

    private static string? Repair(string text, Span<byte> bytes)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is < '\x80' or (>= '\xA0' and <= '\xFF'))
            {
                bytes[i] = (byte)c;
            }
            else if (UpperHalf.TryGetValue(c, out var b))
            {
                bytes[i] = b;
            }
            else
            {
                return null;
            }
        }

        var census = Utf8Census.Take(bytes);
        return census.IsSound && census.Valid >= FewestSequences ? CharCleaning.Clean(Charsets.Utf8.GetString(bytes)) : null;
    }
}
