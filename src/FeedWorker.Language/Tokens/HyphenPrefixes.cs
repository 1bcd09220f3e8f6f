using System.Collections.Frozen;

namespace FeedWorker.Language.Tokens;

/// <summary>The prefixes whose hyphen does not part them from the word: "co-worker", "anti-aircraft", "mid-July".</summary>
internal static class HyphenPrefixes
{
    private const int Longest = 7;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _prefixes =
        ("anti co counter cross e ex inter intra micro mid mini mis multi non over post pre pro psycho re semi socio sub")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the hyphen at a position ties the word before it to the one behind it.</summary>
    internal static bool Joins(string text, int start, int hyphen)
    {
        var prefix = text.AsSpan(start, hyphen - start);
        if (prefix.Length > Longest || !_prefixes.Contains(prefix) || !Characters.IsWordPartAt(text, hyphen + 1))
        {
            return false;
        }

        // "over-the-counter" is a phrase, "Su-re-shot" a word of its own.
        return (start == 0 || !Characters.IsHyphen(text[start - 1])) && !text.AsSpan(hyphen + 1).StartsWith("the-", StringComparison.OrdinalIgnoreCase);
    }
}
