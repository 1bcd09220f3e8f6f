using System.Buffers;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>When a page was published and changed, by the most trusted source that says so.</summary>
internal static class PageDates
{
    // Signs between the words do not count: see MetaNames.
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datePublished", "parsely-pub-date",
        "sailthru.date", "publish-date", "publication_date", "pubdate", "cXenseParse:recs:publishtime", "cXenseParse:publishtime",
        "dcterms.created", "DC.date.issued", "dcterms.issued", "dcterms.date", "DC.date", "dc.date.created", "DC.created", "DC.issued",
        "date", "created", "article_date_original", "analyticsAttributes.articleDate", "date_published",
        "OriginalPublicationDate", "citation_publication_date", "citation_date", "rnews:datePublished", "bt:pubDate", "dateCreated", "buildDate",
        "iso-8601-publish-date", "article:post_date", "vr:published_time", "shareaholic:article_published_time", "ptime", "displaydate",
        "published_date", "published_at", "publish_time", "article:publish_date", "article:published_date", "article:date", "release_date",
        "og:release_date", "og:pubdate", "created_at", "creation_date", "date_created", "dcterms.available", "DC.date.published", "firstpublished",
        "weibo:article:create_at",
    ];

    private static readonly string[] ModifiedNames =
    [
        "article:modified_time", "og:article:modified_time", "og:updated_time", "article:modified", "dateModified", "dcterms.modified",
        "DC.date.modified", "lastmod", "last-modified", "last-modified-date", "revision_date", "article:updated_time", "article:updated",
        "shareaholic:article_modified_time", "weibo:article:update_at",
    ];

    private static readonly SearchValues<char> DayUnits = SearchValues.Create("0123456789/-_");

    /// <param name="jsonLd">The page's JSON-LD.</param>
    /// <param name="page">The page's elements.</param>
    /// <param name="shown">The dates around the headline.</param>
    /// <param name="source">The page as it came.</param>
    /// <param name="address">The address; <see langword="null"/> when it is not known.</param>
    /// <returns>The first that is known, but the day that the page shows when it states another one in one place.</returns>
    internal static (DateTimeOffset? Date, DateSource? Source) Published(JsonLdFacts jsonLd, PageFacts page, IReadOnlyList<ShownDate> shown, string source, Uri? address)
    {
        var bare = page.Times.Where(time => time.IsInArticle).Concat(page.Times);
        var labelled = shown.Where(date => date is { IsLabelled: true, IsUpdate: false }).Select(date => (WrittenDate?)date.Date).FirstOrDefault();
        (WrittenDate? Date, DateSource Source)[] sources =
        [
            (DateText.Written(jsonLd.Published), DateSource.JsonLd),
            (First(PublishedNames.Select(name => page.Meta(name))), DateSource.Meta),
            (First(page.PublishedMicrodata), DateSource.Microdata),
            (First(page.Times.Where(time => time.IsMarked).Select(time => time.Value)), DateSource.TimeElement),
            (DateText.Written(jsonLd.PublishedAround), DateSource.JsonLd),
            (labelled, DateSource.Text),
            (AsShown(First(bare.Select(time => time.Value)), shown), DateSource.TimeElement),
            (InAddress(address), DateSource.Address),
            (shown.Count > 0 ? shown[0].Date : null, DateSource.Text),
        ];
        var first = Array.FindIndex(sources, candidate => candidate.Date is not null);
        if (first < 0)
        {
            return ScriptDates.Find(source) is { } hidden ? (ShownDates.InZoneOf(shown, hidden), DateSource.Script) : (null, null);
        }

        // A system that keeps one stamp gives the last change as both; the day that the page shows is the one it was published on.
        if (jsonLd.Published is not null && jsonLd.Published == jsonLd.Modified && shown is [{ IsUpdate: false } only, ..]
            && only.Date.Day < DateOnly.FromDateTime(ShownDates.InZoneOf(shown, sources[first].Date!.Value).Date))
        {
            return (only.Date.Instant, DateSource.Text);
        }

        // An article that is published anew often keeps its first day in one place; what a second source states and the page shows counts.
        var second = Array.FindIndex(sources, first + 1, candidate => candidate.Date is { } other && IsAnotherDay(other, sources[first].Date!.Value));
        var chosen = second > 0 && sources[second].Source < DateSource.Address && shown is [{ IsUpdate: false } seen, ..]
            && seen.Date.Day == DateOnly.FromDateTime(ShownDates.InZoneOf(shown, sources[second].Date!.Value).Date) ? second : first;
        return (ShownDates.InZoneOf(shown, sources[chosen].Date!.Value), sources[chosen].Source);
    }

    /// <summary>4/3/2026 is the third of April where the page's own line says so.</summary>
    private static WrittenDate? AsShown(WrittenDate? date, IReadOnlyList<ShownDate> shown) =>
        date is { Day: { Day: <= 12 } day } && shown is [{ Date: var first }, ..] && first.Day == new DateOnly(day.Year, day.Day, day.Month) ? first : date;

    /// <summary>Further apart than any two zones.</summary>
    private static bool IsAnotherDay(WrittenDate one, WrittenDate other) => Math.Abs((one.Instant - other.Instant).TotalHours) > 38;

    internal static DateTimeOffset? Modified(JsonLdFacts jsonLd, PageFacts page, IReadOnlyList<ShownDate> shown) =>
        DateText.Read(jsonLd.Modified)
        ?? First(ModifiedNames.Select(name => page.Meta(name)))?.Instant
        ?? First(page.ModifiedMicrodata)?.Instant
        ?? shown.Where(date => date.IsUpdate).Select(date => (DateTimeOffset?)date.Date.Instant).FirstOrDefault();

    private static WrittenDate? First(IEnumerable<string?> values) =>
        values.Select(DateText.Written).FirstOrDefault(date => date is not null);

    /// <summary><c>/2026/11/22/</c>, <c>/2026-11/22/</c>, <c>/2026-11-22-</c> or <c>/20261122/</c>: a whole day, or nothing.</summary>
    private static WrittenDate? InAddress(Uri? address)
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

    private static WrittenDate? Day(ReadOnlySpan<char> path)
    {
        var dashed = path.Length >= 10 && path[4] is '/' or '-' or '_' && path[7] is '/' or '-' or '_' ? 10 : 8;
        if (path.Length < dashed || (path.Length > dashed && char.IsAsciiDigit(path[dashed])))
        {
            return null;
        }

        var day = path[..dashed];
        return !day.ContainsAnyExcept(DayUnits) ? DateText.Written(day.ToString().Replace('_', '-')) : null;
    }
}
