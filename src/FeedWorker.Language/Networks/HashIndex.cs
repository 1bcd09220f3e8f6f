using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FeedWorker.Language.Networks;

/// <summary>
/// From a word's hash to its row. The words themselves are not kept: with 300,000 of them an unknown word is taken for a known one once in
/// 14,000 times, which costs nothing that can be measured and saves three megabytes.
/// </summary>
internal sealed class HashIndex
{
    // What one look-up compares at once; longer buckets are rare.
    private const int Lanes = 8;

    private readonly uint[] _sorted;
    private readonly int[] _buckets;
    private readonly int _shift;

    /// <param name="sorted">Ascending, without repeats; the place in the list is the row.</param>
    /// <exception cref="InvalidDataException">The list is not sorted.</exception>
    internal HashIndex(uint[] sorted)
    {
        // The last word again and again behind it, so that a look-up reads whole registers.
        Count = sorted.Length;
        _sorted = new uint[sorted.Length + Lanes];
        Array.Fill(_sorted, sorted.LastOrDefault());
        sorted.CopyTo(_sorted, 0);

        // Two to four words a bucket, so that one comparison nearly always does.
        var bits = Math.Max(1, BitOperations.Log2((uint)sorted.Length | 1) - 1);
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

    internal int Count { get; }

    /// <summary>The row; -1 when the word is unknown.</summary>
    internal int Find(uint hash)
    {
        var bucket = (int)(hash >> _shift);
        var from = _buckets[bucket];
        return _buckets[bucket + 1] - from <= Lanes && Count > 0 ? At(from, hash) : FindInLong(from, _buckets[bucket + 1], hash);
    }

    private int FindInLong(int from, int end, uint hash)
    {
        var row = -1;
        for (; row < 0 && from < end; from += Lanes)
        {
            row = At(from, hash);
        }

        return row;
    }

    // Without a branch, which the processor would have to guess: many look-ups then wait for memory side by side. No hash stands twice, so nothing
    // behind the bucket matches.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int At(int from, uint hash)
    {
        var places = Vector256.Equals(Vector256.Create(_sorted.AsSpan(from, Lanes)), Vector256.Create(hash)).ExtractMostSignificantBits();
        var place = BitOperations.TrailingZeroCount(places);
        return (from + place) | ~((place - Lanes) >> 31); // -1 when the place is 32
    }
}
