using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace FeedWorker.Pipeline;

/// <summary>Counts every attempt once, where it ends.</summary>
internal sealed class PipelineMetrics
{
    /// <summary>The meter's name.</summary>
    internal const string MeterName = "FeedWorker";

    private readonly ConcurrentDictionary<Enum, long> _totals = new();
    private readonly Counter<long> _feeds;
    private readonly Counter<long> _articles;
    private readonly Counter<long> _messages;
    private readonly Counter<long> _newArticles;
    private readonly Counter<long> _quotes;
    private readonly Counter<long> _threats;
    private readonly Histogram<double> _analysis;

    public PipelineMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _feeds = meter.CreateCounter<long>("feedworker.feed.polls", description: "Attempts at feeds, by how they ended");
        _articles = meter.CreateCounter<long>("feedworker.article.attempts", description: "Attempts at articles, by how they ended");
        _messages = meter.CreateCounter<long>("feedworker.message.attempts", description: "Attempts at messages, by how they ended");
        _newArticles = meter.CreateCounter<long>("feedworker.article.noted", description: "Articles that feeds named for the first time or anew");
        _quotes = meter.CreateCounter<long>("feedworker.quotes", description: "Quotes found in published articles");
        _threats = meter.CreateCounter<long>("feedworker.threats", description: "Threat statements found in published articles, of every status");
        _analysis = meter.CreateHistogram<double>("feedworker.article.analysis", unit: "s", description: "Reading and analysing one page");
    }

    /// <summary>How many attempts of this process ended so.</summary>
    internal long Count(Enum end) => _totals.GetValueOrDefault(end);

    internal void Ended(FeedEnd end) => Add(_feeds, end, 1);

    internal void Ended(ArticleEnd end) => Add(_articles, end, 1);

    internal void Ended(MessageEnd end, int count) => Add(_messages, end, count);

    internal void Noted(int articles) => _newArticles.Add(articles);

    internal void Analysed(TimeSpan took, int quotes, int threats)
    {
        _analysis.Record(took.TotalSeconds);
        _quotes.Add(quotes);
        _threats.Add(threats);
    }

    private void Add(Counter<long> counter, Enum end, int count)
    {
        counter.Add(count, new KeyValuePair<string, object?>("end", end.ToString()));
        _totals.AddOrUpdate(end, count, (_, total) => total + count);
    }
}
