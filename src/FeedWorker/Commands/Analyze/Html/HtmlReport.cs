using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FeedWorker.Language;
using FeedWorker.Language.Tokens;
using FeedWorker.Reading.Feeds;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Commands.Analyze.Html;

/// <summary>
/// One page for people: every article with its quotes, speakers, entities and threats marked, and cards that lead to them. It needs no network and
/// fetches nothing; its policy lets no script run but its own.
/// </summary>
internal sealed class HtmlReport : IAnalysisFormat
{
    private static readonly string _style = Resource("report.css");
    private static readonly string _script = Resource("report.js");

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Head { get; } = new HtmlBuilder()
        .Raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\n")
        .Raw("<meta http-equiv=\"Content-Security-Policy\"")
        .Attribute("content", $"default-src 'none'; style-src {Hash(_style)}; script-src {Hash(_script)}; base-uri 'none'; form-action 'none'")
        .Raw(">\n<title>FeedWorker: what was found</title>\n<style>").Raw(_style).Raw("</style></head><body>\n<header><h1>What was found</h1>\n")
        .Raw(string.Concat(new[] { "threats", "quotes", "entities" }.Select(layer => $"<label class=\"legend {layer}\"><input type=\"checkbox\" id=\"show-{layer}\" checked> {layer}</label>\n")))
        .Raw("</header>\n").ToUtf8();

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Tail { get; } = new HtmlBuilder().Raw("<script>").Raw(_script).Raw("</script>\n</body></html>\n").ToUtf8();

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Error(InputDocument document, string why) =>
        Section(document, document.Id).Element("p", "error", why).Raw("</article>\n").ToUtf8();

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> NoArticle(InputDocument document, NoArticleReason reason, string why) => Error(document, why);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Feed(InputDocument document, FeedDocument feed)
    {
        var html = Section(document, feed.Title ?? document.Id).Element("p", "about", $"{feed.Format}, {feed.Items.Count} items").Raw("<ul>\n");
        foreach (var item in feed.Items)
        {
            html.Raw("<li>").Link(item.Url, item.Title ?? item.Url ?? item.Id ?? "without a title")
                .Element("small", null, item.PublishedAt?.ToString(" yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)).Raw("</li>\n");
        }

        return html.Raw("</ul></article>\n").ToUtf8();
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Text(InputDocument document, TextAnalysis analysis) => Analysed(
        document, Section(document, document.Id), analysis,
        analysis.Segments.Paragraphs.Select(paragraph => (paragraph.Span, paragraph.IsHeading ? "h3" : "p")));

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Article(InputDocument document, Article article, TextAnalysis analysis)
    {
        var html = Section(document, article.Title ?? document.Id).Raw("<p class=\"about\">").Text(string.Join(" · ", new[]
        {
            article.SiteName, article.Authors.Count > 0 ? string.Join(", ", article.Authors) : null,
            article.PublishedAt?.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture),
        }.OfType<string>()));
        if ((article.CanonicalUrl ?? article.Url) is { } address)
        {
            html.Raw(" ").Link(address, address);
        }

        return Analysed(document, html.Raw("</p>\n"), analysis, article.Paragraphs.Select(paragraph => (new TextSpan(paragraph.Start, paragraph.End), Element(paragraph.Kind))));
    }

    private static HtmlBuilder Section(InputDocument document, string title) => new HtmlBuilder()
        .Raw("<article").Attribute("id", $"d{document.Number}").Raw(">").Element("h2", null, title).Raw("\n");

    private static ReadOnlyMemory<byte> Analysed(InputDocument document, HtmlBuilder html, TextAnalysis analysis, IEnumerable<(TextSpan Span, string Element)> paragraphs)
    {
        html.Raw("<div class=\"sides\"><main>\n");
        var writer = new MarkedTextWriter(html, analysis.Segments.Text, Marks.Of(analysis), document.Number);
        foreach (var (span, element) in paragraphs)
        {
            // A text may run from right to left, and hostile marks of direction must not reach beyond their paragraph.
            html.Raw($"<{element} dir=\"auto\">");
            writer.Write(span);
            html.Raw($"</{element}>\n");
        }

        html.Raw("</main>\n");
        new FindingCards(html, analysis, document.Number).Write();
        return html.Raw("</div></article>\n").ToUtf8();
    }

    private static string Element(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Heading => "h3",
        ParagraphKind.BlockQuote => "blockquote",
        _ => "p",
    };

    private static string Hash(string source) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(source)))}'";

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream($"report/{name}")!; // embedded by the project file
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // Browsers hash what they have read, in which every line ends in one way, however the file was checked out.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
