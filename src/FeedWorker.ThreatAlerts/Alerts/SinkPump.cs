using FeedWorker.ThreatAlerts.Inbox;

namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>Brings alerts out through one sink: claim, send, close.</summary>
internal sealed class SinkPump(IAlertSink sink, DeliveryLedger deliveries, AlertPlan plan, TimeProvider time, ILogger logger)
{
    private readonly DateTimeOffset _start = time.GetUtcNow();
    private long _lastBeat = time.GetTimestamp();

    /// <summary>The sink's name.</summary>
    internal string Sink => sink.Name;

    /// <summary>For how long nothing has been claimed or looked for.</summary>
    internal TimeSpan Silence => time.GetElapsedTime(Volatile.Read(ref _lastBeat));

    /// <summary>Sends what is due now.</summary>
    /// <param name="claiming">Claim nothing more.</param>
    /// <param name="finishing">Give back what is under way.</param>
    /// <returns>How many attempts were made.</returns>
    /// <exception cref="StoreException">The record cannot be used; what was under way comes again when its lease runs out.</exception>
    internal async Task<int> RunDueAsync(CancellationToken claiming, CancellationToken finishing)
    {
        Volatile.Write(ref _lastBeat, time.GetTimestamp());
        var messages = await deliveries.ClaimAsync(
            sink.Name, sink.AtOnce, sink.MostTogether, plan.QuietNow(sink.Name), claiming).ConfigureAwait(false);
        await Task.WhenAll(messages.Select(leases => SendAsync(leases, finishing))).ConfigureAwait(false);
        return messages.Count;
    }

    private async Task SendAsync(IReadOnlyList<DeliveryLease> leases, CancellationToken finishing)
    {
        SendOutcome outcome;
        try
        {
            outcome = await sink.SendAsync(leases, finishing).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (finishing.IsCancellationRequested)
        {
            await deliveries.GiveBackAsync(leases, CancellationToken.None).ConfigureAwait(false);
            return;
        }

        // An end is written even while the process stops: it has happened.
        switch (outcome)
        {
            case SendOutcome.Delivered:
                await deliveries.DeliveredAsync(leases, CancellationToken.None).ConfigureAwait(false);
                break;
            case SendOutcome.Failed failed when time.GetUtcNow() + failed.Pause - TriedSince(leases) > sink.GiveUpAfter:
                await SetAsideAsync(leases, $"given up after {sink.GiveUpAfter:g}: {failed.Why}").ConfigureAwait(false);
                break;
            case SendOutcome.Failed failed:
                AlertsLog.Postponed(logger, leases[0].GroupId, leases.Count, sink.Name, failed.Pause, failed.Why);
                await deliveries.PostponeAsync(leases, failed.Why, failed.Pause, CancellationToken.None).ConfigureAwait(false);
                break;
            case SendOutcome.Refused refused when leases.Count > 1:
                // One alert that the receiver cannot take must not keep the others of its digest back.
                AlertsLog.Split(logger, leases[0].GroupId, leases.Count, sink.Name, refused.Why);
                await deliveries.SplitAsync(leases, refused.Why, CancellationToken.None).ConfigureAwait(false);
                break;
            case SendOutcome.Refused refused:
                await SetAsideAsync(leases, refused.Why).ConfigureAwait(false);
                break;
        }
    }

    // While no process ran, nothing was tried. The youngest of a digest is given its whole time too.
    private DateTimeOffset TriedSince(IReadOnlyList<DeliveryLease> leases) =>
        leases.Max(lease => lease.Since) is var since && since > _start ? since : _start;

    private Task<bool> SetAsideAsync(IReadOnlyList<DeliveryLease> leases, string why)
    {
        AlertsLog.SetAside(logger, leases[0].GroupId, leases.Count, sink.Name, why);
        return deliveries.SetAsideAsync(leases, why, CancellationToken.None);
    }
}
