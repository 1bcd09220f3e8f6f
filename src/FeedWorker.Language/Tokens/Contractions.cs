namespace FeedWorker.Language.Tokens;

/// <summary>The endings that an apostrophe ties to a word.</summary>
internal static class Contractions
{
    internal static bool IsClitic(ReadOnlySpan<char> ending) =>
        ending is "s" or "S" or "re" or "ve" or "ll" or "d" or "m" or "RE" or "VE" or "LL" or "D" or "M";
}
