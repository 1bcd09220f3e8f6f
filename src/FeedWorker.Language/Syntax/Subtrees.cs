namespace FeedWorker.Language.Syntax;

/// <summary>How far the subtree of every token reaches: from its first token to the one behind its last.</summary>
internal sealed class Subtrees
{
    private readonly int[] _first;
    private readonly int[] _end;

    internal Subtrees(SyntaxTrees trees)
    {
        var count = trees.Nodes.Count;
        (_first, _end) = (new int[count], new int[count]);
        var children = new int[count];
        for (var i = 0; i < count; i++)
        {
            (_first[i], _end[i]) = (i, i + 1);
            if (trees[i].Head is >= 0 and var head)
            {
                children[head]++;
            }
        }

        // From the leaves upward: a token is handed to its head when all of its children have been handed to it.
        for (var i = 0; i < count; i++)
        {
            for (var token = i; token >= 0 && children[token] == 0;)
            {
                children[token] = -1;
                if (trees[token].Head is >= 0 and var head)
                {
                    (_first[head], _end[head]) = (Math.Min(_first[head], _first[token]), Math.Max(_end[head], _end[token]));
                    token = --children[head] == 0 ? head : -1;
                }
                else
                {
                    token = -1;
                }
            }
        }
    }

    /// <summary>The first token of the subtree of a token.</summary>
    internal int First(int token) => _first[token];

    /// <summary>The token behind the last of the subtree of a token.</summary>
    internal int End(int token) => _end[token];
}
