namespace FeedWorker.Language.Networks;

/// <summary>
/// From a word's hash to its row. The words themselves are not kept: with 300,000 of them an unknown word is taken for a known one once in
/// 14,000 times, which costs nothing that can be measured and saves three megabytes.
/// </summary>
internal sealed class HashIndex
{
    private const int BucketBits = 14;
    private readonly uint[] _sorted;
    private readonly int[] _buckets = new int[(1 << BucketBits) + 1];

    /// <param name="sorted">Ascending, without repeats; the place in the list is the row.</param>
    /// <exception cref="InvalidDataException">The list is not sorted.</exception>
    internal HashIndex(uint[] sorted)
    {
        _sorted = sorted;
        var bucket = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && sorted[i] <= sorted[i - 1])
            {
                throw new InvalidDataException("The words of the model are not in order.");
            }

            for (var own = (int)(sorted[i] >> (32 - BucketBits)); bucket <= own; bucket++)
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
        var bucket = (int)(hash >> (32 - BucketBits));
        var from = _buckets[bucket];
        var place = _sorted.AsSpan(from, _buckets[bucket + 1] - from).BinarySearch(hash);
        return place < 0 ? -1 : from + place;
    }
}
