using System.Diagnostics.Metrics;
using FeedWorker.Pipeline;
using FeedWorker.Storage;

namespace FeedWorker.Operations;

/// <summary>Gauges of what waits in the store, read when somebody asks for them.</summary>
internal sealed class StoreMetrics(OutboxLedger outbox, FeedLedger feeds, IMeterFactory meters, TimeProvider time)
{
    // The gauges of one scrape share one look.
    private static readonly TimeSpan _sameScrape = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private OutboxCounts? _counts;
    private long _countedAt;

    /// <summary>Begins to answer.</summary>
    internal void Observe()
    {
        var meter = meters.Create(PipelineMetrics.MeterName);
        meter.CreateObservableGauge("feedworker.outbox.waiting", () => Outbox().Waiting, description: "Messages not yet delivered");
        meter.CreateObservableGauge("feedworker.outbox.set_aside", () => Outbox().SetAside, description: "Messages set aside with a reason");
        meter.CreateObservableGauge(
            "feedworker.outbox.oldest", () => Outbox().OldestWaiting?.TotalSeconds ?? 0, "s", "Age of the oldest undelivered message");
        meter.CreateObservableGauge("feedworker.feed.lag", LagSeconds, "s", "How long the most overdue feed has been due");
    }

    // A gauge is asked for synchronously. SQLite answers from an index, PostgreSQL reads the rows that wait.
    private OutboxCounts Outbox()
    {
        lock (_lock)
        {
            if (_counts is null || time.GetElapsedTime(_countedAt) >= _sameScrape)
            {
                _counts = outbox.CountsAsync(CancellationToken.None).GetAwaiter().GetResult();
                _countedAt = time.GetTimestamp();
            }

            return _counts;
        }
    }

    private double LagSeconds() => feeds.LagAsync(CancellationToken.None).GetAwaiter().GetResult()?.TotalSeconds ?? 0;
}
