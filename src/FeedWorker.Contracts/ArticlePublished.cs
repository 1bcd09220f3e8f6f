namespace FeedWorker.Contracts;

/// <summary>A clean article with everything that was found in it: sent for each new text of an article.</summary>
public sealed record ArticlePublished
{
    /// <summary>UUIDv5 of what the message carries; a repeat has the same.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>Always "feedworker.article-published.v1".</summary>
    public required string MessageType { get; init; }

    /// <summary>UUIDv5 of its normalised address; the same in every revision.</summary>
    public required Guid ArticleId { get; init; }

    /// <summary>1 for the first text, then counted up with each changed text.</summary>
    public required int Revision { get; init; }

    /// <summary>The feed that it came from.</summary>
    public required FeedReference Feed { get; init; }

    /// <summary>The address it was read from.</summary>
    public required string Url { get; init; }

    /// <summary>The address that the page states for itself, if it is on the same site.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>Its headline.</summary>
    public string? Title { get; init; }

    /// <summary>The lead above the body; also part of the text.</summary>
    public string? Standfirst { get; init; }

    /// <summary>Names of the authors; may be empty.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>When it was published, in UTC; absent when neither page nor feed says.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Where that was read from.</summary>
    public PublicationDateSource? PublishedAtSource { get; init; }

    /// <summary>When the page says that it was last changed, in UTC.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>When it was fetched, in UTC.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>BCP 47 tag as the page states it; where it states none, the language told from the words.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// ISO 639-1 code of the language that the text itself is in, told from its words, whatever the page states; absent when it is too short to
    /// tell or of an unknown language. Of a text that is not English, quotes are told by quotation marks alone, and no threats are sought.
    /// </summary>
    public string? TextLanguage { get; init; }

    /// <summary>Name of the site.</summary>
    public string? SiteName { get; init; }

    /// <summary>The section of the paper that it stands in, as the page names it.</summary>
    public string? Section { get; init; }

    /// <summary>Address of the lead image.</summary>
    public string? LeadImageUrl { get; init; }

    /// <summary>The words under the lead image, often with its source; at most 800 units.</summary>
    public string? LeadImageCaption { get; init; }

    /// <summary>The article as plain text; paragraphs are parted by one line break. All positions are half-open spans of it, in UTF-16 code units.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the text was cut at a paragraph before 200,000 units.</summary>
    public required bool TextTruncated { get; init; }

    /// <summary>True when the text is only what readers see who do not pay; absent when nothing says so.</summary>
    public bool? TruncatedByPaywall { get; init; }

    /// <summary>Names of the lists below that were cut to keep the message within 1 MiB; usually empty.</summary>
    public required IReadOnlyList<string> TruncatedLists { get; init; }

    /// <summary>The paragraphs, in order.</summary>
    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    /// <summary>What the article names.</summary>
    public required IReadOnlyList<Entity> Entities { get; init; }

    /// <summary>Who said what.</summary>
    public required IReadOnlyList<Quote> Quotes { get; init; }

    /// <summary>Threat statements of every status.</summary>
    public required IReadOnlyList<ThreatStatement> ThreatStatements { get; init; }

    /// <summary>What made the annotations.</summary>
    public required AnalyzerInfo Analyzer { get; init; }
}
