using FeedWorker.Reading.Pages.Body;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>Finds the headline and takes the site's name off it.</summary>
internal static class Titles
{
    private static readonly string[] Dividers = [" | ", " - ", " – ", " — ", " :: ", " • ", " · ", " » ", " « ", " / ", " ‹ "];

    // Shorter ones are names of sections, which stand on the page more than once.
    private const int LeastShown = 20;

    /// <param name="blocks">The page's text.</param>
    /// <param name="jsonLd">The page's JSON-LD.</param>
    /// <param name="page">The page's elements.</param>
    /// <param name="siteName">The name to take off.</param>
    internal static string? Find(IReadOnlyList<Block> blocks, JsonLdFacts jsonLd, PageFacts page, string? siteName)
    {
        var shared = page.Meta("og:title", "twitter:title", "parsely-title", "dc.title", "title", "headline", "cXenseParse:title");
        var stated = jsonLd.Headline;
        // Some sites write one heading for search engines and show the headline under it.
        if (stated is { Length: >= LeastShown } && blocks.Any(block => block is { LinkLength: 0, HeadingLevel: 1 or 2 } && Letters.SameWords(block.Text, stated)))
        {
            return Bare(stated, siteName);
        }

        // No source is always right: JSON-LD may tell of another article, og:title is written for sharing, the first heading may be
        // the site's name. Two that agree outvote the third.
        var headings = blocks.Where(block => block.HeadingLevel == 1).Select(block => block.Text).ToList();
        var agreed = headings.Find(heading =>
            heading.Length > 8 && (Agrees(heading, stated) || Agrees(heading, shared) || Agrees(heading, page.HtmlTitle)));
        agreed ??= stated is not null && Agrees(stated, shared) ? stated : null;
        if (agreed is not null)
        {
            return Bare(agreed, siteName);
        }

        var shown = headings.FindAll(heading => heading.Length >= LeastShown && !IsSite(heading, siteName));
        var title = (shown is [var lone] ? lone : null) ?? stated ?? shared ?? page.HtmlTitle ?? (headings.Count > 0 ? headings[0] : null);
        return title is null ? null
            : ReferenceEquals(title, page.HtmlTitle) ? ShownPart(title, blocks) ?? Bare(title, siteName, true)
            : Bare(title, siteName);
    }

    /// <summary>Of "The Courier - Ferry returns", the part that the page shows.</summary>
    private static string? ShownPart(string title, IReadOnlyList<Block> blocks)
    {
        var parts = Spaces.Fold(title).Split(Dividers, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length < 2 ? null
            : parts.OrderByDescending(part => part.Length).FirstOrDefault(part => part.Length >= LeastShown
                && blocks.Any(block => block.LinkLength == 0 && block.Text.Length >= part.Length && Letters.StartAlike(part, block.Text, LeastShown - 5)));
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
