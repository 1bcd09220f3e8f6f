using System.Buffers;
using System.Text;

namespace FeedWorker.Reading.Decoding;

/// <summary>The charset that a header or the document itself names.</summary>
internal static class CharsetDeclaration
{
    // Browsers look at 1,024 bytes; pages exist that put their meta elements after long scripts.
    private const int HeadLength = 8 * 1024;

    private static readonly SearchValues<char> EndsValue = SearchValues.Create("\"';,>?/ \t\r\n");

    /// <summary>The <c>charset</c> parameter of a Content-Type header; <see langword="null"/> when it has none.</summary>
    internal static string? InHeader(string? contentType) =>
        contentType is { Length: > 0 and <= 1024 } ? AfterKey(contentType, "charset") : null;

    /// <summary>The charset of an XML declaration or of an HTML meta element; <see langword="null"/> when there is neither.</summary>
    internal static string? InBody(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)]);
        return InXml(head) ?? InMeta(head);
    }

    /// <summary>The <c>encoding</c> of the XML declaration at or near the start of a text.</summary>
    internal static string? InXml(ReadOnlySpan<char> head)
    {
        var start = head.IndexOf("<?xml", StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        head = head[start..];
        var end = head.IndexOf('>');
        return end < 0 ? null : AfterKey(head[..end], "encoding");
    }

    private static string? InMeta(ReadOnlySpan<char> head)
    {
        while (true)
        {
            var start = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase);
            if (start < 0)
            {
                return null;
            }

            head = head[(start + 5)..];
            var end = head.IndexOf('>');
            if (end < 0)
            {
                return null;
            }

            if (AfterKey(head[..end], "charset") is { } charset)
            {
                return charset;
            }

            head = head[end..];
        }
    }

    // key = value, "value" or 'value', with blanks anywhere.
    private static string? AfterKey(ReadOnlySpan<char> text, string key)
    {
        while (true)
        {
            var at = text.IndexOf(key, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return null;
            }

            text = text[(at + key.Length)..].TrimStart();
            if (text is not ['=', ..])
            {
                continue;
            }

            var value = text[1..].TrimStart([' ', '\t', '\r', '\n', '"', '\'']);
            var end = value.IndexOfAny(EndsValue);
            value = end < 0 ? value : value[..end];
            return value.IsEmpty ? null : value.ToString();
        }
    }
}
