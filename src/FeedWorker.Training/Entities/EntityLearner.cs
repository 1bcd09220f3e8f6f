using FeedWorker.Language.Entities.Tagging;
using FeedWorker.Language.Networks;
using FeedWorker.Training.Networks;

namespace FeedWorker.Training.Entities;

/// <summary>Reads a text, moves the sparse weights and adds to the gradients of the network what the text teaches.</summary>
internal sealed class EntityLearner
{
    // The gradient of a text is divided by its usual length, so that the optimizer's bound is seldom met and long texts count more.
    private const float UsualTokens = 600;

    private readonly LabelSet _labels;
    private readonly EntitySettings _settings;
    private readonly SparseWeights _sparse;
    private readonly EntityNetwork _network;
    private readonly Parameter _transitions;
    private readonly ChainObjective _objective;
    private readonly Block _emissions = new();
    private readonly Block _gradient = new();

    internal EntityLearner(LabelSet labels, ParameterSet parameters, EntitySettings settings, SparseWeights sparse, uint[] known)
    {
        (_labels, _settings, _sparse) = (labels, settings, sparse);
        _network = new EntityNetwork(parameters, settings.Shape, labels, known);
        _transitions = parameters.Vector("transitions", labels.Count * labels.Stride);
        _objective = new ChainObjective(labels);
    }

    /// <summary>Learns from one text; gives its loss.</summary>
    internal double Learn(EncodedText text, float sparseRate, Noise noise)
    {
        var stride = _labels.Stride;
        var emissions = _emissions.TakeCleared(text.Rows.Length * stride);
        var gradient = _gradient.TakeCleared(emissions.Length);
        var kept = new int[text.Rows.Length][];
        var scale = 1f / (1f - _settings.SparseDropout);
        for (var i = 0; i < kept.Length; i++)
        {
            kept[i] = Array.FindAll(text.Rows[i], _ => noise.Next() >= _settings.SparseDropout);
            foreach (var row in kept[i])
            {
                _sparse.AddTo(emissions.Slice(i * stride, stride), row, scale);
            }
        }

        _network.Forward(text, emissions, noise);
        var loss = Gradient(text, emissions, gradient);
        for (var i = 0; i < kept.Length; i++)
        {
            var slope = gradient.Slice(i * stride, stride);

            // Most tokens are plainly outside of any mention and teach nothing any more.
            if (VectorMath.Dot(slope, slope) < 1e-6f)
            {
                continue;
            }

            foreach (var row in kept[i])
            {
                _sparse.Descend(row, slope, sparseRate);
            }
        }

        Lanes.Scale(gradient, 1 / UsualTokens);
        _network.Backward(gradient);
        return loss;
    }

    /// <summary>The scores of the pairs of labels.</summary>
    internal ReadOnlySpan<float> Transitions => _transitions.Value;

    /// <summary>Writes the network.</summary>
    /// <param name="model">The file.</param>
    /// <param name="share">What its scores are multiplied with.</param>
    internal void Write(ModelWriter model, float share) => _network.Write(model, share);

    private ulong[] Free(int length)
    {
        var free = new ulong[length];
        Array.Fill(free, _labels.All);
        return free;
    }

    // The expected labels less those that are right.
    private double Gradient(EncodedText text, ReadOnlySpan<float> emissions, Span<float> gradient)
    {
        var pairs = new float[_transitions.Columns];
        var loss = 0.0;
        _objective.SetTransitions(_transitions.Value);
        foreach (var sentence in text.Segments.Sentences)
        {
            var (first, length) = (sentence.FirstToken, sentence.EndToken - sentence.FirstToken);
            var rows = (first * _labels.Stride)..(sentence.EndToken * _labels.Stride);
            loss += _objective.Sum(emissions[rows], Free(length), 1f, gradient[rows], pairs);
            loss -= _objective.Sum(emissions[rows], text.Allowed.AsSpan(first, length), -1f, gradient[rows], pairs);
        }

        VectorMath.AddScaled(_transitions.Gradient, pairs, 1 / UsualTokens);
        return loss;
    }
}
