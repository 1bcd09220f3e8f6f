using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Inbox;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Tests.Rig;

/// <summary>Where alerts go, by settings and the names of sinks.</summary>
internal static class TestPlan
{
    internal static AlertPlan Of(TimeProvider time, AlertOptions? options = null, params IAlertSink[] sinks) =>
        new(Options.Create(options ?? new AlertOptions()), sinks, time);

    internal static AlertPlan Of(TimeProvider time, AlertOptions options, params string[] sinks) => Of(time, options, [.. sinks.Select(name => new Named(name))]);

    private sealed class Named(string name) : IAlertSink
    {
        public string Name => name;

        public int AtOnce => 1;

        public int MostTogether => 1;

        public TimeSpan GiveUpAfter => TimeSpan.FromDays(1);

        public Task<SendOutcome> SendAsync(IReadOnlyList<DeliveryLease> alerts, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("only a name");
    }
}
