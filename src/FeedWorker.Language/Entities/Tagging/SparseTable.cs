using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using FeedWorker.Language.Networks;

namespace FeedWorker.Language.Entities.Tagging;

/// <summary>
/// Weights of the sparse features, as bytes of one scale. A file holds the few of a feature that count; here each feature has a whole row, which takes
/// more memory, but is one place to fetch and a few registers to add, without a branch.
/// </summary>
internal sealed class SparseTable
{
    // A token has fewer; four times as many could be added up in 16 bits.
    private const int MostRows = 64;

    private readonly HashIndex _features;
    private readonly sbyte[] _rows;
    private readonly int _stride;
    private readonly float _scale;

    private SparseTable(HashIndex features, sbyte[] rows, int stride, float scale) =>
        (_features, _rows, _stride, _scale) = (features, rows, stride, scale);

    /// <summary>Reads its sections of a model.</summary>
    internal static SparseTable Read(ModelReader model, LabelSet labels)
    {
        var features = new HashIndex(model.Hashes("sparse.features"));
        var counts = model.Bytes("sparse.counts");
        var ofWeights = model.Bytes("sparse.labels");
        var steps = model.Bytes("sparse.weights");
        var scale = model.Vector("sparse.scale", 1)[0];
        if (counts.Length != features.Count || counts.Sum(count => count) != ofWeights.Length || steps.Length != ofWeights.Length
            || ofWeights.AsSpan().ContainsAnyInRange((byte)labels.Count, byte.MaxValue))
        {
            throw new InvalidDataException("The model file is damaged: its sparse weights do not fit together.");
        }

        var rows = new sbyte[features.Count * labels.Stride];
        var from = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            for (var end = from + counts[i]; from < end; from++)
            {
                rows[(i * labels.Stride) + ofWeights[from]] = (sbyte)steps[from];
            }
        }

        return new SparseTable(features, rows, labels.Stride, scale);
    }

    /// <summary>Adds the weights of features to the scores of the labels.</summary>
    /// <param name="features">Any; those that the model does not know add nothing.</param>
    /// <param name="scores">One for each label.</param>
    internal void Add(ReadOnlySpan<uint> features, Span<float> scores)
    {
        Span<int> found = stackalloc int[MostRows];
        Span<short> sums = stackalloc short[_stride];
        for (; !features.IsEmpty; features = features[Math.Min(MostRows, features.Length)..])
        {
            // First all look-ups, then all rows: the processor fetches one while it waits for another.
            var count = 0;
            foreach (var feature in features[..Math.Min(MostRows, features.Length)])
            {
                var row = _features.Find(feature);
                found[count] = row * _stride;
                count += row < 0 ? 0 : 1;
            }

            sums.Clear();
            foreach (var row in found[..count])
            {
                AddRow(_rows.AsSpan(row, _stride), sums);
            }

            for (var label = 0; label < sums.Length; label++)
            {
                scores[label] += sums[label] * _scale;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRow(ReadOnlySpan<sbyte> row, Span<short> sums)
    {
        ref var from = ref MemoryMarshal.GetReference(row);
        ref var to = ref MemoryMarshal.GetReference(sums[..row.Length]);
        for (nuint i = 0; i < (nuint)row.Length; i += 16)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref from, i));
            (Vector128.LoadUnsafe(ref to, i) + low).StoreUnsafe(ref to, i);
            (Vector128.LoadUnsafe(ref to, i + 8) + high).StoreUnsafe(ref to, i + 8);
        }
    }
}
