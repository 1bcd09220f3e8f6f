using System.Text;
using FeedWorker.Language;
using FeedWorker.Reading.Decoding;
using FeedWorker.Reading.Feeds;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Commands.Analyze;

/// <summary>From one input document to its piece of the output.</summary>
internal sealed class DocumentAnalyzer(TextAnalyzer analyzer, IAnalysisFormat format)
{
    // Well above the 20 MB page that must be refused with a reason rather than read.
    private const int MaxFileBytes = 64 * 1024 * 1024;

    /// <summary>The piece, in UTF-8. Never throws for what the document holds.</summary>
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
                InputContent.Broken broken => format.Error(document, broken.Why),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return format.Error(document, e.Message);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A mistake of ours costs this piece and no other.
            return format.Error(document, $"{e.GetType().Name}: {e.Message}");
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
        format.Text(document, analyzer.Analyze(text, document.PublishedAt));

    private ReadOnlyMemory<byte> FromPage(InputDocument document, byte[] bytes, string? contentType) =>
        ArticleReader.Read(bytes, contentType, document.Url) switch
        {
            ArticleReadOutcome.Read(var article) => format.Article(
                document, article, analyzer.Analyze(article.Text, article.PublishedAt ?? document.PublishedAt)),
            ArticleReadOutcome.Unreadable(var why) => format.Error(document, why),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private ReadOnlyMemory<byte> FromFeed(InputDocument document, byte[] bytes, string? contentType) =>
        FeedReader.Read(bytes, contentType, document.Url) switch
        {
            FeedReadOutcome.Read(var feed) => format.Feed(document, feed),
            FeedReadOutcome.Unreadable(var why) => format.Error(document, why),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
