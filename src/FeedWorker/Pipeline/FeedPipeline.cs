using FeedWorker.Fetching;
using FeedWorker.Storage;
using Microsoft.Extensions.Options;

namespace FeedWorker.Pipeline;

/// <summary>The feed's walk: claimed, fetched, read, closed.</summary>
internal sealed class FeedPipeline(
    FeedLedger ledger,
    Fetcher fetcher,
    FeedPoll poll,
    Shutdown shutdown,
    PipelineMetrics metrics,
    IOptions<PipelineOptions> options,
    IOptions<StorageOptions> storage,
    PoliteGap gap,
    TimeProvider time,
    ILogger<FeedPipeline> logger)
{
    private readonly IReadOnlySet<string> _ungated = gap.UngatedHosts;

    /// <summary>Polls every feed that is due.</summary>
    /// <returns>How many polls were made.</returns>
    internal Task<int> RunDueAsync(CancellationToken stopClaiming) => Sweep.RunAsync(
        options.Value.FeedsAtOnce,
        count => ledger.ClaimDueAsync(count, _ungated, shutdown.Work),
        RunAsync,
        time,
        stopClaiming);

    private async Task RunAsync(FeedLease lease)
    {
        try
        {
            await using var keeper = new LeaseKeeper(
                token => ledger.RenewAsync(lease, token), storage.Value.LeaseLength / 3, time, shutdown.Work);
            var request = new FetchRequest(new Uri(lease.Url), lease.ETag, lease.LastModified, FetchKind.Feed);
            var result = poll.Read(lease, await fetcher.FetchAsync(request, keeper.Work));

            // What was fetched is written even while the worker stops: it takes milliseconds and saves a request.
            var free = time.GetUtcNow() + gap.After(request.Url);
            var close = result.Close.HostNotBefore >= free ? result.Close : result.Close with { HostNotBefore = free };
            var closed = await ledger.CloseAsync(lease, close, CancellationToken.None);
            Ended(lease, result, closed);
        }
        catch (OperationCanceledException)
        {
            await ledger.GiveBackAsync(lease, CancellationToken.None);
            metrics.Ended(FeedEnd.GivenBack);
        }
        catch (Exception e)
        {
            // One feed must never stop the others. The lease runs out and the feed is tried again.
            PipelineLog.Unexpected(logger, e, lease.Url);
            metrics.Ended(FeedEnd.Postponed);
        }
    }

    private void Ended(FeedLease lease, PollResult result, FeedCloseResult closed)
    {
        if (!closed.StillOurs)
        {
            PipelineLog.LeaseLost(logger, lease.Url);
            metrics.Ended(FeedEnd.LeaseLost);
            return;
        }

        metrics.Ended(result.End);
        metrics.Noted(closed.NewArticles + closed.ChangedArticles);
        switch (result.End)
        {
            case FeedEnd.Read:
                PipelineLog.FeedRead(logger, lease.Url, closed.NewArticles, closed.ChangedArticles, result.Problems.Count);
                break;
            case FeedEnd.Postponed:
                PipelineLog.FeedPostponed(logger, lease.Url, result.Close.NextPoll, result.Close.FailuresInRow, result.Close.Problem ?? "");
                break;
            case FeedEnd.Ended:
                PipelineLog.FeedEnded(logger, lease.Url, result.Close.Problem ?? "");
                break;
        }
    }
}
