using System.Buffers;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>When a page was published and changed, by the most trusted source that says so.</summary>
internal static class PageDates
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datePublished", "parsely-pub-date",
        "sailthru.date", "publish-date", "publish_date", "publication_date", "pubdate", "cXenseParse:recs:publishtime", "cXenseParse:publishtime",
        "dcterms.created", "DC.date.issued", "dcterms.issued", "dcterms.date", "DC.date", "dc.date.created", "DC.created", "DC.issued", "article.published",
        "date", "last-modified-date", "created", "article_date_original", "analyticsAttributes.articleDate", "date_published", "publishdate",
        "OriginalPublicationDate", "citation_publication_date", "citation_date", "rnews:datePublished", "bt:pubDate", "dateCreated", "buildDate", "iso-8601-publish-date",
        "article:post_date", "vr:published_time", "shareaholic:article_published_time", "ptime", "displaydate",
    ];

    private static readonly string[] ModifiedNames =
    [
        "article:modified_time", "og:updated_time", "article:modified", "dateModified", "dcterms.modified", "DC.date.modified", "lastmod",
        "last-modified", "revision_date", "article:updated_time", "shareaholic:article_modified_time",
    ];

    private static readonly SearchValues<char> DayUnits = SearchValues.Create("0123456789/-_");

    internal static (DateTimeOffset? Date, DateSource? Source) Published(JsonLdFacts jsonLd, PageFacts page, Uri? address)
    {
        if (DateText.Read(jsonLd.Published) is { } stated)
        {
            return (stated, DateSource.JsonLd);
        }

        foreach (var name in PublishedNames)
        {
            if (DateText.Read(page.Meta(name)) is { } meta)
            {
                return (meta, DateSource.Meta);
            }
        }

        if (First(page.PublishedMicrodata) is { } micro)
        {
            return (micro, DateSource.Microdata);
        }

        var times = page.Times.Where(time => time.IsMarked).Concat(page.Times.Where(time => time.IsInArticle)).Concat(page.Times);
        if (First(times.Select(time => time.Value)) is { } shown)
        {
            return (shown, DateSource.TimeElement);
        }

        return InAddress(address) is { } written ? (written, DateSource.Address) : (null, null);
    }

    internal static DateTimeOffset? Modified(JsonLdFacts jsonLd, PageFacts page) =>
        DateText.Read(jsonLd.Modified)
        ?? First(ModifiedNames.Select(name => page.Meta(name)).OfType<string>())
        ?? First(page.ModifiedMicrodata);

    private static DateTimeOffset? First(IEnumerable<string> values) =>
        values.Select(value => DateText.Read(value)).FirstOrDefault(date => date is not null);

    /// <summary><c>/2026/11/22/</c>, <c>/2026-11-22-</c> or <c>/20261122/</c>: a whole day, or nothing.</summary>
    private static DateTimeOffset? InAddress(Uri? address)
    {
        if (address is not { IsAbsoluteUri: true })
        {
            return null;
        }

        var path = address.AbsolutePath;
        for (var i = 0; i + 8 < path.Length; i++)
        {
            if (!char.IsAsciiDigit(path[i]) && path[i + 1] is '1' or '2' && Day(path.AsSpan(i + 1)) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private static DateTimeOffset? Day(ReadOnlySpan<char> path)
    {
        var dashed = path.Length >= 10 && path[4] is '/' or '-' or '_' && path[7] == path[4] ? 10 : 8;
        if (path.Length < dashed || (path.Length > dashed && char.IsAsciiDigit(path[dashed])))
        {
            return null;
        }

        var day = path[..dashed];
        return !day.ContainsAnyExcept(DayUnits) ? DateText.Read(day.ToString().Replace('_', '-')) : null;
    }
}
