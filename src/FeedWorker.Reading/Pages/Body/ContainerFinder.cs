namespace FeedWorker.Reading.Pages.Body;

/// <summary>Finds the element that holds the article's body.</summary>
internal static class ContainerFinder
{
    // A named body may leave a lead or a box outside: it is believed from this share of the page's prose on.
    private const double LeastNamed = 0.4;

    // Going inwards, at most this share of the prose is left behind.
    private const double LeastKept = 0.85;

    /// <returns>Index of the node; 0, the whole page, when nothing is closer.</returns>
    internal static int Find(PageOutline outline, ProseSums prose)
    {
        var start = Named(outline, prose);
        return Narrowed(outline, prose, start);
    }

    private static int Named(PageOutline outline, ProseSums prose)
    {
        var (best, bestScore) = (0, 0.0);
        for (var i = 1; i < outline.Nodes.Count; i++)
        {
            var node = outline.Nodes[i];
            var trust = Trust(node);
            var mass = prose.In(node);
            if (trust > 0 && mass >= LeastNamed * prose.All && mass * trust > bestScore)
            {
                (best, bestScore) = (i, mass * trust);
            }
        }

        return best;
    }

    private static double Trust(PageNode node) => node switch
    {
        _ when (node.Hints & Hints.ArticleBody) != 0 => 1.5,
        _ when (node.Hints & Hints.Body) != 0 => 1.3,
        { Name: "article" } => 1.2,
        { Name: "main" } => 1.05,
        _ => 0,
    };

    /// <summary>The innermost node that still holds nearly all the prose of the one given.</summary>
    private static int Narrowed(PageOutline outline, ProseSums prose, int start)
    {
        var least = Math.Max(1, LeastKept * prose.In(outline.Nodes[start]));
        var inner = start;
        for (var i = start + 1; i < outline.Nodes[start].NodesEnd;)
        {
            if (prose.In(outline.Nodes[i]) >= least && outline.Nodes[i].Name is not ("p" or "li" or "blockquote" or "td"))
            {
                inner = i;
                i++;
            }
            else
            {
                i = outline.Nodes[i].NodesEnd;
            }
        }

        return inner;
    }
}
