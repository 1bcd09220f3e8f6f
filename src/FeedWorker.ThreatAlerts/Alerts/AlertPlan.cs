using FeedWorker.Contracts;
using FeedWorker.ThreatAlerts.Alerts.Rules;
using FeedWorker.ThreatAlerts.Alerts.Timing;
using FeedWorker.ThreatAlerts.Inbox;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>Where an alert goes and when: rules, digests and quiet hours. All that follows of it stands in the record.</summary>
internal sealed class AlertPlan(IOptions<AlertOptions> options, IEnumerable<IAlertSink> sinks, TimeProvider time)
{
    private static readonly int[] _severities = [1, 2, 3, 4, 5];

    private readonly string[] _sinks = [.. sinks.Select(sink => sink.Name)];
    private readonly RuleBook _rules = new(options.Value, sinks.Select(sink => sink.Name));
    private readonly QuietHours _quiet = new(options.Value);
    private readonly DigestSchedule _digests = new(options.Value);

    /// <summary>Through which sinks an alert leaves, and when.</summary>
    internal IReadOnlyList<NewDelivery> For(ThreatStatementDetected message)
    {
        var now = time.GetUtcNow();
        var severity = message.Statement.Severity.Level;
        var wanted = _rules.RoutesOf(message).Select(route => Delivery(route, severity, now)).ToList();

        // Whoever was told of a threat hears that it was taken back, though that is not grave in itself.
        if (message.Statement.Status == ThreatStatus.Withdrawn && !_rules.Ignores(message))
        {
            wanted.AddRange(_sinks.Except(wanted.Select(delivery => delivery.Sink))
                .Select(sink => Delivery(new AlertRoute(sink, InDigest: false), severity, now) with { OnlyAfterEarlier = true }));
        }

        return wanted;
    }

    /// <summary>Whether an alert is for people at all, whatever sinks there are.</summary>
    internal bool Wants(ThreatStatementDetected message) => _rules.Wants(message);

    /// <summary>What may not leave through a sink now.</summary>
    internal IReadOnlyList<QuietUntil> QuietNow(string sink)
    {
        var now = time.GetUtcNow();
        return [.. _severities
            .Select(severity => (Severity: severity, End: _quiet.EndFor(sink, severity, now)))
            .Where(quiet => quiet.End is not null)
            .Select(quiet => new QuietUntil(quiet.Severity, quiet.End!.Value, QuietHours.Why))]; // just looked at
    }

    /// <summary>Makes the record wait as long as the settings of this start say, not those of an earlier one.</summary>
    /// <exception cref="StoreException">The record cannot be written.</exception>
    internal async Task RenewAsync(DeliveryLedger deliveries, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var sink in _sinks)
        {
            // Whoever starts it anew may have mended what was wrong.
            await deliveries.HastenAsync(sink, cancellationToken).ConfigureAwait(false);

            // What quiet hours hold is due now, and held again if they still are.
            await deliveries.RenewAsync(sink, QuietHours.Why, now, cancellationToken).ConfigureAwait(false);
            await deliveries.RenewAsync(sink, DigestSchedule.Why, _digests.NextAfter(sink, now) ?? now, cancellationToken).ConfigureAwait(false);
        }
    }

    private NewDelivery Delivery(AlertRoute route, int severity, DateTimeOffset now)
    {
        if (route.InDigest)
        {
            // Its time may fall into quiet hours: they hold it when it has come. Until then the record says that it waits for the digest, so
            // that a start in between knows. A rule's digest has times: checked before the start.
            return new NewDelivery(route.Sink, _digests.NextAfter(route.Sink, now) ?? now, DigestSchedule.Why);
        }

        return _quiet.EndFor(route.Sink, severity, now) is { } end ? new NewDelivery(route.Sink, end, QuietHours.Why) : new NewDelivery(route.Sink);
    }
}
