namespace FeedWorker.Storage;

/// <summary>An article that is ours to fetch until <see cref="LeasedUntil"/>, as it stood when claimed.</summary>
internal sealed record ArticleLease
{
    /// <summary>The normalised address: the key.</summary>
    public required string Address { get; init; }

    /// <summary>The address to fetch.</summary>
    public required string Url { get; init; }
    public required Guid FeedId { get; init; }
    public required string FeedUrl { get; init; }
    public required string? FeedTitle { get; init; }
    public required string? ItemTitle { get; init; }
    public required string ItemHash { get; init; }
    public required DateTimeOffset? ItemPublishedAt { get; init; }
    public required Guid Token { get; init; }

    /// <summary>Attempts since the article was last closed or set aside, this one included.</summary>
    public required int Attempt { get; init; }

    /// <summary>What this address turned out to be; null before its first close.</summary>
    public required Guid? ArticleId { get; init; }

    /// <summary>The last published revision; 0: never published.</summary>
    public required int Revision { get; init; }
    public required string? TextHash { get; init; }
    public required string? ETag { get; init; }
    public required string? LastModified { get; init; }
    public required DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>How often it was closed or set aside before.</summary>
    public required int Visits { get; init; }

    /// <summary>By the store's clock, as all its times.</summary>
    public required DateTimeOffset ClaimedAt { get; init; }
    public required DateTimeOffset LeasedUntil { get; init; }
}
