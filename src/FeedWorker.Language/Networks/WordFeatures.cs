using System.Runtime.CompilerServices;

namespace FeedWorker.Language.Networks;

/// <summary>
/// What a network sees of a word's form beside its vector: hashed prefixes, suffixes and shape. Part of the model files: when it changes,
/// they have to be made anew.
/// </summary>
internal static class WordFeatures
{
    /// <summary>No word has more features.</summary>
    internal const int Most = LongestPrefix + LongestSuffix + 2;

    private const int LongestPrefix = 3;
    private const int LongestSuffix = 5;
    private const int LongestShape = 8;

    // Kinds keep the features apart in one table.
    private const uint PrefixKind = 0x100;
    private const uint SuffixKind = 0x200;
    private const uint ShapeKind = 0x300;
    private const uint BroadShapeKind = 0x400;

    /// <summary>Writes the rows of a word's features.</summary>
    /// <param name="word">Any form.</param>
    /// <param name="buckets">Rows of the table they are hashed into.</param>
    /// <param name="rows">At least <see cref="Most"/> long.</param>
    /// <returns>How many there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int Collect(ReadOnlySpan<char> word, int buckets, Span<int> rows)
    {
        var count = 0;
        for (var length = 1; length <= Math.Min(LongestPrefix, word.Length); length++)
        {
            rows[count++] = Bucket(word[..length], PrefixKind, buckets);
        }

        for (var length = 1; length <= Math.Min(LongestSuffix, word.Length); length++)
        {
            rows[count++] = Bucket(word[^length..], SuffixKind, buckets);
        }

        // "Xxxxx" and "Xx" are one shape, "A.B." another; the broad one tells capitals, digits and marks only.
        Span<char> shape = stackalloc char[LongestShape];
        var (shapeLength, kinds) = (0, 0);
        foreach (var unit in word)
        {
            var kind = Kind(unit);
            kinds |= kind == 'X' ? 1 : kind == 'x' ? 2 : kind == '0' ? 4 : 8;
            if (shapeLength < LongestShape && (shapeLength == 0 || shape[shapeLength - 1] != kind))
            {
                shape[shapeLength++] = kind;
            }
        }

        rows[count++] = Bucket(shape[..shapeLength], ShapeKind, buckets);
        rows[count++] = Bucket([(char)('A' + kinds), (char)('A' + Math.Min(word.Length, 4)), Kind(word[0])], BroadShapeKind, buckets);
        return count;
    }

    private static int Bucket(ReadOnlySpan<char> part, uint kind, int buckets) =>
        (int)((ulong)WordHash.Of(part, kind) * (ulong)buckets >> 32);

    private static char Kind(char unit) =>
        char.IsUpper(unit) ? 'X' : char.IsLetter(unit) ? 'x' : char.IsDigit(unit) ? '0' : unit;
}
