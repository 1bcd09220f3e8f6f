namespace FeedWorker.Language.Tokens;

/// <summary>What looks like an acronym: "UN", "ECOWAS".</summary>
internal static class Acronyms
{
    // A longer word of capitals is shouted.
    private const int Longest = 8;

    internal static bool Is(ReadOnlySpan<char> word) => word.Length is >= 2 and <= Longest && !word.ContainsAnyExceptInRange('A', 'Z');
}
