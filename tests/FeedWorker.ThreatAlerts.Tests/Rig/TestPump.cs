using FeedWorker.ThreatAlerts.Alerts;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Tests.Rig;

/// <summary>The webhook with its pump, on a record and its clock.</summary>
internal sealed class TestPump : IDisposable
{
    internal const string Secret = "correct horse battery staple";

    private readonly WebhookSink _sink;
    private readonly SinkPump _pump;

    internal TestPump(TestRecord record, string url)
    {
        var options = Options.Create(new WebhookOptions { Url = url, Secret = Secret });
        _sink = new WebhookSink(options, record.Time);
        _pump = new SinkPump(_sink, record.Deliveries, record.Time, NullLogger.Instance);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Sends what is due now.</summary>
    internal Task<int> RunAsync() => _pump.RunDueAsync(Cancel, Cancel);

    /// <summary>The same, and gives back what is under way when the token says so.</summary>
    internal Task<int> FinishAsync(CancellationToken finishing) => _pump.RunDueAsync(Cancel, finishing);

    public void Dispose() => _sink.Dispose();
}
