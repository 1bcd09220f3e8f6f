using System.Globalization;
using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Consuming;
using FeedWorker.ThreatAlerts.Inbox;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Operations;

/// <summary>Whether alerts come in and go out, and if not, why.</summary>
internal sealed class Readiness(
    BrokerLook broker, AlertDatabase database, DeliveryLedger deliveries, AlertDispatcher dispatcher, IOptions<ConsumingOptions> consuming,
    IOptions<OperationsOptions> options)
{
    // Longer than the longest attempt and the wait for the file together.
    private static readonly TimeSpan _stuckAfter = TimeSpan.FromMinutes(5);

    /// <summary>Reasons why the process should be restarted; empty when it lives.</summary>
    internal IReadOnlyList<string> NotLive() =>
        [.. dispatcher.Pumps.Where(pump => pump.Silence > _stuckAfter).Select(pump => $"{pump.Sink}: has not moved for {pump.Silence:g}")];

    /// <summary>Reasons why the service is not ready, and what an operator should look at all the same.</summary>
    internal async Task<(IReadOnlyList<string> Reasons, IReadOnlyList<string> Notes)> LookAsync(CancellationToken cancellationToken)
    {
        var reasons = new List<string>(NotLive());
        var notes = new List<string>();
        if (broker.State.Problem is { } problem)
        {
            reasons.Add($"broker: {problem}");
        }

        foreach (var (queue, count) in broker.State.Poison.Where(queue => queue.Value > 0))
        {
            // A statement in there has raised no alert; a sighting raises none anyway.
            var isUnraised = queue.StartsWith(consuming.Value.DetectedQueue, StringComparison.Ordinal);
            (isUnraised ? reasons : notes).Add(string.Create(CultureInfo.InvariantCulture, $"error queue {queue}: {count} messages"));
        }

        try
        {
            await database.ProbeAsync(cancellationToken);
            foreach (var pump in dispatcher.Pumps)
            {
                Judge(pump, await deliveries.CountsAsync(pump.Sink, cancellationToken), reasons, notes);
            }

            foreach (var (sink, count) in await deliveries.OthersAsync(dispatcher.Pumps.Select(pump => pump.Sink), cancellationToken))
            {
                notes.Add(string.Create(CultureInfo.InvariantCulture, $"{sink}: {count} alerts wait for this sink, which is turned off"));
            }
        }
        catch (StoreException e)
        {
            reasons.Add($"record: {e.Message}");
        }

        return (reasons, notes);
    }

    private void Judge(SinkPump pump, DeliveryCounts counts, List<string> reasons, List<string> notes)
    {
        var sink = pump.Sink;
        if (counts.Waiting > 0 && pump.Outage is { } outage)
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{sink}: takes nothing, {counts.Waiting} alerts wait until someone mends it: {outage}"));
        }
        else if (counts.Oldest > options.Value.OldestAlert)
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture,
                $"{sink}: {counts.Waiting} alerts wait, the oldest for {counts.Oldest:g}{(counts.Problem is { } why ? $": {why}" : "")}"));
        }
        else if (counts.Problem is { } passing)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{sink}: {counts.Waiting} alerts wait: {passing}"));
        }

        if (counts.SetAside > 0)
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture,
                $"{sink}: {counts.SetAside} alerts are set aside: see threatalerts alerts list --set-aside, then alerts retry or alerts drop"));
        }
    }
}
