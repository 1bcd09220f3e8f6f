namespace FeedWorker.Storage;

/// <summary>The end of a poll, good or bad: all that is to be kept of it.</summary>
internal sealed record FeedClose
{
    /// <summary>Ignored when <see cref="Health"/> is <see cref="FeedHealth.Ended"/>.</summary>
    public required TimeSpan NextPollIn { get; init; }
    public TimeSpan Interval { get; init; }

    /// <summary>Null keeps the title that is known.</summary>
    public string? Title { get; init; }

    /// <summary>Null forgets it, as with the other two validators.</summary>
    public string? ETag { get; init; }
    public string? LastModified { get; init; }
    public string? BodyHash { get; init; }
    public IReadOnlyList<NotedItem> Items { get; init; } = [];

    /// <summary>Shown by <c>feeds list</c>; null clears it.</summary>
    public string? Problem { get; init; }
    public int FailuresInRow { get; init; }
    public FeedHealth Health { get; init; }
    public int HealthSequence { get; init; }
    public IReadOnlyList<OutgoingMessage> Messages { get; init; } = [];

    /// <summary>The feed's new address for good. Ignored when another feed has it already, or when it is longer than 2,048 characters.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Nobody asks the feed's host before it is over; null leaves its time as it is.</summary>
    public TimeSpan? HostPause { get; init; }
}

/// <param name="StillOurs">False: the lease was lost and nothing was written.</param>
/// <param name="NewArticles">Addresses never seen before.</param>
/// <param name="ChangedArticles">Known addresses whose item has changed.</param>
internal sealed record FeedCloseResult(bool StillOurs, int NewArticles, int ChangedArticles);
