namespace FeedWorker.Storage;

/// <summary>A feed and what became of it, for lists.</summary>
internal sealed record FeedRow
{
    public required Guid FeedId { get; init; }
    public required string Url { get; init; }
    public required string? Title { get; init; }
    public required FeedHealth Health { get; init; }
    public required int FailuresInRow { get; init; }
    public required string? Problem { get; init; }
    public required TimeSpan Interval { get; init; }

    /// <summary>Null: not yet.</summary>
    public required DateTimeOffset? LastPolledAt { get; init; }

    /// <summary>Null: not by itself, the feed has ended.</summary>
    public required DateTimeOffset? NextPollAt { get; init; }

    /// <summary>Articles still to be fetched, or to be fetched again.</summary>
    public required int ArticlesWaiting { get; init; }
    public required int ArticlesDone { get; init; }
    public required int ArticlesSetAside { get; init; }
}
