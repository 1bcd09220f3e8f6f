using AngleSharp.Html.Dom;
using FeedWorker.Reading.Decoding;
using FeedWorker.Reading.Pages.Body;
using FeedWorker.Reading.Pages.Kinds;
using FeedWorker.Reading.Pages.Markup;
using FeedWorker.Reading.Pages.Metadata;
using FeedWorker.Reading.Pages.Sites;

namespace FeedWorker.Reading.Pages;

/// <summary>From the bytes of a page to the article on it.</summary>
public static class ArticleReader
{
    // Units of decoded source; the longest news pages have two million, nearly all of it scripts at their end.
    private const int LongestSource = 5_000_000;

    /// <summary>Reads one page. Never throws for anything that the bytes hold.</summary>
    /// <param name="body">The bytes as served, after decompression; what lies beyond 5 million characters is not read.</param>
    /// <param name="contentType">The Content-Type header; <see langword="null"/> when there was none.</param>
    /// <param name="address">The final address; <see langword="null"/> when it is not known.</param>
    public static ArticleReadOutcome Read(ReadOnlyMemory<byte> body, string? contentType, Uri? address)
    {
        if (body.IsEmpty)
        {
            return new ArticleReadOutcome.Unreadable(NoArticleReason.NoText, "empty body");
        }

        if (PageKind.OtherThanPage(body.Span, contentType) is { } other)
        {
            return new ArticleReadOutcome.Unreadable(NoArticleReason.OtherMedium, $"not a page: {other}");
        }

        var text = Cuts.Before(TextDecoder.Decode(body, contentType).Text, LongestSource);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new ArticleReadOutcome.Unreadable(NoArticleReason.NoText, "empty body");
        }

        var source = SourceSimplifier.Simplify(text);
        using var document = MarkupParser.Parse(source.Html);
        return Read(text, document, source.JsonLd, address is { IsAbsoluteUri: true } ? address : null);
    }

    private static ArticleReadOutcome Read(string source, IHtmlDocument document, IReadOnlyList<string> scripts, Uri? address)
    {
        var ruled = SiteReading.Of(SiteRules.For(address), document);
        var facts = new PageFacts();
        foreach (var element in document.Head?.Children ?? Enumerable.Empty<AngleSharp.Dom.IElement>())
        {
            facts.Collect(element, Hints.None);
        }

        if (document.Body is null)
        {
            return ArticleReadOutcome.Unreadable.Because(NoArticleReason.NoText);
        }

        var outline = OutlineReader.Read(document.Body, facts.Collect);
        var canonical = CanonicalUrl.Stated(facts.Canonical ?? facts.Meta("og:url"), address);
        var stated = Titles.Stated(outline.Blocks, facts);
        var jsonLd = JsonLdReader.Read(
            scripts, (headline, url) => stated.Exists(title => TitleText.Agree(title, headline)) || IsOfPage(url, canonical, address));
        var site = SiteNames.Stated(facts, jsonLd);
        var title = ruled.Title ?? Titles.Find(outline.Blocks, jsonLd, facts, site, IsOfPage(jsonLd.Url, canonical, address));
        var description = facts.Meta("og:description", "description", "twitter:description") ?? jsonLd.Description;
        var found = ruled.Body ?? BodyReader.Read(outline, description, title);
        var body = ruled.Body ?? BodyChooser.Choose(found, jsonLd) ?? BodyChooser.FromScript(source, description, title)
            ?? BodyChooser.Slides(outline, jsonLd.Kinds, description, title) ?? BodyChooser.Short(found, jsonLd.Kinds);
        var doubt = ruled.Body is null ? ArticleDoubts.Find(outline, facts, jsonLd.Kinds, body, address) : null;
        if (body is null || doubt is not null)
        {
            return ArticleReadOutcome.Unreadable.Because(doubt ?? NoArticleReason.NoText);
        }

        (body, var isCutByPaywall) = Paywall.Find(outline, body, jsonLd.Kinds);
        var headline = Headlines.IndexOf(outline.Blocks, title);
        var authors = ruled.Authors.Count > 0 ? ruled.Authors : Authors.Find(jsonLd, facts, outline.Blocks, headline, site);
        var text = ArticleText.Of(AuthorNotes.Trim(body, authors).Paragraphs);
        var language = StatedLanguage.Of(document, facts, jsonLd);
        var shown = ShownDates.Find(outline, headline, language);
        var (published, publishedSource) = PageDates.Published(jsonLd, facts, shown, source, address);
        return new ArticleReadOutcome.Read(new Article
        {
            Url = address?.AbsoluteUri,
            CanonicalUrl = canonical,
            Title = title,
            Standfirst = text.Paragraphs[0] is { Kind: ParagraphKind.Standfirst } lead ? text.Text[lead.Start..lead.End] : null,
            Authors = authors,
            PublishedAt = published,
            PublishedAtSource = publishedSource,
            ModifiedAt = PageDates.Modified(jsonLd, facts, shown),
            Language = language,
            SiteName = site ?? SiteNames.BehindTitle(facts.HtmlTitle, title, address),
            Section = Sections.Find(jsonLd, facts, title, site),
            LeadImageUrl = LeadImages.Address(facts, jsonLd, address),
            LeadImageCaption = LeadImages.Caption(outline, jsonLd, headline),
            Text = text.Text,
            TextTruncated = text.Truncated,
            TruncatedByPaywall = isCutByPaywall,
            Paragraphs = text.Paragraphs,
        });
    }

    /// <summary>Whether an address that JSON-LD gives as its own is that of the page.</summary>
    private static bool IsOfPage(string? url, string? canonical, Uri? address) =>
        CanonicalUrl.Stated(url, address) is { } own && (own == canonical || (address is not null && own == CanonicalUrl.Normalize(address)));
}
