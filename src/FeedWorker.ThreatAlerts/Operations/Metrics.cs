using System.Globalization;
using System.Text;
using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Consuming;
using FeedWorker.ThreatAlerts.Inbox;

namespace FeedWorker.ThreatAlerts.Operations;

/// <summary>A few gauges in the text form of Prometheus, read when somebody asks for them.</summary>
internal sealed class Metrics(MessageInbox inbox, DeliveryLedger deliveries, AlertDispatcher dispatcher, BrokerLook broker)
{
    internal const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <exception cref="StoreException">The record cannot be read.</exception>
    internal async Task<string> WriteAsync(CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var (alerts, sightings) = await inbox.CountsAsync(cancellationToken);
        Write(text, "threatalerts_broker_up", "Whether messages come", [("", broker.State.Problem is null ? 1 : 0)]);
        Write(text, "threatalerts_alerts", "Alerts in the record", [("", alerts)]);
        Write(text, "threatalerts_sightings", "Sightings in the record", [("", sightings)]);
        Write(text, "threatalerts_error_queue_messages", "Messages that were not understood or failed too often",
            broker.State.Poison.Select(queue => ($"{{queue=\"{queue.Key}\"}}", (double)queue.Value)));
        var counts = new List<(string Sink, DeliveryCounts Counts)>();
        foreach (var pump in dispatcher.Pumps)
        {
            counts.Add(($"{{sink=\"{pump.Sink}\"}}", await deliveries.CountsAsync(pump.Sink, cancellationToken)));
        }

        Write(text, "threatalerts_waiting", "Alerts that may leave and have not yet", counts.Select(one => (one.Sink, (double)one.Counts.Waiting)));
        Write(text, "threatalerts_held", "Alerts that wait for the end of quiet hours or for the next digest", counts.Select(one => (one.Sink, (double)one.Counts.Held)));
        Write(text, "threatalerts_set_aside", "Alerts that were given up", counts.Select(one => (one.Sink, (double)one.Counts.SetAside)));
        Write(text, "threatalerts_oldest_seconds", "Age of the oldest alert that has yet to leave",
            counts.Select(one => (one.Sink, one.Counts.Oldest?.TotalSeconds ?? 0)));
        return text.ToString();
    }

    private static void Write(StringBuilder text, string name, string help, IEnumerable<(string Labels, double Value)> values)
    {
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} gauge\n");
        foreach (var (labels, value) in values)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}{labels} {value}\n");
        }
    }
}
