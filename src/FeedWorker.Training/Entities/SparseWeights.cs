using System.Numerics;
using System.Runtime.InteropServices;
using FeedWorker.Language.Entities.Tagging;
using FeedWorker.Language.Networks;
using FeedWorker.Training.Networks;

namespace FeedWorker.Training.Entities;

/// <summary>A row of weights for each feature that the training texts show often enough, trained by AdaGrad.</summary>
internal sealed class SparseWeights
{
    // Keeps the first steps small.
    private const float Epsilon = 1e-3f;

    private readonly Dictionary<uint, int> _rows = [];
    private readonly int _labels;
    private readonly int _stride;
    private readonly float[] _weights;
    private readonly float[] _squares;

    /// <param name="labels">The labels.</param>
    /// <param name="texts">Where features are counted.</param>
    /// <param name="least">How many tokens must show a feature.</param>
    internal SparseWeights(LabelSet labels, IEnumerable<EncodedText> texts, int least)
    {
        (_labels, _stride) = (labels.Count, labels.Stride);
        var counts = new Dictionary<uint, int>();
        foreach (var feature in texts.SelectMany(text => text.Features).SelectMany(features => features))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
        }

        foreach (var (feature, count) in counts)
        {
            if (count >= least)
            {
                _rows.Add(feature, _rows.Count);
            }
        }

        _weights = new float[_rows.Count * _stride];
        _squares = new float[_rows.Count * _stride];
    }

    // The same features, all weights zero.
    private SparseWeights(SparseWeights other) =>
        (_rows, _labels, _stride, _weights, _squares) = (other._rows, other._labels, other._stride, new float[other._weights.Length], []);

    internal int Count => _rows.Count;

    /// <summary>The rows of the features that are known.</summary>
    internal int[] RowsOf(uint[] features)
    {
        var rows = new List<int>(features.Length);
        foreach (var feature in features)
        {
            if (_rows.TryGetValue(feature, out var row))
            {
                rows.Add(row);
            }
        }

        return [.. rows];
    }

    /// <summary>Adds a row to the scores of a token.</summary>
    internal void AddTo(Span<float> scores, int row, float factor) => VectorMath.AddScaled(scores, _weights.AsSpan(row * _stride, _stride), factor);

    /// <summary>One step of a row.</summary>
    internal void Descend(int row, ReadOnlySpan<float> gradient, float rate)
    {
        var weights = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(row * _stride, _stride));
        var squares = MemoryMarshal.Cast<float, Vector<float>>(_squares.AsSpan(row * _stride, _stride));
        var slopes = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        var rates = new Vector<float>(rate);
        var epsilon = new Vector<float>(Epsilon);
        for (var i = 0; i < weights.Length; i++)
        {
            squares[i] += slopes[i] * slopes[i];
            weights[i] -= rates * slopes[i] / (Vector.SquareRoot(squares[i]) + epsilon);
        }
    }

    /// <summary>The mean of weights that were trained apart on the same texts: their scores add up, so one table answers for all.</summary>
    internal static SparseWeights Mean(IReadOnlyList<SparseWeights> members)
    {
        var mean = new SparseWeights(members[0]);
        foreach (var member in members)
        {
            VectorMath.AddScaled(mean._weights, member._weights, 1f / members.Count);
        }

        return mean;
    }

    /// <summary>Writes the sections that <see cref="SparseTable.Read"/> reads: of each feature the weights above the least that counts.</summary>
    /// <param name="model">The file.</param>
    /// <param name="least">Smaller weights are left out.</param>
    internal void Write(ModelWriter model, float least)
    {
        var features = new List<uint>();
        var (counts, labels, weights) = (new List<byte>(), new List<byte>(), new List<float>());
        foreach (var (feature, row) in _rows.OrderBy(pair => pair.Key))
        {
            var before = labels.Count;
            for (var label = 0; label < _labels; label++)
            {
                if (Math.Abs(_weights[row * _stride + label]) >= least)
                {
                    labels.Add((byte)label);
                    weights.Add(_weights[row * _stride + label]);
                }
            }

            if (labels.Count > before)
            {
                features.Add(feature);
                counts.Add((byte)(labels.Count - before));
            }
        }

        var scale = weights.Select(Math.Abs).DefaultIfEmpty(1f).Max() / sbyte.MaxValue;
        model.Hashes("sparse.features", [.. features]);
        model.Bytes("sparse.counts", CollectionsMarshal.AsSpan(counts));
        model.Bytes("sparse.labels", CollectionsMarshal.AsSpan(labels));
        model.Bytes("sparse.weights", [.. weights.Select(weight => (byte)(sbyte)MathF.Round(weight / scale))]);
        model.Vector("sparse.scale", [scale]);
    }
}
