namespace FeedWorker.Contracts;

/// <summary>One quote of an article: sent for each quote of each published revision.</summary>
public sealed record QuotePublished
{
    /// <summary>UUIDv5 of what the message carries; a repeat has the same.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>Always "feedworker.quote-published.v1".</summary>
    public required string MessageType { get; init; }

    /// <summary>Where it stands.</summary>
    public required ArticleReference Article { get; init; }

    /// <summary>The quote.</summary>
    public required Quote Quote { get; init; }

    /// <summary>What made the annotations.</summary>
    public required AnalyzerInfo Analyzer { get; init; }
}
