using FeedWorker.Language.Entities.Tagging;
using FeedWorker.Training.Networks;

namespace FeedWorker.Training.Entities;

/// <summary>The mean over the same word elsewhere, and the way of its gradient: what a token gave to the others comes back from them.</summary>
internal sealed class OthersMean
{
    private readonly Block _means = new();
    private readonly Block _gradient = new();

    internal Span<float> Forward(WordGroups groups, ReadOnlySpan<float> rows, int width)
    {
        var means = _means.Take(rows.Length);
        groups.MeanOfOthers(rows, width, means);
        return means;
    }

    /// <summary>The gradient of the rows. The map is symmetric: each of two tokens of a word has the same share in the mean of the other.</summary>
    internal Span<float> Backward(WordGroups groups, ReadOnlySpan<float> gradient, int width)
    {
        var result = _gradient.Take(gradient.Length);
        groups.MeanOfOthers(gradient, width, result);
        return result;
    }
}
