namespace FeedWorker.Language.Syntax;

/// <summary>The dependency trees of a text: one node for each token, one tree for each sentence.</summary>
/// <param name="Nodes">In the order of the tokens.</param>
public sealed record SyntaxTrees(IReadOnlyList<SyntaxNode> Nodes)
{
    private (int[] First, int[] Next)? _links;
    private (int[] First, int[] End)? _spans;

    /// <summary>The node of a token.</summary>
    public SyntaxNode this[int token] => Nodes[token];

    /// <summary>The tokens that depend on a token directly, in text order.</summary>
    public IEnumerable<int> ChildrenOf(int token)
    {
        var (first, next) = _links ??= Link();
        for (var child = first[token]; child >= 0; child = next[child])
        {
            yield return child;
        }
    }

    /// <summary>
    /// The first token and the one behind the last of a token and all that depends on it. A tree may be crossed by others, so that the span
    /// can hold tokens from elsewhere in the sentence.
    /// </summary>
    public (int FirstToken, int EndToken) SubtreeOf(int token)
    {
        var (first, end) = _spans ??= Span();
        return (first[token], end[token]);
    }

    private (int[] First, int[] Next) Link()
    {
        var first = new int[Nodes.Count];
        var next = new int[Nodes.Count];
        Array.Fill(first, -1);
        for (var token = Nodes.Count - 1; token >= 0; token--)
        {
            next[token] = -1;
            if (Nodes[token].Head is >= 0 and var head)
            {
                (next[token], first[head]) = (first[head], token);
            }
        }

        return (first, next);
    }

    // Every token widens its head once all that depends on it has been seen: leaves first.
    private (int[] First, int[] End) Span()
    {
        var first = new int[Nodes.Count];
        var end = new int[Nodes.Count];
        var open = new int[Nodes.Count];
        for (var token = 0; token < Nodes.Count; token++)
        {
            (first[token], end[token]) = (token, token + 1);
            if (Nodes[token].Head is >= 0 and var head)
            {
                open[head]++;
            }
        }

        var ready = new Stack<int>(Enumerable.Range(0, Nodes.Count).Where(token => open[token] == 0));
        while (ready.TryPop(out var token))
        {
            if (Nodes[token].Head is >= 0 and var head)
            {
                first[head] = Math.Min(first[head], first[token]);
                end[head] = Math.Max(end[head], end[token]);
                if (--open[head] == 0)
                {
                    ready.Push(head);
                }
            }
        }

        return (first, end);
    }
}
