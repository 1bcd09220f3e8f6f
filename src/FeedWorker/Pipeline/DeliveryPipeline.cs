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
    /// <summary>Sends every message that is due, several at once; stops early while the bus takes none.</summary>
    /// <returns>How many were delivered.</returns>
    internal async Task<int> RunDueAsync(CancellationToken stopClaiming)
    {
        var delivered = 0;
        while (!stopClaiming.IsCancellationRequested)
        {
            var leases = await ledger.ClaimAsync(publishing.Value.InFlight, shutdown.Work);
            if (leases.Count == 0)
            {
                break;
            }

            var outcomes = await Task.WhenAll(leases.Select(PublishAsync));
            delivered += await CloseAsync(leases.Zip(outcomes));
            if (outcomes.Any(outcome => outcome is not PublishOutcome.Confirmed and not PublishOutcome.Rejected))
            {
                break;
            }
        }

        return delivered;
    }

    // Null: the worker stops and the outcome is unknown.
    private async Task<PublishOutcome?> PublishAsync(OutboxLease lease)
    {
        try
        {
            using var activity = Tracing.Source.StartActivity("publish", ActivityKind.Producer, lease.TraceParent);
            return await publisher.PublishAsync(lease, shutdown.Work);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<int> CloseAsync(IEnumerable<(OutboxLease Lease, PublishOutcome? Outcome)> ends)
    {
        var byOutcome = ends.ToLookup(end => end.Outcome?.GetType());
        List<OutboxLease> confirmed = [.. byOutcome[typeof(PublishOutcome.Confirmed)].Select(end => end.Lease)];
        if (confirmed.Count > 0)
        {
            await ledger.CloseAsync(confirmed, CancellationToken.None);
            state.Confirmed(time.GetUtcNow());
            metrics.Ended(MessageEnd.Delivered, confirmed.Count);
        }

        var unavailable = byOutcome[typeof(PublishOutcome.Unavailable)].ToList();
        foreach (var (lease, outcome) in unavailable)
        {
            var why = ((PublishOutcome.Unavailable)outcome!).Why; // the key of the look-up says that it is one
            await ledger.PostponeAsync(lease, why, options.Value.MessageRetryDelay, countsAsAttempt: false, CancellationToken.None);
            state.Unavailable(why);
        }

        if (unavailable.Count > 0)
        {
            PipelineLog.MessagesPostponed(logger, unavailable.Count, state.Problem ?? "");
            metrics.Ended(MessageEnd.Postponed, unavailable.Count);
        }

        foreach (var (lease, outcome) in byOutcome[typeof(PublishOutcome.Rejected)])
        {
            await RejectedAsync(lease, ((PublishOutcome.Rejected)outcome!).Why); // the key of the look-up says that it is one
        }

        foreach (var (lease, _) in byOutcome[null])
        {
            await ledger.GiveBackAsync(lease, CancellationToken.None);
            metrics.Ended(MessageEnd.GivenBack, 1);
        }

        return confirmed.Count;
    }

    private async Task RejectedAsync(OutboxLease lease, string why)
    {
        if (lease.Attempt >= publishing.Value.MaxAttempts)
        {
            await ledger.SetAsideAsync(lease, why, CancellationToken.None);
            PipelineLog.MessageSetAside(logger, lease.Id, lease.Type, why);
            metrics.Ended(MessageEnd.SetAside, 1);
            return;
        }

        var pause = options.Value.MessageRetryDelay * lease.Attempt;
        await ledger.PostponeAsync(lease, why, pause, countsAsAttempt: true, CancellationToken.None);
        PipelineLog.MessagesPostponed(logger, 1, why);
        metrics.Ended(MessageEnd.Postponed, 1);
    }
}
