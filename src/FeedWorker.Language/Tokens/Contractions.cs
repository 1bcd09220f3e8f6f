using System.Buffers;
using System.Collections.Frozen;

namespace FeedWorker.Language.Tokens;

/// <summary>Two words that are written as one: "don't", "cannot", "Oslo's".</summary>
internal static class Contractions
{
    private const int LongestFused = 10;

    /// <summary>The marks that stand for an apostrophe between two letters.</summary>
    internal static SearchValues<char> Apostrophes { get; } = SearchValues.Create("'\u2019`\u2018\u00b4\uff07");

    // Written without an apostrophe, with the length of the first word. Only forms that are hardly ever one word: "its" and "were" are.
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _fused = Fused(
        "can|not a|lot gon|na wan|na got|ta out|ta do|nt does|nt did|nt ca|nt wo|nt could|nt would|nt should|nt is|nt was|nt are|nt were|nt have|nt has|nt had|nt ai|nt "
        + "i|m i|ve you|re you|ve you|ll they|re they|ve that|s there|s what|s");

    // What never stands between a possessive "its" and its noun; "its very own" and "its still secret plan" do.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _neverOwned =
        "a an the not really simply definitely all been for from in on at with my your his her this that nothing anyone going"
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether "its" before a position stands for "it is", as the next word tells.</summary>
    internal static bool ItsIsVerb(string text, int end)
    {
        var next = end + 1;
        if (next >= text.Length || text[end] != ' ')
        {
            return false;
        }

        var last = next;
        while (last < text.Length && last - next <= LongestFused && char.IsAsciiLetter(text[last]))
        {
            last++;
        }

        return !(last < text.Length && Characters.IsHyphen(text[last])) && _neverOwned.Contains(text.AsSpan(next, last - next));
    }

    /// <summary>Whether the letters behind an apostrophe are a possessive or a short verb.</summary>
    internal static bool IsClitic(ReadOnlySpan<char> ending) =>
        ending is "s" or "S" or "re" or "ve" or "ll" or "d" or "m" or "RE" or "VE" or "LL" or "D" or "M";

    /// <summary>Whether a token is what a possessive ends with: "'s", or the bare apostrophe of a plural.</summary>
    internal static bool IsPossessive(ReadOnlySpan<char> word) => word is "'s" or "\u2019s" or "'" or "\u2019";

    /// <summary>Length of the first word of a form with an apostrophe; 0 when it is one word.</summary>
    internal static int CutAtApostrophe(ReadOnlySpan<char> word)
    {
        var apostrophe = word.LastIndexOfAny(Apostrophes);
        if (apostrophe <= 0)
        {
            return 0;
        }

        var ending = word[(apostrophe + 1)..];
        if (apostrophe > 1 && word[apostrophe - 1] is 'n' or 'N' && ending is "t" or "T")
        {
            return apostrophe - 1;
        }

        return IsClitic(ending) && !IsDecade(word[..apostrophe]) ? apostrophe : 0;
    }

    /// <summary>Length of the first word of a form without an apostrophe; 0 when it is one word.</summary>
    internal static int CutWithout(ReadOnlySpan<char> word) =>
        word.Length <= LongestFused && word[^1] is 't' or 'T' or 'a' or 'm' or 'e' or 's' or 'l' && _fused.TryGetValue(word, out var cut) && !MayBeAcronym(word) ? cut : 0;

    // "IM" and "ISNT" in capitals may be anything; "CANNOT" may not.
    private static bool MayBeAcronym(ReadOnlySpan<char> word) => word.Length <= 4 && Acronyms.Is(word);

    // "the 1960's" are one word, "2003's" two.
    private static bool IsDecade(ReadOnlySpan<char> number) =>
        (number.Length == 2 || (number.Length == 4 && number[0] == '1')) && number[^1] == '0' && char.IsAsciiDigit(number[0]);

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Fused(string forms) => forms.Split(' ')
        .ToFrozenDictionary(form => form.Replace("|", null, StringComparison.Ordinal), form => form.IndexOf('|', StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();
}
