using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FeedWorker.Language.Entities.Tagging;

/// <summary>Finds the best sequence of labels of a sentence: Viterbi over the scores of tokens and of pairs of labels.</summary>
internal sealed class ChainDecoder
{
    // Far below any score, and far above the least float, so that sums of it stay numbers.
    private const float Never = -1e9f;
    private const float Hopeless = Never / 2;

    private static readonly int Lanes = Vector512<float>.Count;

    private readonly LabelSet _labels;
    private readonly float[] _transitions;

    /// <param name="labels">The labels.</param>
    /// <param name="transitions">Score of each pair, a row for each label before, <see cref="LabelSet.Stride"/> apart.</param>
    internal ChainDecoder(LabelSet labels, ReadOnlySpan<float> transitions)
    {
        _labels = labels;
        _transitions = new float[labels.Count * labels.Stride];
        Array.Fill(_transitions, Never);
        for (var before = 0; before < labels.Count; before++)
        {
            for (var label = 0; label < labels.Count; label++)
            {
                if (LabelSet.MayFollow(before, label))
                {
                    _transitions[(before * labels.Stride) + label] = transitions[(before * labels.Stride) + label];
                }
            }
        }
    }

    /// <summary>Writes the best legal labels of a sentence.</summary>
    /// <param name="emissions">Score of each label at each token, <see cref="LabelSet.Stride"/> apart.</param>
    /// <param name="best">One place for each token.</param>
    internal void Decode(ReadOnlySpan<float> emissions, Span<byte> best)
    {
        if (best.IsEmpty)
        {
            return;
        }

        var stride = _labels.Stride;
        var origins = ArrayPool<int>.Shared.Rent(best.Length * stride);
        Span<float> scores = stackalloc float[stride];
        Span<float> next = stackalloc float[stride];
        for (var label = 0; label < _labels.Count; label++)
        {
            scores[label] = emissions[label] + (IsIn(_labels.Openers, label) ? 0 : Never);
        }

        for (var token = 1; token < best.Length; token++)
        {
            Advance(scores, emissions.Slice(token * stride, stride), next, origins.AsSpan(token * stride, stride));
            next.CopyTo(scores);
        }

        var last = LabelSet.Outside;
        for (var label = 1; label < _labels.Count; label++)
        {
            last = IsIn(_labels.Closers, label) && scores[label] > scores[last] ? label : last;
        }

        for (var token = best.Length - 1; token >= 0; token--)
        {
            best[token] = (byte)last;
            last = token > 0 ? origins[(token * stride) + last] : LabelSet.Outside;
        }

        ArrayPool<int>.Shared.Return(origins);
    }

    private static bool IsIn(ulong set, int label) => (set >> label & 1) != 0;

    private void Advance(ReadOnlySpan<float> scores, ReadOnlySpan<float> here, Span<float> next, Span<int> origin)
    {
        ref var pairs = ref MemoryMarshal.GetArrayDataReference(_transitions);
        for (var first = 0; first < next.Length; first += Lanes)
        {
            var most = Vector512.Create(float.NegativeInfinity);
            var from = Vector512<int>.Zero;
            for (var before = 0; before < _labels.Count; before++)
            {
                if (scores[before] > Hopeless)
                {
                    var score = Vector512.Create(scores[before]) + Vector512.LoadUnsafe(ref pairs, (nuint)((before * next.Length) + first));
                    var better = Vector512.GreaterThan(score, most);
                    most = Vector512.ConditionalSelect(better, score, most);
                    from = Vector512.ConditionalSelect(better.AsInt32(), Vector512.Create(before), from);
                }
            }

            (most + Vector512.Create(here.Slice(first, Lanes))).CopyTo(next[first..]);
            from.CopyTo(origin[first..]);
        }
    }
}
