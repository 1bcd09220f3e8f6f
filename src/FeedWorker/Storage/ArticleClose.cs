namespace FeedWorker.Storage;

/// <summary>The good end of a visit: all that is to be kept of it.</summary>
internal sealed record ArticleClose
{
    /// <summary>Null: not modified, or nothing to publish; what is known of the article stays.</summary>
    public required Guid? ArticleId { get; init; }

    /// <summary>The published revision that <see cref="Revision"/> was counted from; 0: never published.</summary>
    public int ExpectedRevision { get; init; }

    /// <summary>Above <see cref="ExpectedRevision"/> when this close publishes the text, else equal to it.</summary>
    public int Revision { get; init; }

    /// <summary>Needed when the text is published.</summary>
    public string? TextHash { get; init; }

    /// <summary>Null forgets it.</summary>
    public string? ETag { get; init; }

    /// <summary>Null forgets it.</summary>
    public string? LastModified { get; init; }

    /// <summary>By the store's clock. Null: not by itself; only when its feed item changes.</summary>
    public DateTimeOffset? NextVisit { get; init; }
    public IReadOnlyList<OutgoingMessage> Messages { get; init; } = [];
    public IReadOnlyList<StatementCandidate> Threats { get; init; } = [];

    /// <summary>Nobody asks the article's host before it is over; null leaves its time as it is.</summary>
    public TimeSpan? HostPause { get; init; }
}

internal enum ArticleCloseResult
{
    Closed,

    /// <summary>Another worker has taken over; nothing was written.</summary>
    LeaseLost,

    /// <summary>
    /// The published revision is no longer the expected one: another address published the article meanwhile. Nothing was written and
    /// the lease still holds.
    /// </summary>
    Superseded,
}
