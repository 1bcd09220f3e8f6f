using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Syntax;

/// <summary>Trees of a text whose compounds ("vice-president") are one token each.</summary>
internal static class JoinedTrees
{
    /// <summary>The trees with one node for each token of <paramref name="joined"/>: that of its part which another token governs.</summary>
    internal static SyntaxTrees Of(SegmentedText text, SyntaxTrees trees, SegmentedText joined)
    {
        if (ReferenceEquals(text, joined))
        {
            return trees;
        }

        var whole = new int[text.Tokens.Count];
        for (var (part, token) = (0, 0); part < whole.Length; part++)
        {
            token += text.Tokens[part].Span.Start >= joined.Tokens[token].Span.End ? 1 : 0;
            whole[part] = token;
        }

        var nodes = new SyntaxNode[joined.Tokens.Count];
        var filled = new bool[nodes.Length];
        for (var part = 0; part < whole.Length; part++)
        {
            var node = trees.Nodes[part];
            var head = node.Head < 0 ? -1 : whole[node.Head];
            if (!filled[whole[part]] && head != whole[part])
            {
                (nodes[whole[part]], filled[whole[part]]) = (node with { Head = head }, true);
            }
        }

        return new SyntaxTrees(nodes);
    }
}
