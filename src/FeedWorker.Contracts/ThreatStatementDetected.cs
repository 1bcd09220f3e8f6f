namespace FeedWorker.Contracts;

/// <summary>A threat statement that was not known before: the message to alert on. Sent once for a statement, however many outlets carry it.</summary>
public sealed record ThreatStatementDetected
{
    /// <summary>UUIDv5 of what the message carries; a repeat has the same.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>Always "feedworker.threat-statement-detected.v1".</summary>
    public required string MessageType { get; init; }

    /// <summary>The statement.</summary>
    public required ThreatStatement Statement { get; init; }

    /// <summary>Where it stands.</summary>
    public required ArticleReference Article { get; init; }

    /// <summary>Why it counts as new.</summary>
    public required NoveltyReason Reason { get; init; }

    /// <summary>When it was found, in UTC.</summary>
    public required DateTimeOffset DetectedAt { get; init; }

    /// <summary>What made the annotations.</summary>
    public required AnalyzerInfo Analyzer { get; init; }
}
