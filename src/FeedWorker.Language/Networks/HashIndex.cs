using System.Numerics;

namespace FeedWorker.Language.Networks;

/// <summary>
/// From a word's hash to its row. The words themselves are not kept: with 300,000 of them an unknown word is taken for a known one once in
/// 14,000 times, which costs nothing that can be measured and saves three megabytes.
/// </summary>
internal sealed class HashIndex
{
    private readonly uint[] _sorted;
    private readonly int[] _buckets;
    private readonly int _shift;

    /// <param name="sorted">Ascending, without repeats; the place in the list is the row.</param>
    /// <exception cref="InvalidDataException">The list is not sorted.</exception>
    internal HashIndex(uint[] sorted)
    {
        _sorted = sorted;

        // About ten words a bucket: one line of the processor's cache, and the table of buckets stays near.
        var bits = Math.Max(1, BitOperations.Log2((uint)sorted.Length | 1) - 3);
        (_buckets, _shift) = (new int[(1 << bits) + 1], 32 - bits);
        var bucket = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && sorted[i] <= sorted[i - 1])
            {
                throw new InvalidDataException("The words of the model are not in order.");
            }

            for (var own = (int)(sorted[i] >> _shift); bucket <= own; bucket++)
            {
                _buckets[bucket] = i;
            }
        }

        _buckets.AsSpan(bucket).Fill(sorted.Length);
    }

    internal int Count => _sorted.Length;

    /// <summary>The row; -1 when the word is unknown.</summary>
    internal int Find(uint hash)
    {
        var bucket = (int)(hash >> _shift);
        var from = _buckets[bucket];
        var place = _sorted.AsSpan(from, _buckets[bucket + 1] - from).IndexOf(hash);
        return place < 0 ? -1 : from + place;
    }
}
