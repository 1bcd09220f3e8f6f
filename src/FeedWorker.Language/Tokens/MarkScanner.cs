using System.Globalization;

namespace FeedWorker.Language.Tokens;

/// <summary>Finds where a mark ends: runs of one mark ("...", "!!!", "----") and faces (":-)") are one token, quotation marks and brackets never.</summary>
internal static class MarkScanner
{
    // No rule is drawn longer; it bounds what later stages look up as one token.
    private const int LongestRun = WordScanner.LongestWord;

    /// <summary>The position behind the mark that begins at <paramref name="start"/>, and its kind.</summary>
    internal static (int End, TokenKind Kind) EndOf(string text, int start)
    {
        var c = text[start];
        if (!char.IsAscii(c) && c != '\u2026')
        {
            return Single(text, start);
        }

        var end = start + 1;
        var limit = Math.Min(text.Length, start + LongestRun);
        switch (c)
        {
            case '.' or '!' or '?' or '\u2026':
                // "?!" and "...!" too.
                while (end < limit && text[end] is '.' or '!' or '?' or '\u2026')
                {
                    end++;
                }

                return (end, TokenKind.Punctuation);
            case ':' or ';' or '=' when Face(text, start) is var face && face > start:
                return (face, TokenKind.Symbol);
            case '[' when start + 4 < text.Length && text.AsSpan(start, 5) is "[...]":
                return (start + 5, TokenKind.Punctuation);
            case '(' or ')' or '[' or ']' or '{' or '}' or '"' or '\'' or '`' or ',' or '%' or '@':
                return (end, char.IsPunctuation(c) ? TokenKind.Punctuation : TokenKind.Symbol);
            default:
                // A rule drawn with two marks is one: "----====", "-->".
                while (end < limit && (text[end] == c || (end > start + 1 && Draws(c) && Draws(text[end]))))
                {
                    end++;
                }

                return (end, char.IsPunctuation(c) ? TokenKind.Punctuation : TokenKind.Symbol);
        }
    }

    private static bool Draws(char c) => c is '-' or '=' or '_' or '~' or '>';

    // ":)", ";-)", ":D" before a space; ":(a)" is a list.
    private static int Face(string text, int start)
    {
        var end = start + 1;
        if (end < text.Length && text[end] == '-')
        {
            end++;
        }

        if (end >= text.Length || text[end] is not (')' or '(' or 'D' or 'P' or 'p' or 'O' or '/' or '|'))
        {
            return start;
        }

        end++;
        return end >= text.Length || Characters.IsBlank(text[end]) ? end : start;
    }

    private static (int End, TokenKind Kind) Single(string text, int start)
    {
        var end = start + Characters.WidthAt(text, start);
        if (end == start + 1)
        {
            return (end, char.IsPunctuation(text[start]) ? TokenKind.Punctuation : TokenKind.Symbol);
        }

        return (end, CharUnicodeInfo.GetUnicodeCategory(text, start) is UnicodeCategory.OtherPunctuation ? TokenKind.Punctuation : TokenKind.Symbol);
    }
}
