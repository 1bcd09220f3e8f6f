namespace FeedWorker.Reading.Pages.Body;

/// <summary>Running sums of prose, so that any part of the page is weighed at once.</summary>
internal sealed class ProseSums
{
    private readonly int[] _before;

    internal ProseSums(IReadOnlyList<Block> blocks, Func<int, bool> counts)
    {
        _before = new int[blocks.Count + 1];
        for (var i = 0; i < blocks.Count; i++)
        {
            _before[i + 1] = _before[i] + (counts(i) ? blocks[i].ProseLength : 0);
        }
    }

    internal int All => _before[^1];

    internal int In(PageNode node) => Between(node.First, node.End);

    internal int Between(int first, int end) => _before[end] - _before[first];
}
