using System.Buffers.Binary;

namespace FeedWorker.Language.Threats.Novelty;

/// <summary>A set of hashed words or runs of words, of which at most so many are kept: always the smallest, so that two sets keep the same ones.</summary>
internal sealed class WordSketch
{
    private readonly uint[] _hashes;

    internal WordSketch(IEnumerable<uint> hashes, int most) => _hashes = [.. hashes.Distinct().Order().Take(most)];

    private WordSketch(uint[] hashes) => _hashes = hashes;

    internal static WordSketch Empty { get; } = new([]);

    internal int Count => _hashes.Length;

    /// <summary>The smallest first.</summary>
    internal ReadOnlySpan<uint> Smallest(int count) => _hashes.AsSpan(0, Math.Min(count, _hashes.Length));

    internal bool Has(uint hash) => Array.BinarySearch(_hashes, hash) >= 0;

    /// <summary>How many are in both.</summary>
    internal int Shared(WordSketch other)
    {
        var (shared, i, j) = (0, 0, 0);
        while (i < _hashes.Length && j < other._hashes.Length)
        {
            var order = _hashes[i].CompareTo(other._hashes[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    /// <summary>Jaccard similarity, 0 to 1; 0 when either is empty.</summary>
    internal double Jaccard(WordSketch other)
    {
        var shared = Shared(other);
        return shared == 0 ? 0 : (double)shared / (Count + other.Count - shared);
    }

    /// <summary>How much of the smaller one is in the other, 0 to 1; 0 when either is empty.</summary>
    internal double Containment(WordSketch other)
    {
        var smaller = Math.Min(Count, other.Count);
        return smaller == 0 ? 0 : (double)Shared(other) / smaller;
    }

    internal string Write()
    {
        Span<byte> bytes = stackalloc byte[_hashes.Length * sizeof(uint)];
        for (var i = 0; i < _hashes.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[(i * sizeof(uint))..], _hashes[i]);
        }

        return Convert.ToBase64String(bytes);
    }

    /// <returns><see langword="null"/>: nothing that <see cref="Write()"/> has written.</returns>
    internal static WordSketch? Read(string text, int most)
    {
        if (text.Length == 0)
        {
            return Empty;
        }

        Span<byte> bytes = stackalloc byte[most * sizeof(uint)];
        if (!Convert.TryFromBase64String(text, bytes, out var length) || length % sizeof(uint) != 0)
        {
            return null;
        }

        var hashes = new uint[length / sizeof(uint)];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * sizeof(uint))..]);
            if (i > 0 && hashes[i] <= hashes[i - 1])
            {
                return null;
            }
        }

        return new WordSketch(hashes);
    }
}
