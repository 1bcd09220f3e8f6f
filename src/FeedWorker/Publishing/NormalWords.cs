using System.Globalization;
using System.Text;

namespace FeedWorker.Publishing;

/// <summary>The normal form of words that identifiers are made of.</summary>
internal static class NormalWords
{
    /// <summary>
    /// Unicode NFKC, lower case by the invariant mapping, every run of other characters than letters, marks and digits
    /// one space, none at the ends.
    /// </summary>
    internal static string Of(ReadOnlySpan<char> words)
    {
        // No normal form exists for half a surrogate pair and for U+FFFE; as U+FFFD they part words like any other sign.
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(words.ToString())).Replace('\ufffe', '\ufffd');
        var folded = whole.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var result = new StringBuilder(folded.Length);
        var gap = false;
        foreach (var rune in folded.EnumerateRunes())
        {
            if (!Counts(rune))
            {
                gap = true;
                continue;
            }

            if (gap && result.Length > 0)
            {
                result.Append(' ');
            }

            gap = false;
            result.Append(rune.ToString());
        }

        return result.ToString();
    }

    private static bool Counts(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
