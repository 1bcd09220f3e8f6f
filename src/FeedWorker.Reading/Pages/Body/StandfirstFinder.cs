namespace FeedWorker.Reading.Pages.Body;

/// <summary>Finds the lead that stands above the body, often outside its container.</summary>
internal static class StandfirstFinder
{
    private const int Shortest = 30;
    private const int Longest = 900;

    // Letters of the description that a lead must share; descriptions are often cut or changed at their end.
    private const int SharedLetters = 30;

    // Blocks between the title and the lead: section, author, date, sharing.
    private const int Reach = 40;

    // A lead without a name stands right under the title.
    private const int Near = 4;

    /// <returns>Index of the block; -1 when the page shows no lead.</returns>
    internal static int Find(
        PageOutline outline, BlockRole[] roles, PageNode container, List<int> chosen, string? description, string? title)
    {
        var blocks = outline.Blocks;
        var bodyStart = chosen.Count > 0 ? chosen[0] : container.First;
        var titleBlock = TitleBefore(blocks, chosen.Count > 1 ? chosen[1] : bodyStart, title);
        var first = titleBlock >= 0 ? titleBlock + 1 : Math.Max(0, bodyStart - Reach / 2);
        var (best, bestScore) = (-1, 0);
        for (var i = first; i <= bodyStart && i < blocks.Count; i++)
        {
            var score = Score(outline, roles[i], i, titleBlock < 0 ? -1 : i - first, i < bodyStart, description);
            if (score > bestScore && !(title is not null && Letters.SameWords(blocks[i].Text, title)))
            {
                (best, bestScore) = (i, score);
            }
        }

        return best;
    }

    private static int TitleBefore(IReadOnlyList<Block> blocks, int end, string? title)
    {
        for (var i = Math.Min(end, blocks.Count - 1); i >= 0 && i > end - 3 * Reach; i--)
        {
            if (blocks[i].HeadingLevel == 1 || (title is not null && blocks[i].HeadingLevel > 0 && Letters.SameWords(blocks[i].Text, title)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>0: no lead. A block above the body is a better one than the body's own first paragraph.</summary>
    private static int Score(PageOutline outline, BlockRole role, int index, int afterTitle, bool isAbove, string? description)
    {
        var block = outline.Blocks[index];
        if (block.Text.Length is < Shortest or > Longest || block.LinkShare > 0.5)
        {
            return 0;
        }

        if (description is not null && Letters.ShareStart(block.Text, description, SharedLetters))
        {
            return isAbove ? 6 : 3;
        }

        if (role is BlockRole.Furniture or BlockRole.Caption or BlockRole.Byline || Boilerplate.Holds(block))
        {
            return 0;
        }

        if (IsNamed(outline, block.Node))
        {
            return isAbove ? 5 : 3;
        }

        var isUnderTitle = afterTitle is >= 0 and < Near;
        return block switch
        {
            { HeadingLevel: 2 or 3, Text.Length: > 50 } when isUnderTitle => 4,
            { ProseLength: > 50, LinkLength: 0 } when isUnderTitle && isAbove => 2,
            _ => 0,
        };
    }

    private static bool IsNamed(PageOutline outline, int node)
    {
        // The lead's own element or the two around it; further out the name speaks of more than the lead.
        for (var i = 0; i < 3 && node > 0; i++)
        {
            if ((outline.Nodes[node].Hints & Hints.Standfirst) != 0)
            {
                return true;
            }

            node = outline.Nodes[node].Parent;
        }

        return false;
    }
}
