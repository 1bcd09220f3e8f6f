using System.Diagnostics;
using FeedWorker.Publishing;
using FeedWorker.Storage;
using Microsoft.Extensions.Options;

namespace FeedWorker.Pipeline;

/// <summary>The message's walk: claimed, published, confirmed, closed.</summary>
internal sealed class DeliveryPipeline(
    OutboxLedger ledger,
    BusPublisher publisher,
    DeliveryState state,
    Shutdown shutdown,
    PipelineMetrics metrics,
    IOptions<PipelineOptions> options,
    IOptions<PublishingOptions> publishing,
    TimeProvider time,
    ILogger<DeliveryPipeline> logger)
{
    // After the time limit of the messages comes the look for the reason, up to 10 s, and their close.
    private static readonly TimeSpan _close = TimeSpan.FromSeconds(30);

    /// <summary>Sends every message that is due, several at once; while the bus takes none, one is tried now and then.</summary>
    /// <param name="beat">Called in each round; null: nobody watches.</param>
    /// <param name="stopClaiming">Claim nothing more.</param>
    /// <returns>How many were delivered.</returns>
    internal async Task<int> RunDueAsync(Action? beat, CancellationToken stopClaiming)
    {
        var delivered = 0;
        while (!stopClaiming.IsCancellationRequested && await BusAnswersAsync(stopClaiming))
        {
            var leases = await ledger.ClaimAsync(
                state.IsAway ? 1 : publishing.Value.InFlight, publishing.Value.Timeout + _close, shutdown.Work);
            beat?.Invoke();
            if (leases.Count == 0)
            {
                Works([]);
                break;
            }

            var ends = leases.Zip(await PublishAsync(leases)).ToLookup(end => end.Second?.GetType());
            delivered += await CloseAsync(ends);
            if (ends.Contains(typeof(PublishOutcome.Unavailable)) || ends.Contains(null))
            {
                break;
            }

            // It answered, be it that it will not have these messages.
            Works([]);
        }

        return delivered;
    }

    private async Task<bool> BusAnswersAsync(CancellationToken stopClaiming)
    {
        if (!state.MayTry)
        {
            return false;
        }

        try
        {
            var trouble = await publisher.FindTroubleAsync(state.TakeDoubt(), stopClaiming);
            if (trouble is not null)
            {
                Unavailable(trouble);
            }

            return trouble is null;
        }
        catch (OperationCanceledException) when (stopClaiming.IsCancellationRequested)
        {
            return false;
        }
    }

    // They set out together, so that one time limit serves them all; one for each would cost a fifth of publishing.
    private async Task<PublishOutcome?[]> PublishAsync(IReadOnlyList<OutboxLease> leases)
    {
        using var limit = new CancellationTokenSource(publishing.Value.Timeout, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, shutdown.Work);
        return await Task.WhenAll(leases.Select(lease => PublishAsync(lease, end.Token)));
    }

    // Null: the worker stops and the outcome is unknown.
    private async Task<PublishOutcome?> PublishAsync(OutboxLease lease, CancellationToken end)
    {
        if (state.WhyHeld(lease.Type) is { } why)
        {
            return new PublishOutcome.Undeliverable(why);
        }

        try
        {
            using var activity = Tracing.Source.StartActivity("publish", ActivityKind.Producer, lease.TraceParent);
            return await publisher.PublishAsync(activity?.Id is { } trace ? lease with { TraceParent = trace } : lease, end);
        }
        catch (OperationCanceledException)
        {
            return shutdown.Work.IsCancellationRequested
                ? null
                : new PublishOutcome.Unavailable($"no confirm within {publishing.Value.Timeout.TotalSeconds:0} s");
        }
    }

    private async Task<int> CloseAsync(ILookup<Type?, (OutboxLease Lease, PublishOutcome? Outcome)> ends)
    {
        // The casts below hold because the key of the look-up is the outcome's type.
        List<OutboxLease> confirmed = [.. ends[typeof(PublishOutcome.Confirmed)].Select(end => end.Lease)];
        var closed = 0;
        if (confirmed.Count > 0)
        {
            closed = await ledger.CloseAsync(confirmed, CancellationToken.None);
            Works(confirmed.Select(lease => lease.Type).ToHashSet(StringComparer.Ordinal));
            metrics.Ended(MessageEnd.Delivered, closed);
            metrics.Ended(MessageEnd.LeaseLost, confirmed.Count - closed);
        }

        foreach (var held in ends[typeof(PublishOutcome.Undeliverable)].GroupBy(end => end.Lease.Type))
        {
            var why = ((PublishOutcome.Undeliverable)held.First().Outcome!).Why;
            var pause = state.Undeliverable(held.Key, why, options.Value.MessageRetryDelay, out var isNews);
            if (isNews)
            {
                PipelineLog.MessagesHeld(logger, held.Key, why);
            }

            await PostponeAsync([.. held.Select(end => end.Lease)], why, pause);
        }

        List<(OutboxLease Lease, PublishOutcome? Outcome)> unavailable = [.. ends[typeof(PublishOutcome.Unavailable)]];
        if (unavailable.Count > 0)
        {
            var why = await WhyUnavailableAsync() ?? ((PublishOutcome.Unavailable)unavailable[0].Outcome!).Why;
            Unavailable(why);
            await PostponeAsync(unavailable.ConvertAll(end => end.Lease), why, options.Value.MessageRetryDelay);
        }

        foreach (var (lease, outcome) in ends[typeof(PublishOutcome.Rejected)])
        {
            await RejectedAsync(lease, (PublishOutcome.Rejected)outcome!);
        }

        foreach (var (lease, _) in ends[null])
        {
            await ledger.GiveBackAsync(lease, CancellationToken.None);
            metrics.Ended(MessageEnd.GivenBack, 1);
        }

        return closed;
    }

    private async Task<string?> WhyUnavailableAsync()
    {
        try
        {
            return await publisher.FindTroubleAsync(inDoubt: true, shutdown.Claiming);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task PostponeAsync(List<OutboxLease> leases, string why, TimeSpan pause)
    {
        await ledger.PostponeAsync(leases, why, pause, CancellationToken.None);
        metrics.Ended(MessageEnd.Postponed, leases.Count);
    }

    private async Task RejectedAsync(OutboxLease lease, PublishOutcome.Rejected rejected)
    {
        if (rejected.ForGood || lease.Attempt >= publishing.Value.MaxAttempts)
        {
            await ledger.SetAsideAsync(lease, rejected.Why, CancellationToken.None);
            PipelineLog.MessageSetAside(logger, lease.Id, lease.Type, rejected.Why);
            metrics.Ended(MessageEnd.SetAside, 1);
            return;
        }

        var pause = options.Value.MessageRetryDelay * lease.Attempt;
        await ledger.PostponeAsync(lease, rejected.Why, pause, countsAsAttempt: true, CancellationToken.None);
        PipelineLog.MessagesPostponed(logger, 1, rejected.Why);
        metrics.Ended(MessageEnd.Postponed, 1);
    }

    // One line for each change, not one for each message.
    private void Unavailable(string why)
    {
        if (state.Unavailable(why))
        {
            PipelineLog.BusAway(logger, why);
        }
    }

    private void Works(IReadOnlyCollection<string> types)
    {
        foreach (var over in state.Works(types))
        {
            PipelineLog.BusBack(logger, over);
        }
    }
}
