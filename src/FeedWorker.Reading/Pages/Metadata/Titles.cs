using FeedWorker.Reading.Pages.Body;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>Finds the headline and takes the site's name off it.</summary>
internal static class Titles
{
    private static readonly string[] Dividers = [" | ", " - ", " – ", " — ", " :: ", " • ", " · ", " » ", " « ", " / ", " ‹ "];

    /// <param name="headings">The texts of the page's first-level headings, in order.</param>
    /// <param name="jsonLd">The page's JSON-LD.</param>
    /// <param name="page">The page's elements.</param>
    /// <param name="siteName">The name to take off.</param>
    internal static string? Find(IReadOnlyList<string> headings, JsonLdFacts jsonLd, PageFacts page, string? siteName)
    {
        var stated = page.Meta("og:title", "twitter:title", "parsely-title", "dc.title", "title", "headline", "cXenseParse:title") ?? jsonLd.Headline;
        var whole = page.HtmlTitle;
        foreach (var heading in headings)
        {
            // What the reader sees, if another source agrees that it is the headline.
            if (heading.Length > 8 && (Agrees(heading, stated) || Agrees(heading, jsonLd.Headline) || Agrees(heading, whole)))
            {
                return Bare(heading, siteName);
            }
        }

        var shown = headings.Where(heading => heading.Length >= 20 && !IsSite(heading, siteName)).ToList();
        if (shown is [var lone])
        {
            return Bare(lone, siteName);
        }

        var title = stated ?? (headings is [{ Length: > 20 } only] ? only : null) ?? whole ?? (headings.Count > 0 ? headings[0] : null);
        return title is null ? null : Bare(title, siteName, ReferenceEquals(title, whole));
    }

    private static bool Agrees(string heading, string? other) =>
        other is not null && (Letters.SameWords(heading, other) || Letters.StartAlike(heading, other, 15));

    private static string Bare(string title, string? siteName, bool endsWithSite = false)
    {
        var bare = Spaces.Fold(title);
        foreach (var divider in Dividers)
        {
            var at = bare.LastIndexOf(divider, StringComparison.Ordinal);
            if (at <= 0)
            {
                continue;
            }

            var (head, tail) = (bare[..at].TrimEnd(), bare[(at + divider.Length)..].Trim());
            if (IsSite(tail, siteName) || (endsWithSite && head.Length > 15 && tail.Length < head.Length / 2 && tail.Count(c => c == ' ') < 4))
            {
                return Bare(head, siteName, false);
            }

            var first = bare.IndexOf(divider, StringComparison.Ordinal);
            if (IsSite(bare[..first], siteName))
            {
                return bare[(first + divider.Length)..].Trim();
            }
        }

        return bare;
    }

    private static bool IsSite(string part, string? siteName) =>
        siteName is not null && part.Length > 0
        && (Letters.SameWords(part, siteName) || Letters.StartAlike(part, siteName, Math.Min(4, siteName.Length)));
}
