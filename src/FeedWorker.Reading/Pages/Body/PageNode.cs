namespace FeedWorker.Reading.Pages.Body;

/// <summary>A block element of the page and the blocks that stand in it.</summary>
internal sealed class PageNode
{
    internal required string Name { get; init; }

    internal required Hints Hints { get; init; }

    /// <summary>Its first class, since others vary it: nodes that look alike serve alike. Null when it has none.</summary>
    internal string? Look { get; init; }

    /// <summary>Index of the node around it; -1 for the outermost.</summary>
    internal required int Parent { get; init; }

    /// <summary>Its first block.</summary>
    internal required int First { get; set; }

    /// <summary>The first block after it.</summary>
    internal int End { get; set; }

    /// <summary>How many pictures and players it holds.</summary>
    internal int Pictures { get; set; }

    /// <summary>The first node that is not inside it.</summary>
    internal int NodesEnd { get; set; }
}
