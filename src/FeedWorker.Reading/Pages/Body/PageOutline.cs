namespace FeedWorker.Reading.Pages.Body;

/// <summary>The page as the reader sees it: its text in order, and the nesting around it.</summary>
/// <param name="Blocks">All text, in order.</param>
/// <param name="Nodes">Block elements in document order, the outermost first.</param>
internal sealed record PageOutline(IReadOnlyList<Block> Blocks, IReadOnlyList<PageNode> Nodes);
