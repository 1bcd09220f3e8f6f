namespace FeedWorker.Contracts;

/// <summary>By when the recipient must comply, or the act would follow.</summary>
public sealed record ThreatDeadline
{
    /// <summary>The expression.</summary>
    public required TextPart Phrase { get; init; }

    /// <summary>ISO 8601 date or duration; absent when it is not exact.</summary>
    public string? Value { get; init; }
}
