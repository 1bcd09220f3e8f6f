using FeedWorker.ThreatAlerts.Inbox;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>Brings alerts out through one sink: claim, send, close.</summary>
internal sealed class SinkPump(
    IAlertSink sink, DeliveryLedger deliveries, IOptions<WebhookOptions> options, TimeProvider time, ILogger logger)
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
        var leases = await deliveries.ClaimAsync(sink.Name, sink.AtOnce, claiming).ConfigureAwait(false);
        await Task.WhenAll(leases.Select(lease => SendAsync(lease, finishing))).ConfigureAwait(false);
        return leases.Count;
    }

    private async Task SendAsync(DeliveryLease lease, CancellationToken finishing)
    {
        SendOutcome outcome;
        try
        {
            outcome = await sink.SendAsync(lease, finishing).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (finishing.IsCancellationRequested)
        {
            await deliveries.GiveBackAsync(lease, CancellationToken.None).ConfigureAwait(false);
            return;
        }

        // An end is written even while the process stops: it has happened.
        switch (outcome)
        {
            case SendOutcome.Delivered:
                await deliveries.DeliveredAsync(lease, CancellationToken.None).ConfigureAwait(false);
                break;
            case SendOutcome.Failed failed when time.GetUtcNow() + failed.Pause - TriedSince(lease) > options.Value.GiveUpAfter:
                await SetAsideAsync(lease, $"given up after {options.Value.GiveUpAfter:g}: {failed.Why}").ConfigureAwait(false);
                break;
            case SendOutcome.Failed failed:
                AlertsLog.Postponed(logger, lease.Id, sink.Name, failed.Pause, failed.Why);
                await deliveries.PostponeAsync(lease, failed.Why, failed.Pause, CancellationToken.None).ConfigureAwait(false);
                break;
            case SendOutcome.Refused refused:
                await SetAsideAsync(lease, refused.Why).ConfigureAwait(false);
                break;
        }
    }

    // While no process ran, nothing was tried.
    private DateTimeOffset TriedSince(DeliveryLease lease) => lease.Since > _start ? lease.Since : _start;

    private Task<bool> SetAsideAsync(DeliveryLease lease, string why)
    {
        AlertsLog.SetAside(logger, lease.Id, sink.Name, why);
        return deliveries.SetAsideAsync(lease, why, CancellationToken.None);
    }
}
