namespace FeedWorker.Reading.Feeds;

/// <summary>A feed as read: what it says of itself, and its items.</summary>
public sealed record FeedDocument
{
    /// <summary>Which vocabulary it is written in: <c>rss</c>, <c>atom</c>, <c>rdf</c>, <c>json</c>, <c>news-sitemap</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Its title, HTML kept and cleaned; <see langword="null"/> when it states none.</summary>
    public string? Title { get; init; }

    /// <summary>Address of the site it belongs to, absolute where that can be told.</summary>
    public string? Link { get; init; }

    /// <summary>Its own id: Atom id, or the address of a JSON Feed.</summary>
    public string? Id { get; init; }

    /// <summary>Subtitle or description, HTML kept and cleaned.</summary>
    public string? Description { get; init; }

    /// <summary>BCP 47 tag as stated.</summary>
    public string? Language { get; init; }

    /// <summary>When it says that it was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>How long it asks readers to wait (<c>ttl</c>, <c>sy:updatePeriod</c>); <see langword="null"/> when it does not say.</summary>
    public TimeSpan? RefreshAfter { get; init; }

    /// <summary>The items, in document order.</summary>
    public required IReadOnlyList<FeedItem> Items { get; init; }

    /// <summary>What was wrong and what it cost, in words for operators; empty for a sound feed.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}
