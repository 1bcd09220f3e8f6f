namespace FeedWorker.Storage;

/// <summary>An article that was given up, for lists.</summary>
internal sealed record SetAsideArticle
{
    public required string Url { get; init; }
    public required string FeedUrl { get; init; }

    /// <summary>Why it was given up.</summary>
    public required string Problem { get; init; }
}
