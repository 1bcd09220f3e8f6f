namespace FeedWorker.Contracts;

/// <summary>A feed began to fail, recovered or ended: so that no feed stops silently.</summary>
public sealed record FeedHealthChanged
{
    /// <summary>UUIDv5 of what the message carries; a repeat has the same.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>Always "feedworker.feed-health-changed.v1".</summary>
    public required string MessageType { get; init; }

    /// <summary>The feed.</summary>
    public required FeedReference Feed { get; init; }

    /// <summary>How it is doing now.</summary>
    public required FeedState State { get; init; }

    /// <summary>How it was doing before.</summary>
    public required FeedState PreviousState { get; init; }

    /// <summary>Why it fails or ended, in words for operators; absent when it recovered.</summary>
    public string? Reason { get; init; }

    /// <summary>Failed polls since the last success.</summary>
    public required int FailuresInRow { get; init; }

    /// <summary>When the change was noted, in UTC.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>When it is asked again, in UTC; absent when it ended.</summary>
    public DateTimeOffset? NextPollAt { get; init; }
}
