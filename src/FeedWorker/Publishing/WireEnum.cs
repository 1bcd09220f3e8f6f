using System.Collections.Frozen;

namespace FeedWorker.Publishing;

/// <summary>From an enum of Language or Reading, which do not know the contracts, to its namesake on the wire.</summary>
internal static class WireEnum
{
    /// <summary>The value of the same name.</summary>
    /// <exception cref="KeyNotFoundException">The wire has no such name; a test holds that it has.</exception>
    internal static TWire Of<TWire>(Enum value)
        where TWire : struct, Enum => Names<TWire>.Values[value.ToString()];

    private static class Names<TWire>
        where TWire : struct, Enum
    {
        internal static readonly FrozenDictionary<string, TWire> Values =
            Enum.GetValues<TWire>().ToFrozenDictionary(value => value.ToString(), StringComparer.Ordinal);
    }
}
