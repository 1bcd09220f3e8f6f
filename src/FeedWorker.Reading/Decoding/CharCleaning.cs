using System.Text;

namespace FeedWorker.Reading.Decoding;

/// <summary>Takes out of a text what no consumer can store: NUL, lone surrogates, a byte order mark at the start.</summary>
internal static class CharCleaning
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text itself when there is nothing to clean.</summary>
    internal static string Clean(string text)
    {
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        if (start == 0 && FirstBad(text, 0) == text.Length)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = start; i < text.Length;)
        {
            var bad = FirstBad(text, i);
            clean.Append(text, i, bad - i);
            if (bad < text.Length && text[bad] != '\0')
            {
                clean.Append(Replacement);
            }

            i = bad + 1;
        }

        return clean.ToString();
    }

    /// <summary>Reads C1 controls as windows-1252: no text means them, programs that took one charset for the other write them.</summary>
    internal static string ReadControls(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\x80', '\x9F') < 0)
        {
            return text;
        }

        return string.Create(text.Length, text, static (read, stated) =>
        {
            for (var i = 0; i < read.Length; i++)
            {
                read[i] = stated[i] is >= '\x80' and <= '\x9F' and var control ? Charsets.Windows1252.GetString([(byte)control])[0] : stated[i];
            }
        });
    }

    private static int FirstBad(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\0')
            {
                return i;
            }

            if (!char.IsSurrogate(c))
            {
                continue;
            }

            if (!char.IsHighSurrogate(c) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            {
                return i;
            }

            i++;
        }

        return text.Length;
    }
}
