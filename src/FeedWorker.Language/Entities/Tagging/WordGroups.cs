using System.Buffers;
using System.Runtime.InteropServices;
using FeedWorker.Language.Networks;

namespace FeedWorker.Language.Entities.Tagging;

/// <summary>The tokens of a text that are the same word, whatever their case: what one of them is, the others are likely to be.</summary>
internal sealed class WordGroups
{
    private readonly int[] _groupOf;
    private readonly List<int> _sizes = [];

    /// <param name="words">The name of each token's word; 0 for a token that is none.</param>
    internal WordGroups(ReadOnlySpan<uint> words)
    {
        _groupOf = new int[words.Length];
        var known = new Dictionary<uint, int>(words.Length / 2);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == 0)
            {
                _groupOf[i] = -1;
                continue;
            }

            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(known, words[i], out var isKnown);
            if (!isKnown)
            {
                group = _sizes.Count;
                _sizes.Add(0);
            }

            _groupOf[i] = group;
            _sizes[group]++;
        }
    }

    /// <summary>How many words there are.</summary>
    internal int Count => _sizes.Count;

    /// <summary>The group of a token; -1 when it is no word.</summary>
    internal int Of(int token) => _groupOf[token];

    /// <summary>For each row the mean of the rows of the same word elsewhere; zero when the word stands only once.</summary>
    /// <param name="rows">One for each token.</param>
    /// <param name="width">Numbers of a row.</param>
    /// <param name="means">As long as <paramref name="rows"/>.</param>
    internal void MeanOfOthers(ReadOnlySpan<float> rows, int width, Span<float> means)
    {
        var sums = ArrayPool<float>.Shared.Rent(Count * width);
        sums.AsSpan(0, Count * width).Clear();
        for (var i = 0; i < _groupOf.Length; i++)
        {
            if (IsRepeated(i))
            {
                VectorMath.Add(sums.AsSpan(_groupOf[i] * width, width), rows.Slice(i * width, width));
            }
        }

        for (var i = 0; i < _groupOf.Length; i++)
        {
            var mean = means.Slice(i * width, width);
            mean.Clear();
            if (IsRepeated(i))
            {
                var share = 1f / (_sizes[_groupOf[i]] - 1);
                VectorMath.AddScaled(mean, sums.AsSpan(_groupOf[i] * width, width), share);
                VectorMath.AddScaled(mean, rows.Slice(i * width, width), -share);
            }
        }

        ArrayPool<float>.Shared.Return(sums);
    }

    private bool IsRepeated(int token) => _groupOf[token] >= 0 && _sizes[_groupOf[token]] > 1;
}
