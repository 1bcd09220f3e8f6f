using FeedWorker.Contracts;

namespace FeedWorker.Publishing;

/// <summary>The messages that are published: wire name, which is also the name of the exchange, and record.</summary>
internal static class MessageCatalog
{
    internal const string ArticlePublished = "feedworker.article-published.v1";
    internal const string QuotePublished = "feedworker.quote-published.v1";
    internal const string ThreatStatementDetected = "feedworker.threat-statement-detected.v1";
    internal const string ThreatStatementSighted = "feedworker.threat-statement-sighted.v1";
    internal const string FeedHealthChanged = "feedworker.feed-health-changed.v1";

    /// <summary>Every wire name with its record.</summary>
    internal static IReadOnlyDictionary<string, Type> Types { get; } = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        [ArticlePublished] = typeof(ArticlePublished),
        [QuotePublished] = typeof(QuotePublished),
        [ThreatStatementDetected] = typeof(ThreatStatementDetected),
        [ThreatStatementSighted] = typeof(ThreatStatementSighted),
        [FeedHealthChanged] = typeof(FeedHealthChanged),
    };
}
