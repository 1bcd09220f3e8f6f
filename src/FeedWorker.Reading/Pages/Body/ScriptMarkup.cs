using System.Globalization;
using System.Text;

namespace FeedWorker.Reading.Pages.Body;

/// <summary>
/// Finds the text of an article in the data from which a page draws itself in the browser: markup in a string of a script.
/// Looked at only where the page itself shows no text.
/// </summary>
internal static class ScriptMarkup
{
    private const int LeastLength = 400;
    private const int LeastParagraphs = 3;

    // Data may stand in a string of data; no framework goes deeper.
    private const int DeepestString = 2;

    // Several long texts on one page are the stories of a front page.
    private const double LargestOther = 0.5;

    /// <returns>Markup; <see langword="null"/> when no string stands out.</returns>
    internal static string? Find(string source)
    {
        var found = new List<string>();
        for (var at = 0; source.IndexOf("<script", at, StringComparison.OrdinalIgnoreCase) is var start and >= 0;)
        {
            var end = source.IndexOf("</script", start, StringComparison.OrdinalIgnoreCase);
            at = end < 0 ? source.Length : end;
            Collect(source.AsSpan(start, at - start), 0, found);
        }

        var best = found.MaxBy(markup => markup.Length);
        var isAlone = best is not null && found.TrueForAll(markup => markup.Length <= LargestOther * best.Length || IsSame(markup, best));
        return isAlone ? best : null;
    }

    private static bool IsSame(string a, string b) => Letters.ShareStart(a, b, LeastLength / 2);

    private static void Collect(ReadOnlySpan<char> text, int depth, List<string> found)
    {
        var (from, plain, escaped) = (0, -1, -1);
        while (true)
        {
            plain = plain < from ? Next(text, from, "<p") : plain;
            escaped = escaped < from ? Next(text, from, "\\u003cp") : escaped;
            var paragraph = Math.Min(plain, escaped);
            if (paragraph == text.Length)
            {
                return;
            }

            // Outwards from a paragraph rather than through the script: its other quotation marks need not come in pairs.
            var start = StringStart(text, from, paragraph);
            var end = StringEnd(text, paragraph);
            if (start >= 0 && end - start > LeastLength)
            {
                var markup = Unescape(text[(start + 1)..end]);
                if (IsMarkup(markup))
                {
                    found.Add(markup);
                }
                else if (depth + 1 < DeepestString)
                {
                    Collect(markup, depth + 1, found);
                }
            }

            from = end;
        }
    }

    private static int Next(ReadOnlySpan<char> text, int from, string opening) =>
        text[from..].IndexOf(opening, StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? from + at : text.Length;

    private static int StringStart(ReadOnlySpan<char> text, int from, int at)
    {
        while (--at >= from)
        {
            if (text[at] == '"' && !IsEscaped(text, at))
            {
                return at;
            }
        }

        return -1;
    }

    private static int StringEnd(ReadOnlySpan<char> text, int at)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == '"')
            {
                return at;
            }
        }

        return text.Length;
    }

    private static bool IsEscaped(ReadOnlySpan<char> text, int at)
    {
        var before = at;
        while (before > 0 && text[before - 1] == '\\')
        {
            before--;
        }

        return (at - before) % 2 == 1;
    }

    /// <summary>Markup begins with an element, data with a brace or a key.</summary>
    private static bool IsMarkup(string text)
    {
        var paragraphs = 0;
        for (var at = 0; (at = text.IndexOf("<p", at, StringComparison.Ordinal)) >= 0; at++)
        {
            paragraphs += at + 2 < text.Length && text[at + 2] is '>' or ' ' ? 1 : 0;
        }

        return paragraphs >= LeastParagraphs && text.AsSpan().TrimStart() is ['<', ..];
    }

    internal static string Unescape(ReadOnlySpan<char> literal)
    {
        var text = new StringBuilder(literal.Length);
        for (var i = 0; i < literal.Length; i++)
        {
            if (literal[i] != '\\' || i + 1 == literal.Length)
            {
                text.Append(literal[i]);
                continue;
            }

            i++;
            if (literal[i] == 'u' && i + 4 < literal.Length
                && ushort.TryParse(literal.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                text.Append((char)unit);
                i += 4;
            }
            else
            {
                text.Append(literal[i] switch { 'n' or 'r' => '\n', 't' => '\t', var other => other });
            }
        }

        return text.ToString();
    }
}
