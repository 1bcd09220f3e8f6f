namespace FeedWorker.Language.Syntax;

/// <summary>The dependency trees of a text: one node for each token, one tree for each sentence. Any number of threads.</summary>
/// <param name="nodes">In the order of the tokens.</param>
public sealed class SyntaxTrees(IReadOnlyList<SyntaxNode> nodes)
{
    // Made when first asked for; two threads at once make the same.
    private Links? _links;

    /// <summary>In the order of the tokens.</summary>
    public IReadOnlyList<SyntaxNode> Nodes { get; } = nodes;

    /// <summary>The node of a token.</summary>
    public SyntaxNode this[int token] => Nodes[token];

    /// <summary>The tokens that depend on a token directly, in text order.</summary>
    public IEnumerable<int> ChildrenOf(int token)
    {
        var links = _links ??= Link();
        for (var child = links.First[token]; child >= 0; child = links.Next[child])
        {
            yield return child;
        }
    }

    private Links Link()
    {
        var links = new Links(new int[Nodes.Count], new int[Nodes.Count]);
        Array.Fill(links.First, -1);
        for (var token = Nodes.Count - 1; token >= 0; token--)
        {
            links.Next[token] = -1;
            if (Nodes[token].Head is >= 0 and var head)
            {
                (links.Next[token], links.First[head]) = (links.First[head], token);
            }
        }

        return links;
    }

    // The first child of each token and its next sibling; -1 for none.
    private sealed record Links(int[] First, int[] Next);
}
