using FeedWorker.ThreatAlerts.Alerts.Sinks;
using FeedWorker.ThreatAlerts.Inbox;

namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>Brings alerts out through one sink: claim, send, close.</summary>
internal sealed class SinkPump(IAlertSink sink, DeliveryLedger deliveries, AlertPlan plan, TimeProvider time, ILogger logger)
{
    // One alert may be such that a sink stumbles over it. When it stumbles over this many, and over nothing else in between, it is the sink.
    private const int MostStumbles = 3;
    private static readonly TimeSpan _firstPauseAfterStumble = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _longestPauseAfterStumble = TimeSpan.FromHours(1);

    // An alert that keeps failing while others get through must not be tried with each of them.
    private static readonly TimeSpan _hastenEvery = TimeSpan.FromMinutes(5);

    private readonly DateTimeOffset _start = time.GetUtcNow();
    private long _lastBeat = time.GetTimestamp();
    private DateTimeOffset _silentUntil = DateTimeOffset.MinValue;
    private DateTimeOffset _lastHaste = DateTimeOffset.MinValue;
    private volatile bool _hasFailed;
    private volatile string? _outage;
    private int _stumbles;

    /// <summary>The sink's name.</summary>
    internal string Sink => sink.Name;

    /// <summary>Why nothing at all leaves this way until someone has mended it; null when that is not known to be so.</summary>
    internal string? Outage => _outage;

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

        // Who asked for silence is not asked on behalf of the next alert either.
        if (time.GetUtcNow() < _silentUntil)
        {
            return 0;
        }

        var messages = await deliveries.ClaimAsync(
            sink.Name, sink.AtOnce, sink.MostTogether, plan.QuietNow(sink.Name), claiming).ConfigureAwait(false);
        var outcomes = await Task.WhenAll(messages.Select(leases => SendAsync(leases, finishing))).ConfigureAwait(false);
        if (outcomes.OfType<SendOutcome.Failed>().Max(failed => failed.Silence) is { } silence)
        {
            _silentUntil = time.GetUtcNow() + silence;
        }

        return messages.Count;
    }

    // Null: nothing became of it.
    private async Task<SendOutcome?> SendAsync(IReadOnlyList<DeliveryLease> leases, CancellationToken finishing)
    {
        SendOutcome outcome;
        try
        {
            outcome = await sink.SendAsync(leases, finishing).ConfigureAwait(false);
            Volatile.Write(ref _stumbles, 0);
        }
        catch (OperationCanceledException) when (finishing.IsCancellationRequested)
        {
            Note(await deliveries.GiveBackAsync(leases, CancellationToken.None).ConfigureAwait(false), leases);
            return null;
        }
        catch (Exception e)
        {
            AlertsLog.Bug(logger, e, leases[0].GroupId, leases.Count, sink.Name);
            outcome = Stumbled(leases, $"a bug: {e.GetType().Name}: {e.Message}");
        }

        // An end is written even while the process stops: it has happened.
        Note(await CloseAsync(leases, outcome).ConfigureAwait(false), leases);
        return outcome;
    }

    // A digest is taken apart first; what stumbles alone is set aside, unless everything does.
    private SendOutcome Stumbled(IReadOnlyList<DeliveryLease> leases, string why) =>
        leases.Count > 1 || Interlocked.Increment(ref _stumbles) < MostStumbles ? new SendOutcome.Refused(why)
        : new SendOutcome.Down(why, RetryPause.After(leases[0].Attempt, leases[0].GroupId, null, _firstPauseAfterStumble, _longestPauseAfterStumble));

    private Task<bool> CloseAsync(IReadOnlyList<DeliveryLease> leases, SendOutcome outcome)
    {
        switch (outcome)
        {
            case SendOutcome.Failed failed:
                _hasFailed = true;
                if (IsGivenUp(leases, failed.Pause))
                {
                    return GiveUpAsync(leases, failed.Why);
                }

                AlertsLog.Postponed(logger, leases[0].GroupId, leases.Count, sink.Name, failed.Pause, failed.Why);
                return deliveries.PostponeAsync(leases, failed.Why, failed.Pause, CancellationToken.None);
            case SendOutcome.Down down:
                (_hasFailed, _outage) = (true, down.Why);
                if (IsGivenUp(leases, down.Pause))
                {
                    return GiveUpAsync(leases, down.Why);
                }

                AlertsLog.Down(logger, sink.Name, leases[0].GroupId, leases.Count, down.Pause, down.Why);
                return deliveries.PostponeAllAsync(leases, down.Why, down.Pause, CancellationToken.None);
            case SendOutcome.Refused refused when leases.Count > 1:
                // One alert that the receiver cannot take must not keep the others of its digest back.
                AlertsLog.Split(logger, leases[0].GroupId, leases.Count, sink.Name, refused.Why);
                return deliveries.SplitAsync(leases, refused.Why, CancellationToken.None);
            case SendOutcome.Refused refused:
                return SetAsideAsync(leases, refused.Why);
            case SendOutcome.Delivered { Missed: { } missed }:
                AlertsLog.NotForAll(logger, leases[0].GroupId, sink.Name, missed);
                return DeliveredAsync(leases);
            default:
                return DeliveredAsync(leases);
        }
    }

    private async Task<bool> DeliveredAsync(IReadOnlyList<DeliveryLease> leases)
    {
        _outage = null;
        var closed = await deliveries.DeliveredAsync(leases, CancellationToken.None).ConfigureAwait(false);
        var now = time.GetUtcNow();
        if (_hasFailed && now - _lastHaste >= _hastenEvery)
        {
            // What failed in an outage does not sleep out its long pause when others get through.
            (_hasFailed, _lastHaste) = (false, now);
            if (await deliveries.HastenAsync(sink.Name, CancellationToken.None).ConfigureAwait(false) is > 0 and var count)
            {
                AlertsLog.Hastened(logger, sink.Name, count);
            }
        }

        return closed;
    }

    // While no process ran, nothing was tried. The youngest of a digest is given its whole time too.
    private bool IsGivenUp(IReadOnlyList<DeliveryLease> leases, TimeSpan pause)
    {
        var since = leases.Max(lease => lease.Since);
        return time.GetUtcNow() + pause - (since > _start ? since : _start) > sink.GiveUpAfter;
    }

    private Task<bool> GiveUpAsync(IReadOnlyList<DeliveryLease> leases, string why) => SetAsideAsync(leases, $"given up after {sink.GiveUpAfter:g}: {why}");

    private Task<bool> SetAsideAsync(IReadOnlyList<DeliveryLease> leases, string why)
    {
        AlertsLog.SetAside(logger, leases[0].GroupId, leases.Count, sink.Name, why);
        return deliveries.SetAsideAsync(leases, why, CancellationToken.None);
    }

    private void Note(bool closed, IReadOnlyList<DeliveryLease> leases)
    {
        if (!closed)
        {
            AlertsLog.LeaseLost(logger, leases[0].GroupId, leases.Count, sink.Name);
        }
    }
}
