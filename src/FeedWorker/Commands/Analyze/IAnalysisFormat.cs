using FeedWorker.Language;
using FeedWorker.Reading.Feeds;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Commands.Analyze;

/// <summary>How what was found in the documents is written: a head, a piece for each document in input order, a tail; all in UTF-8. Used by several threads at once.</summary>
internal interface IAnalysisFormat
{
    /// <summary>What stands before the first piece; may be empty.</summary>
    ReadOnlyMemory<byte> Head { get; }

    /// <summary>What stands behind the last piece; may be empty.</summary>
    ReadOnlyMemory<byte> Tail { get; }

    /// <summary>The piece of a document that could not be read.</summary>
    ReadOnlyMemory<byte> Error(InputDocument document, string why);

    /// <summary>The piece of a page that is no article.</summary>
    ReadOnlyMemory<byte> NoArticle(InputDocument document, NoArticleReason reason, string why);

    /// <summary>The piece of a feed.</summary>
    ReadOnlyMemory<byte> Feed(InputDocument document, FeedDocument feed);

    /// <summary>The piece of a plain text.</summary>
    ReadOnlyMemory<byte> Text(InputDocument document, TextAnalysis analysis);

    /// <summary>The piece of a page.</summary>
    ReadOnlyMemory<byte> Article(InputDocument document, Article article, TextAnalysis analysis);
}
