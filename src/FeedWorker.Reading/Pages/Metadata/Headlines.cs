using FeedWorker.Reading.Pages.Body;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>Where the headline stands: the lines around it name author and date.</summary>
internal static class Headlines
{
    /// <returns>Index of the block that shows the title, else of the first heading; 0 when there is neither.</returns>
    internal static int IndexOf(IReadOnlyList<Block> blocks, string? title)
    {
        var (best, bestRank) = (0, 0);
        for (var i = 0; title is not null && i < blocks.Count; i++)
        {
            var rank = blocks[i] is var block && Letters.StartAlike(block.Text, title, 15) && block.Text.Length < 2 * title.Length
                ? (block.HeadingLevel == 1 ? 5 : block.HeadingLevel == 2 ? 3 : 1) + (block.LinkLength == 0 ? 2 : 1)
                : block.HeadingLevel == 1 ? 1 : 0;
            (best, bestRank) = rank > bestRank ? (i, rank) : (best, bestRank);
        }

        return best;
    }
}
