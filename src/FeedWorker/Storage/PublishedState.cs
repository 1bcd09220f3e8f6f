namespace FeedWorker.Storage;

/// <summary>What the bus was last told of an article.</summary>
/// <param name="Revision">From 1.</param>
/// <param name="TextHash">Of the text that was published.</param>
internal sealed record PublishedState(int Revision, string TextHash);
