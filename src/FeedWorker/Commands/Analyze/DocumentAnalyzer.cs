using System.Text;
using FeedWorker.Language;
using FeedWorker.Language.Threats.Novelty;
using FeedWorker.Reading.Decoding;
using FeedWorker.Reading.Feeds;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Commands.Analyze;

/// <summary>From one input document to its piece of the output.</summary>
internal sealed class DocumentAnalyzer(TextAnalyzer analyzer, IAnalysisFormat format)
{
    // Well above the 20 MB page that must be refused with a reason rather than read.
    private const int MaxFileBytes = 64 * 1024 * 1024;

    /// <summary>Analyses one document; used by several threads at once. Never throws for what the document holds.</summary>
    internal AnalyzedDocument Analyze(InputDocument document) => Guarded(document, () => document.Content switch
    {
        InputContent.Text text => FromText(document, text.Value),
        InputContent.Html html => FromPage(document, Encoding.UTF8.GetBytes(html.Value), "text/html; charset=utf-8"),
        InputContent.Feed feed => FromFeed(document, Encoding.UTF8.GetBytes(feed.Value), "application/xml; charset=utf-8"),
        InputContent.StoredFile file => FromBytes(document, file.Path, ReadAll(file.Path)),
        InputContent.Broken broken => new AnalyzedDocument.Finished(format.Error(document, broken.Why)),
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    /// <summary>The piece, in UTF-8. To be asked in input order: a threat that an earlier document states too gets the key that it has there.</summary>
    internal ReadOnlyMemory<byte> Finish(AnalyzedDocument analyzed, StatementThreads threads) => analyzed switch
    {
        AnalyzedDocument.Finished(var piece) => piece,
        AnalyzedDocument.WithThreats(var document, var analysis, var write) => ((AnalyzedDocument.Finished)Guarded(document, () =>
            new AnalyzedDocument.Finished(write(analysis with { Threats = threads.Join(analysis.Threats) })))).Piece,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private AnalyzedDocument Guarded(InputDocument document, Func<AnalyzedDocument> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new AnalyzedDocument.Finished(format.Error(document, e.Message));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A mistake of ours costs this piece and no other.
            return new AnalyzedDocument.Finished(format.Error(document, $"{e.GetType().Name}: {e.Message}"));
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

    private AnalyzedDocument FromBytes(InputDocument document, string path, byte[] bytes) =>
        DocumentKinds.Of(document.ContentType, path, bytes) switch
        {
            DocumentKind.Page => FromPage(document, bytes, document.ContentType),
            DocumentKind.Feed => FromFeed(document, bytes, document.ContentType),
            _ => FromText(document, TextDecoder.Decode(bytes, document.ContentType).Text),
        };

    private AnalyzedDocument FromText(InputDocument document, string text) =>
        Analyzed(document, analyzer.Analyze(text, document.PublishedAt), analysis => format.Text(document, analysis));

    // Without threats nothing depends on the documents before: it is written at once, on all cores.
    private static AnalyzedDocument Analyzed(InputDocument document, TextAnalysis analysis, Func<TextAnalysis, ReadOnlyMemory<byte>> write) =>
        analysis.Threats.Count == 0 ? new AnalyzedDocument.Finished(write(analysis)) : new AnalyzedDocument.WithThreats(document, analysis, write);

    private AnalyzedDocument FromPage(InputDocument document, byte[] bytes, string? contentType) =>
        ArticleReader.Read(bytes, contentType, document.Url) switch
        {
            ArticleReadOutcome.Read(var article) => Analyzed(
                document, analyzer.Analyze(article.Text, article.PublishedAt ?? document.PublishedAt), analysis => format.Article(document, article, analysis)),
            ArticleReadOutcome.Unreadable(var reason, var why) => new AnalyzedDocument.Finished(format.NoArticle(document, reason, why)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private AnalyzedDocument.Finished FromFeed(InputDocument document, byte[] bytes, string? contentType) =>
        FeedReader.Read(bytes, contentType, document.Url) switch
        {
            FeedReadOutcome.Read(var feed) => new(format.Feed(document, feed)),
            FeedReadOutcome.Unreadable(var why) => new(format.Error(document, why)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
