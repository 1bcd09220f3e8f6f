using System.Buffers;
using System.Runtime.InteropServices;
using FeedWorker.Language.Networks;

namespace FeedWorker.Language.Entities.Tagging;

/// <summary>The tokens of a text that are the same word, whatever their case: what one of them is, the others are likely to be.</summary>
internal sealed class WordGroups
{
    private readonly int[] _groupOf;
    private readonly List<int> _sizes = [];
    private readonly int[] _repeated;

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

        var repeated = new List<int>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (_groupOf[i] >= 0 && _sizes[_groupOf[i]] > 1)
            {
                repeated.Add(i);
            }
        }

        _repeated = [.. repeated];
    }

    /// <summary>How many words there are.</summary>
    internal int Count => _sizes.Count;

    /// <summary>The group of a token; -1 when it is no word.</summary>
    internal int Of(int token) => _groupOf[token];

    /// <summary>The tokens whose word stands more than once, in text order.</summary>
    internal ReadOnlySpan<int> Repeated => _repeated;

    /// <summary>For each row the mean of the rows of the same word elsewhere; zero when the word stands only once.</summary>
    /// <param name="rows">One for each token.</param>
    /// <param name="width">Numbers of a row.</param>
    /// <param name="means">As long as <paramref name="rows"/>.</param>
    internal void MeanOfOthers(ReadOnlySpan<float> rows, int width, Span<float> means)
    {
        var own = ArrayPool<float>.Shared.Rent(_repeated.Length * width);
        MeansOfRepeated(rows, width, width, own);
        means[..(_groupOf.Length * width)].Clear();
        for (var i = 0; i < _repeated.Length; i++)
        {
            own.AsSpan(i * width, width).CopyTo(means[(_repeated[i] * width)..]);
        }

        ArrayPool<float>.Shared.Return(own);
    }

    /// <summary>The mean of the rows of the same word elsewhere, for the tokens that <see cref="Repeated"/> names.</summary>
    /// <param name="rows">One for each token.</param>
    /// <param name="stride">Distance of two rows.</param>
    /// <param name="width">Numbers of a row that are read.</param>
    /// <param name="means">A row of <paramref name="width"/> for each repeated token.</param>
    internal void MeansOfRepeated(ReadOnlySpan<float> rows, int stride, int width, Span<float> means)
    {
        var sums = ArrayPool<float>.Shared.Rent(Count * width);
        sums.AsSpan(0, Count * width).Clear();
        foreach (var token in _repeated)
        {
            VectorMath.Add(sums.AsSpan(_groupOf[token] * width, width), rows.Slice(token * stride, width));
        }

        for (var i = 0; i < _repeated.Length; i++)
        {
            var group = _groupOf[_repeated[i]];
            VectorMath.ScaledDifference(sums.AsSpan(group * width, width), rows.Slice(_repeated[i] * stride, width), 1f / (_sizes[group] - 1), means.Slice(i * width, width));
        }

        ArrayPool<float>.Shared.Return(sums);
    }
}
