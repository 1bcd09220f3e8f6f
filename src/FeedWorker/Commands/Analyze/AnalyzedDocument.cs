using FeedWorker.Language;

namespace FeedWorker.Commands.Analyze;

/// <summary>What the analysis of one document gave.</summary>
internal abstract record AnalyzedDocument
{
    private AnalyzedDocument()
    {
    }

    /// <summary>Its piece of the output, ready.</summary>
    internal sealed record Finished(ReadOnlyMemory<byte> Piece) : AnalyzedDocument;

    /// <summary>It states threats, and how they are written depends on the documents before.</summary>
    internal sealed record WithThreats(InputDocument Document, TextAnalysis Analysis, Func<TextAnalysis, ReadOnlyMemory<byte>> Write) : AnalyzedDocument;
}
