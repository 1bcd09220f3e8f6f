namespace FeedWorker.Storage;

/// <summary>An asserted threat statement of an article about to be closed. The close decides whether it is new.</summary>
internal sealed record ThreatCandidate
{
    public required Guid StatementId { get; init; }

    /// <summary>Equal for statements that say the same, in whichever article.</summary>
    public required string StatementKey { get; init; }
    public required string Status { get; init; }

    /// <summary>The higher, the graver.</summary>
    public required int Severity { get; init; }

    /// <summary>Null: the statement sets none.</summary>
    public required string? Deadline { get; init; }
    public required Guid ArticleId { get; init; }
    public required string ArticleUrl { get; init; }

    /// <summary>The message for a new statement; takes one of the reasons of <see cref="NoveltyMemory"/>.</summary>
    public required Func<string, OutgoingMessage> Detected { get; init; }

    /// <summary>The message for a known statement; takes its first sighting and the number of this one, from 2.</summary>
    public required Func<FirstSighting, int, OutgoingMessage> Sighted { get; init; }
}

/// <summary>Where a threat statement was seen first within the window.</summary>
internal sealed record FirstSighting(Guid ArticleId, Guid StatementId, string ArticleUrl, DateTimeOffset SeenAt);
