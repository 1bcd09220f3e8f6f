namespace FeedWorker.Storage;

/// <summary>A feed that is ours to poll until <see cref="LeasedUntil"/>, as it stood when claimed.</summary>
internal sealed record FeedLease
{
    public required Guid FeedId { get; init; }
    public required string Url { get; init; }
    public required string? Title { get; init; }
    public required Guid Token { get; init; }

    /// <summary>Polls ever, this one included.</summary>
    public required int Attempt { get; init; }
    public required int FailuresInRow { get; init; }
    public required FeedHealth Health { get; init; }
    public required int HealthSequence { get; init; }
    public required string? ETag { get; init; }
    public required string? LastModified { get; init; }
    public required string? BodyHash { get; init; }

    /// <summary>Zero before the first poll.</summary>
    public required TimeSpan Interval { get; init; }
    public required DateTimeOffset LeasedUntil { get; init; }
}
