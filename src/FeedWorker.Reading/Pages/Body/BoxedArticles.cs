namespace FeedWorker.Reading.Pages.Body;

/// <summary>Finds articles inside the article: boxes that lead to another one.</summary>
internal static class BoxedArticles
{
    // Where they hold more of the text, they are its parts: posts of a live page, entries of a list.
    private const double LargestShare = 0.35;

    // One box may be a teaser whose link is drawn over it; posts come in numbers.
    private const int LeastPosts = 3;

    // Of a line that is a link as a whole.
    private const double LargestLinkShare = 0.7;

    /// <returns>The blocks that stand in them.</returns>
    internal static HashSet<int> In(PageOutline outline, BlockRole[] roles, PageNode container)
    {
        var boxed = new HashSet<int>();
        var headline = Enumerable.Range(0, outline.Blocks.Count).FirstOrDefault(block => outline.Blocks[block].HeadingLevel == 1, -1);
        var posts = new List<PageNode>();
        for (var i = 0; i < outline.Nodes.Count; i++)
        {
            var node = outline.Nodes[i];
            if (node.Name == "article" && node != container && node.First >= container.First && node.End <= container.End && node.End > node.First
                && !HoldsHeadline(node))
            {
                if (IsPost(node))
                {
                    posts.Add(node);
                }

                boxed.UnionWith(Blocks(node));
                i = node.NodesEnd - 1;
            }
        }

        if (posts.Count >= LeastPosts)
        {
            posts.ForEach(post => boxed.ExceptWith(Blocks(post)));
        }

        return boxed.Sum(Prose) < LargestShare * Blocks(container).Sum(Prose) ? boxed : [];

        static IEnumerable<int> Blocks(PageNode node) => Enumerable.Range(node.First, node.End - node.First);

        // The posts of a live page lead nowhere; a teaser has a line that is a link.
        bool IsPost(PageNode node) => Blocks(node).Sum(Prose) > 0
            && !Blocks(node).Any(block => roles[block] == BlockRole.Open && outline.Blocks[block].LinkShare > LargestLinkShare);

        // Under a short article may stand more comments than it has text.
        bool HoldsHeadline(PageNode node) => headline >= node.First && headline < node.End && outline.Blocks[headline].LinkLength == 0;

        int Prose(int block) => roles[block] == BlockRole.Open ? outline.Blocks[block].ProseLength : 0;
    }
}
