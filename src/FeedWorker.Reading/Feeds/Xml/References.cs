using System.Buffers;
using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace FeedWorker.Reading.Feeds.Xml;

/// <summary>Character references: numbers, and every name that HTML knows, whether or not a document declares it.</summary>
internal static class References
{
    // "&CounterClockwiseContourIntegral;" is the longest.
    private const int LongestName = 33;

    // "&frac14" and "&THORN" without their semicolon: HTML reads these few names all the same.
    private const int LongestLegacyName = 6;

    private static readonly SearchValues<char> EndsName = SearchValues.Create("; \t\r\n&<>\"'");

    /// <summary>Replaces the references that end with a semicolon; a bare ampersand and an unknown name stay as they are.</summary>
    internal static string Decode(ReadOnlySpan<char> text)
    {
        var ampersand = text.IndexOf('&');
        if (ampersand < 0)
        {
            return text.ToString();
        }

        var decoded = new StringBuilder(text.Length);
        while (ampersand >= 0)
        {
            decoded.Append(text[..ampersand]);
            text = text[(ampersand + 1)..];
            var window = text[..Math.Min(text.Length, LongestName + 1)];
            var end = window.IndexOfAny(EndsName);
            if (end > 0 && window[end] == ';' && Resolve(window[..end]) is { } character)
            {
                decoded.Append(character);
                text = text[(end + 1)..];
            }
            else
            {
                decoded.Append('&');
            }

            ampersand = text.IndexOf('&');
        }

        return decoded.Append(text).ToString();
    }

    /// <summary>Writes text as HTML, escaping no more than a reader of HTML needs, so that "AT&amp;T" stays readable as it is.</summary>
    internal static void AppendEscaped(StringBuilder html, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                '<' => html.Append("&lt;"),
                '&' when LooksLikeReference(text[(i + 1)..]) => html.Append("&amp;"),
                var c => html.Append(c),
            };
        }
    }

    private static bool LooksLikeReference(ReadOnlySpan<char> after)
    {
        if (after is ['#', ..])
        {
            return true;
        }

        var name = 0;
        while (name < after.Length && name < LongestName && char.IsAsciiLetterOrDigit(after[name]))
        {
            name++;
        }

        if (name > 0 && name < after.Length && after[name] == ';')
        {
            return true;
        }

        for (var length = 2; length <= Math.Min(name, LongestLegacyName); length++)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(after[..length].ToString()) is not null)
            {
                return true;
            }
        }

        return false;
    }

    // In the DTD that feeds refer to (XHTML 1.0) these two are angle brackets of another kind than in HTML 5.
    private static string? Resolve(ReadOnlySpan<char> name) => name switch
    {
        "lang" => "\u2329",
        "rang" => "\u232A",
        ['#', .. var number] => Number(number),
        _ => HtmlEntityProvider.Resolver.GetSymbol(string.Concat(name, ";")),
    };

    private static string? Number(ReadOnlySpan<char> digits)
    {
        var hex = digits is ['x' or 'X', ..];
        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!uint.TryParse(hex ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out var code))
        {
            return null;
        }

        return code switch
        {
            0 => "",
            // Written by programs that took windows-1252 for Unicode.
            >= 0x80 and <= 0x9F => Decoding.Charsets.Windows1252.GetString([(byte)code]),
            _ => Rune.TryCreate(code, out var rune) ? rune.ToString() : "\uFFFD",
        };
    }
}
