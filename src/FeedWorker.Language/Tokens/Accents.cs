using System.Text;

namespace FeedWorker.Language.Tokens;

/// <summary>Letters and the marks over and under them.</summary>
internal static class Accents
{
    /// <summary>
    /// The text with every mark as a character of its own behind its letter. Lone surrogates and noncharacters are left out:
    /// Unicode's normal forms do not exist for them, and asking for one throws.
    /// </summary>
    internal static string Apart(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && !IsNoncharacter(rune.Value))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().Normalize(NormalizationForm.FormD);
    }

    private static bool IsNoncharacter(int code) => (code & 0xfffe) == 0xfffe || code is >= 0xfdd0 and <= 0xfdef;
}
