using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using FeedWorker.Language;
using FeedWorker.Reading.Feeds;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Commands.Analyze;

/// <summary>Writes the lines of <c>analyze</c>. Its format is a promise to scripts: fields are added, never changed.</summary>
internal static class OutputLine
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static ReadOnlyMemory<byte> Error(string id, string why) => Write(id, json => json.WriteString("error", why));

    internal static ReadOnlyMemory<byte> Feed(string id, FeedDocument feed) => Write(id, json => FeedJson.Write(json, feed));

    internal static ReadOnlyMemory<byte> Text(string id, string text, TextAnalysis analysis, bool withTokens) => Write(id, json =>
    {
        json.WriteStartObject("article");
        json.WriteString("text", text);
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

    internal static ReadOnlyMemory<byte> Article(string id, Article article, TextAnalysis analysis, bool withTokens) => Write(id, json =>
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
        json.WriteString("language", article.Language);
        json.WriteString("siteName", article.SiteName);
        json.WriteString("leadImageUrl", article.LeadImageUrl);
        json.WriteString("text", article.Text);
        json.WriteBoolean("textTruncated", article.TextTruncated);
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

    private static ReadOnlyMemory<byte> Write(string id, Action<Utf8JsonWriter> fields)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer, _options))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            fields(json);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }
}
