namespace FeedWorker.Storage;

/// <summary>An undelivered message, for lists.</summary>
internal sealed record OutboxRow
{
    public required long Sequence { get; init; }
    public required Guid Id { get; init; }
    public required string Type { get; init; }
    public required string Summary { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required int Attempts { get; init; }
    public required bool IsSetAside { get; init; }

    /// <summary>Null: not by itself, it is set aside.</summary>
    public required DateTimeOffset? Due { get; init; }

    /// <summary>Why the last attempt failed; null: none did.</summary>
    public required string? Problem { get; init; }
}
