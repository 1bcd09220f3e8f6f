using System.Text;
using FeedWorker.Language;
using FeedWorker.Reading.Decoding;
using FeedWorker.Reading.Feeds;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Commands.Analyze;

/// <summary>From one input document to its line of output.</summary>
internal sealed class DocumentAnalyzer(TextAnalyzer analyzer, bool withTokens)
{
    // Well above the 20 MB page that must be refused with a reason rather than read.
    private const int MaxFileBytes = 64 * 1024 * 1024;

    /// <summary>The line, in UTF-8 with its line feed. Never throws for what the document holds.</summary>
    internal ReadOnlyMemory<byte> Analyze(InputDocument document)
    {
        try
        {
            return document.Content switch
            {
                InputContent.Text text => FromText(document, text.Value),
                InputContent.Html html => FromPage(document, Encoding.UTF8.GetBytes(html.Value), "text/html; charset=utf-8"),
                InputContent.Feed feed => FromFeed(document, Encoding.UTF8.GetBytes(feed.Value), "application/xml; charset=utf-8"),
                InputContent.StoredFile file => FromBytes(document, file.Path, ReadAll(file.Path)),
                InputContent.Broken broken => OutputLine.Error(document.Id, broken.Why),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return OutputLine.Error(document.Id, e.Message);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A mistake of ours costs this line and no other.
            return OutputLine.Error(document.Id, $"{e.GetType().Name}: {e.Message}");
        }
    }

    private static byte[] ReadAll(string path)
    {
        using var stream = InputDocuments.Open(path);
        using var bytes = new MemoryStream();
        var buffer = new byte[128 * 1024];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (bytes.Length + read > MaxFileBytes)
            {
                throw new InvalidDataException($"larger than {MaxFileBytes / (1024 * 1024)} MiB");
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private ReadOnlyMemory<byte> FromBytes(InputDocument document, string path, byte[] bytes) =>
        DocumentKinds.Of(document.ContentType, path, bytes) switch
        {
            DocumentKind.Page => FromPage(document, bytes, document.ContentType),
            DocumentKind.Feed => FromFeed(document, bytes, document.ContentType),
            _ => FromText(document, TextDecoder.Decode(bytes, document.ContentType).Text),
        };

    private ReadOnlyMemory<byte> FromText(InputDocument document, string text) =>
        OutputLine.Text(document.Id, text, analyzer.Analyze(text, document.PublishedAt), withTokens);

    private ReadOnlyMemory<byte> FromPage(InputDocument document, byte[] bytes, string? contentType) =>
        ArticleReader.Read(bytes, contentType, document.Url) switch
        {
            ArticleReadOutcome.Read(var article) => OutputLine.Article(
                document.Id, article, analyzer.Analyze(article.Text, article.PublishedAt ?? document.PublishedAt), withTokens),
            ArticleReadOutcome.Unreadable(var why) => OutputLine.Error(document.Id, why),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static ReadOnlyMemory<byte> FromFeed(InputDocument document, byte[] bytes, string? contentType) =>
        FeedReader.Read(bytes, contentType, document.Url) switch
        {
            FeedReadOutcome.Read(var feed) => OutputLine.Feed(document.Id, feed),
            FeedReadOutcome.Unreadable(var why) => OutputLine.Error(document.Id, why),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
