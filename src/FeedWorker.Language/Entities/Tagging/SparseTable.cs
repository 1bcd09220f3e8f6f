using FeedWorker.Language.Networks;

namespace FeedWorker.Language.Entities.Tagging;

/// <summary>Weights of the sparse features: few labels each, as bytes of one scale.</summary>
internal sealed class SparseTable
{
    private readonly HashIndex _features;
    private readonly int[] _starts;
    private readonly byte[] _labels;
    private readonly float[] _weights;

    private SparseTable(HashIndex features, int[] starts, byte[] labels, float[] weights) =>
        (_features, _starts, _labels, _weights) = (features, starts, labels, weights);

    /// <summary>Reads its sections of a model.</summary>
    internal static SparseTable Read(ModelReader model, LabelSet labels)
    {
        var features = new HashIndex(model.Hashes("sparse.features"));
        var counts = model.Bytes("sparse.counts");
        var ofWeights = model.Bytes("sparse.labels");
        var steps = model.Bytes("sparse.weights");
        var scale = model.Vector("sparse.scale", 1)[0];
        var starts = new int[features.Count + 1];
        for (var i = 0; i < Math.Min(counts.Length, features.Count); i++)
        {
            starts[i + 1] = starts[i] + counts[i];
        }

        if (counts.Length != features.Count || starts[^1] != ofWeights.Length || steps.Length != ofWeights.Length
            || ofWeights.AsSpan().ContainsAnyInRange((byte)labels.Count, byte.MaxValue))
        {
            throw new InvalidDataException("The model file is damaged: its sparse weights do not fit together.");
        }

        return new SparseTable(features, starts, ofWeights, Array.ConvertAll(steps, step => (sbyte)step * scale));
    }

    /// <summary>Adds the weights of a feature to the scores of the labels.</summary>
    internal void Add(uint feature, Span<float> scores)
    {
        var row = _features.Find(feature);
        if (row < 0)
        {
            return;
        }

        for (var i = _starts[row]; i < _starts[row + 1]; i++)
        {
            scores[_labels[i]] += _weights[i];
        }
    }
}
