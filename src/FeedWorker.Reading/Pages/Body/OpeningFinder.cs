namespace FeedWorker.Reading.Pages.Body;

/// <summary>
/// Finds what belongs to the article above its container: a lead of several lines, the first paragraphs outside the wrapper
/// of those that only subscribers read.
/// </summary>
internal static class OpeningFinder
{
    // A line that is no paragraph in the markup must look like one.
    private const int LeastUnmarked = 100;

    /// <returns>Blocks above the container in order, without the standfirst.</returns>
    internal static List<int> Find(PageOutline outline, BlockRole[] roles, PageNode container, int title, int standfirst)
    {
        var found = new List<int>();
        var home = Home(outline, container);
        for (var i = Math.Max(title + 1, home.First); i < container.First; i++)
        {
            var block = outline.Blocks[i];
            var belongs = i != standfirst && block.LinkShare < 0.5 && !Boilerplate.Holds(block) && !Lines.IsByline(block)
                && (IsParagraph(block, roles[i]) || (standfirst >= 0 && IsSameLead(outline, roles[i], standfirst, i)));
            if (belongs)
            {
                found.Add(i);
            }
        }

        return found;
    }

    /// <summary>The article around the container; the container itself when nothing is named so.</summary>
    private static PageNode Home(PageOutline outline, PageNode container)
    {
        var home = container;
        for (var i = container.Parent; i > 0; i = outline.Nodes[i].Parent)
        {
            if (outline.Nodes[i].Name is "article" || (outline.Nodes[i].Hints & (Hints.Body | Hints.ArticleBody)) != 0)
            {
                home = outline.Nodes[i];
            }
        }

        return home;
    }

    private static bool IsParagraph(Block block, BlockRole role) =>
        role == BlockRole.Open && block is { HeadingLevel: 0, ProseLength: > 0 } && (block.InParagraph || block is { LinkLength: 0, Text.Length: > LeastUnmarked }) && block.Text[^1] is '.' or '!' or '?' or '”' or '"' or '»';

    /// <summary>A line with the name of the standfirst, beside it.</summary>
    private static bool IsSameLead(PageOutline outline, BlockRole role, int standfirst, int block)
    {
        var (node, lead) = (outline.Nodes[outline.Blocks[block].Node], outline.Nodes[outline.Blocks[standfirst].Node]);
        return role is BlockRole.Open or BlockRole.Header && (node.Hints & lead.Hints & Hints.Standfirst) != 0 && node.Parent == lead.Parent;
    }
}
