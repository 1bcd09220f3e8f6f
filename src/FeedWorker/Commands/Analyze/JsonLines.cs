using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using FeedWorker.Language;
using FeedWorker.Reading.Feeds;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Commands.Analyze;

/// <summary>One JSON object for each document on a line of its own. The format is a promise to scripts: fields are added, never changed.</summary>
/// <param name="withTokens">Whether the tokens are written too.</param>
internal sealed class JsonLines(bool withTokens) : IAnalysisFormat
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Head => default;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Tail => default;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Error(InputDocument document, string why) => Write(document, json => json.WriteString("error", why));

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> NoArticle(InputDocument document, NoArticleReason reason, string why) => Write(document, json =>
    {
        json.WriteString("error", why);
        json.WriteString("notAnArticle", reason.ToString());
    });

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Feed(InputDocument document, FeedDocument feed) => Write(document, json => FeedJson.Write(json, feed));

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Text(InputDocument document, TextAnalysis analysis) => Write(document, json =>
    {
        json.WriteStartObject("article");
        json.WriteString("text", analysis.Segments.Text);
        json.WriteStartArray("paragraphs");
        foreach (var paragraph in analysis.Segments.Paragraphs)
        {
            json.WriteStartObject();
            json.WriteNumber("start", paragraph.Span.Start);
            json.WriteNumber("end", paragraph.Span.End);
            json.WriteString("kind", paragraph.IsHeading ? "Heading" : "Body");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        AnalysisJson.Write(json, analysis, withTokens);
    });

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Article(InputDocument document, Article article, TextAnalysis analysis) => Write(document, json =>
    {
        json.WriteStartObject("article");
        json.WriteString("url", article.Url);
        json.WriteString("canonicalUrl", article.CanonicalUrl);
        json.WriteString("title", article.Title);
        json.WriteString("standfirst", article.Standfirst);
        json.WriteStrings("authors", article.Authors);
        json.WriteInstant("publishedAt", article.PublishedAt);
        json.WriteString("publishedAtSource", article.PublishedAtSource?.ToString());
        json.WriteInstant("modifiedAt", article.ModifiedAt);
        json.WriteString("language", article.Language ?? analysis.Language);
        json.WriteString("siteName", article.SiteName);
        json.WriteString("section", article.Section);
        json.WriteString("leadImageUrl", article.LeadImageUrl);
        json.WriteString("leadImageCaption", article.LeadImageCaption);
        json.WriteString("text", article.Text);
        json.WriteBoolean("textTruncated", article.TextTruncated);
        json.WriteBoolean("truncatedByPaywall", article.TruncatedByPaywall);
        json.WriteStartArray("paragraphs");
        foreach (var paragraph in article.Paragraphs)
        {
            json.WriteStartObject();
            json.WriteNumber("start", paragraph.Start);
            json.WriteNumber("end", paragraph.End);
            json.WriteString("kind", paragraph.Kind.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        AnalysisJson.Write(json, analysis, withTokens);
    });

    private static ReadOnlyMemory<byte> Write(InputDocument document, Action<Utf8JsonWriter> fields)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer, _options))
        {
            json.WriteStartObject();
            json.WriteString("id", document.Id);
            fields(json);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }
}
