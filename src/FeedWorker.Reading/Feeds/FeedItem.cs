namespace FeedWorker.Reading.Feeds;

/// <summary>One item of a feed. Every field is <see langword="null"/> or empty when the feed does not say.</summary>
public sealed record FeedItem
{
    /// <summary>guid, Atom id or <c>rdf:about</c>.</summary>
    public string? Id { get; init; }

    /// <summary>Address of the article, absolute where that can be told; http and https only.</summary>
    public string? Url { get; init; }

    /// <summary>Title; HTML kept and cleaned.</summary>
    public string? Title { get; init; }

    /// <summary>Summary or description; HTML kept and cleaned.</summary>
    public string? Summary { get; init; }

    /// <summary>Full content; HTML kept and cleaned.</summary>
    public string? Content { get; init; }

    /// <summary>When it was published; <see langword="null"/> rather than a guess when the zone or day is unclear.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Who wrote it.</summary>
    public IReadOnlyList<FeedPerson> Authors { get; init; } = [];

    /// <summary>Categories and tags.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Rights or copyright line.</summary>
    public string? Rights { get; init; }

    /// <summary>Attached media.</summary>
    public IReadOnlyList<FeedEnclosure> Enclosures { get; init; } = [];
}

/// <summary>An author of an item.</summary>
/// <param name="Name">The name; <see langword="null"/> when only an address is given.</param>
/// <param name="Email">The e-mail address; <see langword="null"/> when none is given.</param>
public sealed record FeedPerson(string? Name, string? Email);

/// <summary>Attached media.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Type">Its media type as stated.</param>
/// <param name="Length">Its size in bytes as stated.</param>
public sealed record FeedEnclosure(string Url, string? Type, long? Length);
