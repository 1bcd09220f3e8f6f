namespace FeedWorker.Proofs.Consumers;

/// <summary>The names that the documentation gives to consumers; written out here, so that a change of the worker's shows.</summary>
internal static class Exchanges
{
    internal const string ArticlePublished = "feedworker.article-published.v1";
    internal const string ThreatStatementDetected = "feedworker.threat-statement-detected.v1";
    internal const string ThreatStatementSighted = "feedworker.threat-statement-sighted.v1";

    internal static IReadOnlyList<string> All { get; } =
    [
        ArticlePublished,
        "feedworker.quote-published.v1",
        ThreatStatementDetected,
        ThreatStatementSighted,
        "feedworker.feed-health-changed.v1",
    ];
}
