using System.Collections.Frozen;

namespace FeedWorker.Language.Tokens;

/// <summary>Capitalised words that open a sentence far more often than they continue a name.</summary>
internal static class SentenceOpeners
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words =
        ("The A An He She It They We I You His Her Its Their This That These Those There In On At For But And Or As If When While "
        + "After Before Since Meanwhile However Earlier Later Last Next Some Many Most All Both Other Also Under With From By "
        + "Moreover Furthermore Additionally Unfortunately Fortunately Nevertheless Nonetheless Similarly Likewise Lastly Finally Firstly Secondly Commenting Speaking "
        + "Recently Currently Previously Despite Although Though Because Among Amid During Through Until Unless Without Within Between Against Over About Our My She's Let "
        + "Talks According Officials Police Now Then Yet Still No Not What Who How Why Where Such One Two Three")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    internal static bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
