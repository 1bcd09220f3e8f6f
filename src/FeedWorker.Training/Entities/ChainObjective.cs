using FeedWorker.Language.Entities.Tagging;
using FeedWorker.Language.Networks;

namespace FeedWorker.Training.Entities;

/// <summary>
/// The conditional likelihood of the labels of a sentence and its gradient, by forward and backward sums in scaled probabilities. A token
/// may allow several labels: then the likelihood is that of all sequences that are allowed. Not for two threads at once.
/// </summary>
internal sealed class ChainObjective(LabelSet labels)
{
    // Labels less likely than this before a token add nothing to the pairs that can be measured.
    private const float Negligible = 1e-7f;

    private readonly int _count = labels.Count;
    private readonly int _stride = labels.Stride;
    private readonly float[] _pairs = new float[labels.Count * labels.Stride];
    private readonly float[] _pairsBack = new float[labels.Count * labels.Stride];
    private float[] _local = [];
    private float[] _forward = [];
    private float[] _backward = [];

    /// <summary>Takes over the scores of the pairs; call it whenever they changed.</summary>
    /// <param name="transitions">A row for each label before, <see cref="LabelSet.Stride"/> apart.</param>
    internal void SetTransitions(ReadOnlySpan<float> transitions)
    {
        for (var before = 0; before < _count; before++)
        {
            for (var label = 0; label < _count; label++)
            {
                var weight = LabelSet.MayFollow(before, label) ? MathF.Exp(transitions[before * _stride + label]) : 0f;
                _pairs[before * _stride + label] = weight;
                _pairsBack[label * _stride + before] = weight;
            }
        }
    }

    /// <summary>The log of the summed weight of all allowed sequences; adds the expected counts, times a factor, to both targets.</summary>
    /// <param name="emissions">Scores, token by token, <see cref="LabelSet.Stride"/> apart.</param>
    /// <param name="allowed">The labels that each token may have.</param>
    /// <param name="factor">What the expected counts are multiplied with.</param>
    /// <param name="expected">As long as <paramref name="emissions"/>.</param>
    /// <param name="expectedPairs">As long as the transitions.</param>
    /// <exception cref="InvalidDataException">No legal sequence is allowed.</exception>
    internal double Sum(
        ReadOnlySpan<float> emissions, ReadOnlySpan<ulong> allowed, float factor, Span<float> expected, Span<float> expectedPairs)
    {
        var length = allowed.Length;
        if (_local.Length < length * _stride)
        {
            (_local, _forward, _backward) = (new float[length * _stride], new float[length * _stride], new float[length * _stride]);
        }

        var log = 0.0;
        for (var t = 0; t < length; t++)
        {
            var mask = allowed[t] & (t == 0 ? labels.Openers : labels.All) & (t == length - 1 ? labels.Closers : labels.All);
            var local = _local.AsSpan(t * _stride, _stride);
            log += Locals(emissions.Slice(t * _stride, _stride), mask, local);
            var forward = _forward.AsSpan(t * _stride, _stride);
            Reach(t, forward);
            Lanes.MultiplyBy(forward, local);
            var scale = Lanes.Sum(forward);
            if (!(scale > 0f))
            {
                throw new InvalidDataException("The labels of a sentence allow no legal sequence.");
            }

            Lanes.Scale(forward, 1f / scale);
            log += Math.Log(scale);
        }

        Backward(length, factor, expected, expectedPairs);
        return log;
    }

    private void Reach(int token, Span<float> forward)
    {
        if (token == 0)
        {
            forward.Fill(1f);
            return;
        }

        forward.Clear();
        var before = _forward.AsSpan((token - 1) * _stride, _stride);
        for (var i = 0; i < _count; i++)
        {
            if (before[i] > 0f)
            {
                VectorMath.AddScaled(forward, _pairs.AsSpan(i * _stride, _stride), before[i]);
            }
        }
    }

    private void Backward(int length, float factor, Span<float> expected, Span<float> expectedPairs)
    {
        Span<float> ahead = stackalloc float[_stride];
        for (var t = length - 1; t >= 0; t--)
        {
            var backward = _backward.AsSpan(t * _stride, _stride);
            var forward = _forward.AsSpan(t * _stride, _stride);
            if (t == length - 1)
            {
                backward.Fill(1f);
            }
            else
            {
                // What lies ahead, seen from each label of the next token.
                _backward.AsSpan((t + 1) * _stride, _stride).CopyTo(ahead);
                Lanes.MultiplyBy(ahead, _local.AsSpan((t + 1) * _stride, _stride));
                backward.Clear();
                for (var j = 0; j < _count; j++)
                {
                    if (ahead[j] > 0f)
                    {
                        VectorMath.AddScaled(backward, _pairsBack.AsSpan(j * _stride, _stride), ahead[j]);
                    }
                }

                // One factor makes probabilities of both the labels and the pairs of this step.
                var scale = 1f / VectorMath.Dot(forward, backward);
                Lanes.Scale(backward, scale);
                for (var i = 0; i < _count; i++)
                {
                    if (forward[i] > Negligible)
                    {
                        Lanes.AddScaledProduct(
                            expectedPairs.Slice(i * _stride, _stride), _pairs.AsSpan(i * _stride, _stride), ahead, forward[i] * scale * factor);
                    }
                }
            }

            Lanes.AddScaledProduct(expected.Slice(t * _stride, _stride), forward, backward, factor);
        }
    }

    private float Locals(ReadOnlySpan<float> scores, ulong mask, Span<float> local)
    {
        var top = float.NegativeInfinity;
        for (var i = 0; i < _count; i++)
        {
            top = (mask >> i & 1) != 0 && scores[i] > top ? scores[i] : top;
        }

        local.Clear();
        for (var i = 0; i < _count; i++)
        {
            local[i] = (mask >> i & 1) != 0 ? MathF.Exp(scores[i] - top) : 0f;
        }

        return top;
    }
}
