using System.Collections.Frozen;

namespace FeedWorker.Language.Entities.Linking;

/// <summary>The small words by which a text says what kind of place a name is, and what it lies in.</summary>
internal static class PlaceWords
{
    private static readonly FrozenSet<string> _divisions = Set(
        "state province region oblast governorate prefecture department county territory canton emirate krai division states provinces regions governorates oblasts counties");

    private static readonly FrozenSet<string> _towns = Set("city town village municipality capital metropolis suburb port megacity");

    // They may stand between a country and its part: "India's southern city of", "in the north of".
    private static readonly FrozenSet<string> _between = Set(
        "'s \u2019s ' \u2019 of the in a city town village capital port metropolis suburb megacity state province region district oblast governorate territory northern southern eastern western central "
        + "northeastern northwestern southeastern southwestern north south east west coastal border resort historic old main second third largest biggest commercial financial "
        + "industrial - administered held occupied controlled rebel-held north-eastern north-western south-eastern south-western northwest northeast southeast southwest restive");

    /// <summary>Whether a word, in any case, names a part of a country: "state".</summary>
    internal static bool IsDivision(ReadOnlySpan<char> word) => Has(_divisions, word);

    /// <summary>Whether a word, in any case, names a kind of town.</summary>
    internal static bool IsTown(ReadOnlySpan<char> word) => Has(_towns, word);

    /// <summary>Whether a word may stand between a country and its part.</summary>
    internal static bool MayLink(ReadOnlySpan<char> word) => _between.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[16];
        return word.Length <= lower.Length && word.ToLowerInvariant(lower) is > 0 and var length
            && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..length]);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
