namespace FeedWorker.Language.Entities.Tagging;

/// <summary>Names of features as 32-bit numbers. The model file holds these numbers, so they never change.</summary>
internal static class FeatureHash
{
    private const uint Prime = 0x01000193;
    private const uint Basis = 0x811C9DC5;

    /// <summary>The number of a feature of a kind that is told by a string.</summary>
    internal static uint Of(FeatureKind kind, ReadOnlySpan<char> value)
    {
        var hash = (Basis ^ (uint)kind) * Prime;
        foreach (var c in value)
        {
            hash = (hash ^ c) * Prime;
        }

        return Finish(hash);
    }

    /// <summary>The number of a feature of a kind that is told by two numbers.</summary>
    internal static uint Of(FeatureKind kind, uint first, uint second = 0) =>
        Finish((((Basis ^ (uint)kind) * Prime) + (first * 0x85EBCA6B)) ^ (second * 0xC2B2AE35));

    /// <summary>The same feature, seen at a token some places away.</summary>
    internal static uint At(uint feature, int offset) => offset == 0 ? feature : Finish(feature ^ ((uint)(offset + 8) * 0x9E3779B1));

    private static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7FEB352D;
        hash ^= hash >> 15;
        hash *= 0x846CA68B;
        return hash ^ (hash >> 16);
    }
}
