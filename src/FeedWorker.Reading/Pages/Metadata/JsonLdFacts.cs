using FeedWorker.Reading.Pages.Kinds;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>What a page's JSON-LD states about its article. Null or empty: not stated.</summary>
internal sealed record JsonLdFacts
{
    internal static JsonLdFacts None { get; } = new();

    internal string? Headline { get; init; }

    internal string? Description { get; init; }

    internal IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>Authors that are organisations, or of no stated kind.</summary>
    internal IReadOnlyList<string> Organisations { get; init; } = [];

    internal string? Published { get; init; }

    /// <summary>When the page, a film on it or an article of a list was published: perhaps not the article. Less than any metadata.</summary>
    internal string? PublishedAround { get; init; }

    /// <summary>Whether all this is of the page, a film or an article of a list, since nothing tells of the page's own article.</summary>
    internal bool IsAround { get; init; }

    internal string? Modified { get; init; }

    internal string? Body { get; init; }

    internal string? Image { get; init; }

    internal string? ImageCaption { get; init; }

    internal string? Section { get; init; }

    /// <summary>Where the page stands in its site, the outermost first; a few.</summary>
    internal IReadOnlyList<string> Breadcrumbs { get; init; } = [];

    internal string? Language { get; init; }

    internal string? Publisher { get; init; }

    internal string? Url { get; init; }

    internal StatedKinds Kinds { get; init; } = new();
}
