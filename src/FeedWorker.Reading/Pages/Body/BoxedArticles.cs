namespace FeedWorker.Reading.Pages.Body;

/// <summary>Finds articles inside the article: boxes that lead to another one.</summary>
internal static class BoxedArticles
{
    // Where they hold more of the text, they are its parts: posts of a live page, entries of a list.
    private const double LargestShare = 0.35;

    /// <returns>The blocks that stand in them.</returns>
    internal static HashSet<int> In(PageOutline outline, BlockRole[] roles, PageNode container)
    {
        var boxed = new HashSet<int>();
        for (var i = 0; i < outline.Nodes.Count; i++)
        {
            var node = outline.Nodes[i];
            if (node.Name == "article" && node != container && node.First >= container.First && node.End <= container.End && node.End > node.First)
            {
                boxed.UnionWith(Enumerable.Range(node.First, node.End - node.First));
                i = node.NodesEnd - 1;
            }
        }

        var all = Enumerable.Range(container.First, container.End - container.First).Sum(Prose);
        return boxed.Sum(Prose) < LargestShare * all ? boxed : [];

        int Prose(int block) => roles[block] == BlockRole.Open ? outline.Blocks[block].ProseLength : 0;
    }
}
