using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Webhook;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Tests.Rig;

/// <summary>A sink with its pump, on a record and its clock.</summary>
internal sealed class TestPump : IDisposable
{
    internal const string Secret = "correct horse battery staple";

    private readonly IAlertSink _sink;
    private readonly SinkPump _pump;

    internal TestPump(TestRecord record, IAlertSink sink, AlertOptions? options = null)
    {
        _sink = sink;
        _pump = new SinkPump(_sink, record.Deliveries, TestPlan.Of(record.Time, options, sink), record.Time, NullLogger.Instance);
    }

    /// <summary>The webhook.</summary>
    internal TestPump(TestRecord record, string url)
        : this(record, new WebhookSink(Options.Create(new WebhookOptions { Url = url, Secret = Secret }), record.Time))
    {
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <inheritdoc cref="SinkPump.Outage"/>
    internal string? Outage => _pump.Outage;

    /// <summary>Sends what is due now.</summary>
    internal Task<int> RunAsync() => _pump.RunDueAsync(Cancel, Cancel);

    /// <summary>The same, and gives back what is under way when the token says so.</summary>
    internal Task<int> FinishAsync(CancellationToken finishing) => _pump.RunDueAsync(Cancel, finishing);

    public void Dispose() => (_sink as IDisposable)?.Dispose();
}
