using FeedWorker.Reading.Pages.Body;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>
/// Finds the headline. No source is always right: JSON-LD may tell of another article, <c>og:title</c> may be written for
/// sharing, the <c>title</c> element for search engines, the first heading may be the site's name. What they agree on decides.
/// </summary>
internal static class Titles
{
    // Shorter ones are names of sections, which stand on the page more than once.
    private const int LeastShown = 20;

    // Those of other stories are further down.
    private const int MostHeadings = 3;

    /// <summary>What the page itself gives as its title, in any place but JSON-LD.</summary>
    internal static List<string> Stated(IReadOnlyList<Block> blocks, PageFacts page) =>
        [.. ((IEnumerable<string?>)[page.HtmlTitle, page.Meta("og:title"), page.Meta("twitter:title")]).OfType<string>().Select(title => TitleText.Bare(title, null)!),
            .. blocks.Where(block => block.HeadingLevel == 1).Take(MostHeadings).Select(block => TitleText.Cut(block.Text))];

    /// <param name="blocks">The page's text.</param>
    /// <param name="jsonLd">The page's JSON-LD.</param>
    /// <param name="page">The page's elements.</param>
    /// <param name="siteName">The name to take off.</param>
    /// <param name="isOfThisPage">Whether the JSON-LD gives the page's own address as its own.</param>
    internal static string? Find(IReadOnlyList<Block> blocks, JsonLdFacts jsonLd, PageFacts page, string? siteName, bool isOfThisPage)
    {
        var shared = TitleText.Bare(
            page.Meta("og:title", "twitter:title", "parsely-title", "dc.title", "title", "headline", "cXenseParse:title"), siteName);
        var stated = TitleText.Bare(jsonLd.Headline, siteName);
        // Some sites write one heading for search engines and show the headline under it.
        if (stated is { Length: >= LeastShown } && !TitleText.Agree(stated, page.HtmlTitle)
            && blocks.FirstOrDefault(block => block is { LinkLength: 0, HeadingLevel: 1 or 2 } && Letters.SameWords(block.Text, stated)) is { } under)
        {
            return TitleText.Fuller(under.Text, stated);
        }

        var agreed = blocks.FirstOrDefault(block => block.HeadingLevel == 1 && block.Text.Length > 8
            && (TitleText.Agree(block.Text, stated) || TitleText.Agree(block.Text, shared) || TitleText.Agree(block.Text, page.HtmlTitle)))?.Text;
        // The name of the section is a heading above it.
        agreed ??= blocks.FirstOrDefault(block => block is { HeadingLevel: 2, LinkLength: 0, Text.Length: >= LeastShown }
            && TitleText.Bare(page.HtmlTitle, siteName, true) is { } named && Letters.SameWords(block.Text, named))?.Text;
        if (TitleText.Agree(stated, shared))
        {
            return TitleText.Agree(agreed, stated) ? TitleText.Fuller(TitleText.Bare(agreed, siteName)!, stated!) : stated;
        }

        var title = agreed is not null
            ? WrittenApart(agreed, stated, shared, page, isOfThisPage) ?? TitleText.Fuller(TitleText.Bare(agreed, siteName)!, stated)
            : Alone(blocks, stated, shared, page.HtmlTitle, siteName);
        return title is not null ? Whole(title, page.HtmlTitle)
            : page.HtmlTitle is null ? TitleText.Bare(blocks.FirstOrDefault(block => block.HeadingLevel == 1)?.Text, siteName)
            : ShownPart(page.HtmlTitle, blocks) ?? TitleText.Bare(page.HtmlTitle, siteName, true);
    }

    /// <summary>
    /// A heading that is also the page's <c>title</c> is often the text for search engines; the one field that differs from
    /// them all then holds the headline as the paper wrote it. Not <c>og:title</c> where <c>twitter:title</c> stands beside it: who
    /// fills both writes for sharing.
    /// </summary>
    private static string? WrittenApart(string heading, string? stated, string? shared, PageFacts page, bool isOfThisPage)
    {
        if (!TitleText.Agree(heading, page.HtmlTitle))
        {
            return null;
        }

        if (stated is { Length: >= LeastShown } && isOfThisPage && TitleText.Agree(heading, shared) && !TitleText.Overlap(heading, stated))
        {
            return stated;
        }

        var mayDiffer = shared is { Length: >= LeastShown } && page.Meta("og:title") is not null && page.Meta("twitter:title") is null;
        return mayDiffer && (stated is null || TitleText.Agree(heading, stated)) && !TitleText.Overlap(heading, shared!) ? shared : null;
    }

    /// <summary>Nothing else says what a heading says: the only long one above the text, else what is stated.</summary>
    private static string? Alone(IReadOnlyList<Block> blocks, string? stated, string? shared, string? htmlTitle, string? siteName)
    {
        // The site's name is often a heading that leads home.
        var headings = Headings(blocks, siteName);
        var longOnes = headings.FindAll(block => block.Text.Length >= LeastShown);
        longOnes = longOnes.Count > 1 ? Headings(blocks.TakeWhile(block => block.ProseLength == 0), siteName) : longOnes;
        if (longOnes is [{ Text.Length: >= LeastShown } lone])
        {
            // Two that begin as the heading does are another wording of it, which they share.
            return shared is not null && TitleText.Agree(shared, htmlTitle) && Letters.ShareStart(shared, lone.Text, LeastShown) ? shared : lone.Text;
        }

        return stated ?? shared ?? (headings is [{ Text: var only }] ? only : null);
    }

    private static List<Block> Headings(IEnumerable<Block> blocks, string? siteName) =>
        [.. blocks.Where(block => block.HeadingLevel == 1 && block.LinkLength < block.Text.Length && !TitleText.IsOnlySite(block.Text, siteName))];

    /// <summary>A quotation mark inside the attribute ends it: the <c>title</c> element has the rest.</summary>
    private static string Whole(string title, string? htmlTitle)
    {
        var whole = htmlTitle is null ? "" : Spaces.Fold(htmlTitle);
        return whole.StartsWith(title, StringComparison.Ordinal) && whole.AsSpan(title.Length).TrimStart() is ['"', _, ..]
            ? TitleText.Bare(whole, null, true)!
            : title;
    }

    /// <summary>"Council Notes: Ferry returns", where the page shows "Ferry returns" as a heading.</summary>
    private static string? BehindColon(string title, IReadOnlyList<Block> blocks) =>
        title.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && title[(colon + 2)..].Trim() is { Length: >= LeastShown } shown
            && blocks.Any(block => block.HeadingLevel > 0 && Letters.SameWords(block.Text, shown)) ? Spaces.Fold(shown) : null;

    /// <summary>Of "The Courier - Ferry returns", the part that the page shows.</summary>
    private static string? ShownPart(string title, IReadOnlyList<Block> blocks)
    {
        var parts = TitleText.Parts(Spaces.Fold(title));
        return parts.Length < 2 ? BehindColon(title, blocks)
            : parts.OrderByDescending(part => part.Length).FirstOrDefault(part => part.Length >= LeastShown
                && blocks.Any(block => block.LinkLength == 0 && block.Text.Length >= part.Length && Letters.StartAlike(part, block.Text, LeastShown - 5)));
    }
}
