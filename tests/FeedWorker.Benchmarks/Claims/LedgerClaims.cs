using FeedWorker.Storage;

namespace FeedWorker.Benchmarks.Claims;

/// <summary>The product's ledgers, one set for each replica.</summary>
internal sealed class LedgerClaims(IReadOnlyList<NewsDatabase> replicas, ClaimsLoad load)
{
    private static readonly HashSet<string> _noHost = [];

    internal async Task<int> MessagesAsync(CancellationToken cancellationToken) =>
        (await Task.WhenAll(replicas.Select(replica => Task.Run(() => MessagesAsync(new OutboxLedger(replica), cancellationToken), cancellationToken)))).Sum();

    internal async Task<int> FeedsAsync(CancellationToken cancellationToken) =>
        (await Task.WhenAll(replicas.Select(replica => Task.Run(() => FeedsAsync(new FeedLedger(replica), cancellationToken), cancellationToken)))).Sum();

    private static async Task<int> MessagesAsync(OutboxLedger outbox, CancellationToken cancellationToken)
    {
        var closed = 0;
        while (await outbox.ClaimAsync(ClaimsLoad.MessagesAtOnce, TimeSpan.Zero, cancellationToken) is { Count: > 0 } leases)
        {
            closed += await outbox.CloseAsync(leases, cancellationToken);
        }

        return closed;
    }

    private async Task<int> FeedsAsync(FeedLedger feeds, CancellationToken cancellationToken)
    {
        var close = new FeedClose { NextPollIn = TimeSpan.FromHours(1), Interval = TimeSpan.FromHours(1), Health = FeedHealth.Healthy, HostPause = load.HostPause };
        var closed = 0;
        while (await feeds.ClaimDueAsync(ClaimsLoad.FeedsAtOnce, _noHost, cancellationToken) is { Count: > 0 } leases)
        {
            var results = await Task.WhenAll(leases.Select(lease => feeds.CloseAsync(lease, close, cancellationToken)));
            closed += results.Count(result => result.StillOurs);
        }

        return closed;
    }
}
