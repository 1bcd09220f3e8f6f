namespace FeedWorker.Storage;

/// <summary>A message that is ours to publish, as it stood when claimed.</summary>
internal sealed record OutboxLease
{
    /// <summary>The order in which the messages were noted.</summary>
    public required long Sequence { get; init; }
    public required Guid Id { get; init; }
    public required string Type { get; init; }
    public required ReadOnlyMemory<byte> Body { get; init; }
    public required string? TraceParent { get; init; }
    public required string Summary { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Attempts that count, this one included.</summary>
    public required int Attempt { get; init; }
    public required Guid Token { get; init; }
    public required DateTimeOffset LeasedUntil { get; init; }
}
