namespace FeedWorker.Contracts;

/// <summary>Where and when a statement was seen first.</summary>
public sealed record StatementSighting
{
    /// <summary>The article.</summary>
    public required Guid ArticleId { get; init; }

    /// <summary>The statement there.</summary>
    public required Guid StatementId { get; init; }

    /// <summary>Address of the article.</summary>
    public required string ArticleUrl { get; init; }

    /// <summary>When it was noted, in UTC.</summary>
    public required DateTimeOffset SeenAt { get; init; }
}
