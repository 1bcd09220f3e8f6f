namespace FeedWorker.Reading.Pages;

/// <summary>A clean article. Every field is <see langword="null"/> or empty when the page does not say.</summary>
public sealed record Article
{
    /// <summary>The address it was read from.</summary>
    public required string? Url { get; init; }

    /// <summary>The address that the page states for itself, absolute and normalised; only on the same site and not its root.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>The headline, without the name of the site.</summary>
    public string? Title { get; init; }

    /// <summary>The lead that stands above the body; also the first paragraph of <see cref="Text"/>.</summary>
    public string? Standfirst { get; init; }

    /// <summary>Names of the authors, without "By".</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>When it was published, in the zone that is stated or that the page shows it in; UTC when neither is known.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Where <see cref="PublishedAt"/> was read from; <see langword="null"/> when it is.</summary>
    public DateSource? PublishedAtSource { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>BCP 47 tag that the page states, in its usual case: <c>pt-BR</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Name of the site; at most 100 units.</summary>
    public string? SiteName { get; init; }

    /// <summary>The section of the paper that it stands in, as the page names it; at most 80 units.</summary>
    public string? Section { get; init; }

    /// <summary>Address of the lead image, absolute.</summary>
    public string? LeadImageUrl { get; init; }

    /// <summary>The words under the lead image, often with its source; at most 800 units.</summary>
    public string? LeadImageCaption { get; init; }

    /// <summary>The article: paragraphs parted by one line break, nothing of the page's furniture. Never empty.</summary>
    public required string Text { get; init; }

    /// <summary>Whether <see cref="Text"/> was cut at a paragraph before 200,000 units.</summary>
    public bool TextTruncated { get; init; }

    /// <summary>
    /// Whether <see cref="Text"/> is only what readers see who do not pay: the page states so beside few words, or an offer to subscribe ends them.
    /// </summary>
    public bool TruncatedByPaywall { get; init; }

    /// <summary>Where each paragraph of <see cref="Text"/> stands, in order.</summary>
    public required IReadOnlyList<ArticleParagraph> Paragraphs { get; init; }
}

/// <summary>A paragraph: a half-open UTF-16 span of <see cref="Article.Text"/>.</summary>
/// <param name="Start">Its first unit.</param>
/// <param name="End">The first unit after it.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct ArticleParagraph(int Start, int End, ParagraphKind Kind);

/// <summary>What a paragraph is.</summary>
public enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>The lead above the body.</summary>
    Standfirst,

    /// <summary>A heading inside the article.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A block quotation.</summary>
    BlockQuote,

    /// <summary>A row of a table.</summary>
    TableRow,

    /// <summary>Words under a table or beside a quotation. Those of pictures are no part of the text.</summary>
    Caption,
}

/// <summary>Where a publication date was read from, the most trusted first.</summary>
public enum DateSource
{
    /// <summary>JSON-LD <c>datePublished</c>.</summary>
    JsonLd,

    /// <summary>A <c>meta</c> element: <c>article:published_time</c>, <c>dc.date</c>, ...</summary>
    Meta,

    /// <summary>Microdata: <c>itemprop="datePublished"</c>.</summary>
    Microdata,

    /// <summary>A <c>time</c> element.</summary>
    TimeElement,

    /// <summary>The path of the address: <c>/2026/11/22/</c>.</summary>
    Address,

    /// <summary>A line that the page shows, such as the one under the headline.</summary>
    Text,

    /// <summary>The data of a script.</summary>
    Script,
}
