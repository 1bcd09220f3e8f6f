using System.Globalization;

namespace FeedWorker.Language.Tokens;

/// <summary>What single characters are to the scanners.</summary>
internal static class Characters
{
    /// <summary>Whether the character belongs to no token: white space, control characters, and marks that show nothing.</summary>
    internal static bool IsBlank(char c) => c <= ' ' || (c >= '\u007f' && (char.IsWhiteSpace(c) || char.IsControl(c) || IsInvisible(c)));

    /// <summary>Whether a letter, digit or combining mark stands at the position; a surrogate pair counts by the letter that it writes.</summary>
    internal static bool IsWordPart(string text, int position)
    {
        var c = text[position];
        if (char.IsAscii(c))
        {
            return char.IsAsciiLetterOrDigit(c);
        }

        return char.GetUnicodeCategory(text, position) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    /// <summary>Whether a word part stands at the position; none stands behind the end.</summary>
    internal static bool IsWordPartAt(string text, int position) => (uint)position < (uint)text.Length && IsWordPart(text, position);

    /// <summary>How many code units the character at a position has.</summary>
    internal static int WidthAt(string text, int position) =>
        char.IsHighSurrogate(text[position]) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]) ? 2 : 1;

    /// <summary>Whether it is one of the hyphens; dashes are none.</summary>
    internal static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    internal static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '`';

    /// <summary>Whether it stands for an apostrophe between two letters: careless hands and other keyboards write ‘, an acute accent or the wide form too.</summary>
    internal static bool JoinsLetters(char c) => Contractions.Apostrophes.Contains(c);

    /// <summary>Soft hyphens, zero-width spaces and joiners, direction marks, byte order marks.</summary>
    internal static bool IsInvisible(char c) => c is '\u00ad' or (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e')
        or (>= '\u2060' and <= '\u2064') or (>= '\u2066' and <= '\u2069') or '\ufeff' or (>= '\ufe00' and <= '\ufe0f');
}
