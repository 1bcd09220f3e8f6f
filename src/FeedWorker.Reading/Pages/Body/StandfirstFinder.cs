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

    private const int LeastTitle = 15;

    // A lead without a name stands right under the title.
    private const int Near = 4;

    /// <returns>Index of the lead and of the headline above the body; each -1 when the page shows none.</returns>
    internal static (int Lead, int Title) Find(
        PageOutline outline, BlockRole[] roles, PageNode container, List<int> chosen, string? description, string? title)
    {
        var blocks = outline.Blocks;
        var bodyStart = chosen.Count > 0 ? chosen[0] : container.First;
        var titleBlock = TitleBefore(blocks, roles, chosen.Count > 1 ? chosen[1] : bodyStart, bodyStart, title);
        titleBlock = Shown(blocks, roles, titleBlock);
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

        return (best, titleBlock);
    }

    /// <summary>The headline nearest to the body; where it stands twice, the upper one, since the lead may stand between.</summary>
    private static int TitleBefore(IReadOnlyList<Block> blocks, BlockRole[] roles, int end, int bodyStart, string? title)
    {
        var found = -1;
        for (var i = Math.Min(end, blocks.Count - 1); i >= 0 && i > end - 3 * Reach; i--)
        {
            var isHeadline = found < 0
                ? IsHeadline(blocks[i], title, i < bodyStart)
                : found - i <= Reach && blocks[i].HeadingLevel > 0 && Letters.SameWords(blocks[i].Text, blocks[found].Text);
            found = isHeadline ? i : found;
        }

        return found >= 0 ? found : HeadingBefore(blocks, roles, bodyStart);
    }

    /// <summary>The metadata may know the article by another title.</summary>
    private static int HeadingBefore(IReadOnlyList<Block> blocks, BlockRole[] roles, int bodyStart)
    {
        for (var i = bodyStart - 1; i >= 0 && i >= bodyStart - (2 * Near); i--)
        {
            if (roles[i] == BlockRole.Header && blocks[i] is { HeadingLevel: 1 or 2, LinkLength: 0, Text.Length: >= LeastTitle })
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A headline that nobody sees is for search engines: readers see another one right below it.</summary>
    private static int Shown(IReadOnlyList<Block> blocks, BlockRole[] roles, int headline)
    {
        for (var i = headline + 1; headline >= 0 && roles[headline] == BlockRole.Furniture && i < blocks.Count && i < headline + Near; i++)
        {
            if (roles[i] != BlockRole.Furniture && blocks[i].HeadingLevel is 1 or 2)
            {
                return i;
            }
        }

        return headline;
    }

    /// <summary>A heading of any rank may be it, with the kicker before the title.</summary>
    private static bool IsHeadline(Block block, string? title, bool isAbove) =>
        block.HeadingLevel == 1
        || (title is not null && block.HeadingLevel > 0
            && (Letters.SameWords(block.Text, title) || (isAbove && title.Length >= LeastTitle && block.Text.EndsWith(title, StringComparison.OrdinalIgnoreCase))));

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
