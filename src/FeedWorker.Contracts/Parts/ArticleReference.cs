namespace FeedWorker.Contracts;

/// <summary>The article that a message speaks of.</summary>
public sealed record ArticleReference
{
    /// <summary>UUIDv5 of its normalised address; the same in every revision.</summary>
    public required Guid ArticleId { get; init; }

    /// <summary>1 for the first text that was published, then counted up with each changed text.</summary>
    public required int Revision { get; init; }

    /// <summary>The address it was read from.</summary>
    public required string Url { get; init; }

    /// <summary>The address that the page states for itself, if it is on the same site.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>Its headline.</summary>
    public string? Title { get; init; }

    /// <summary>When it was published, in UTC; absent when neither page nor feed says.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it was fetched, in UTC.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>BCP 47 tag as the page states it; where it states none, the language told from the words.</summary>
    public string? Language { get; init; }

    /// <summary>Name of the site.</summary>
    public string? SiteName { get; init; }

    /// <summary>The feed that it came from.</summary>
    public required FeedReference Feed { get; init; }
}
