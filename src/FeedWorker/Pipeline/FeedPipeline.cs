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
    /// <param name="beat">Called while it goes on; null: nobody watches.</param>
    /// <param name="stopClaiming">Claim nothing more.</param>
    /// <returns>How many polls were made.</returns>
    internal Task<int> RunDueAsync(Action? beat, CancellationToken stopClaiming) => Sweep.RunAsync(
        options.Value.FeedsAtOnce,
        count => ledger.ClaimDueAsync(count, _ungated, shutdown.Work),
        RunAsync,
        time,
        beat,
        stopClaiming);

    private async Task RunAsync(FeedLease lease)
    {
        try
        {
            await AttemptAsync(lease);
        }
        catch (StorageException e)
        {
            // Nothing can be written now: the lease runs out, and the feed is tried again.
            PipelineLog.StoreLost(logger, lease.Url, e.Message);
            metrics.Ended(FeedEnd.Postponed);
        }
    }

    private async Task AttemptAsync(FeedLease lease)
    {
        using var activity = Tracing.Begin("feed");
        try
        {
            await using var keeper = new LeaseKeeper(
                token => ledger.RenewAsync(lease, token), storage.Value.LeaseLength / 3, time, shutdown.Work);
            var request = new FetchRequest(new Uri(lease.Url), lease.ETag, lease.LastModified, FetchKind.Feed);
            await CloseAsync(lease, poll.Read(lease, await fetcher.FetchAsync(request, keeper.Work)));
        }
        catch (OperationCanceledException)
        {
            // The worker stops, or the lease was lost; the host was asked all the same.
            metrics.Ended(
                await ledger.GiveBackAsync(lease, gap.After(new Uri(lease.Url)), CancellationToken.None) ? FeedEnd.GivenBack : LeaseLost(lease));
        }
        catch (Exception e) when (e is not StorageException)
        {
            // One feed must never stop the others, nor be tried without a pause.
            PipelineLog.Unexpected(logger, e, lease.Url);
            await CloseAsync(lease, poll.Read(lease, new FetchOutcome.Failed($"unexpected {e.GetType().Name}: {e.Message}", null)));
        }
    }

    private async Task CloseAsync(FeedLease lease, PollResult result)
    {
        var pause = gap.After(new Uri(lease.Url));
        var close = result.Close.HostPause >= pause ? result.Close : result.Close with { HostPause = pause };

        // What was fetched is written even while the worker stops: it takes milliseconds and saves a request.
        Ended(lease, result, await ledger.CloseAsync(lease, close, CancellationToken.None));
    }

    private void Ended(FeedLease lease, PollResult result, FeedCloseResult closed)
    {
        if (!closed.StillOurs)
        {
            metrics.Ended(LeaseLost(lease));
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
                PipelineLog.FeedPostponed(logger, lease.Url, time.GetUtcNow() + result.Close.NextPollIn, result.Close.FailuresInRow, result.Close.Problem ?? "");
                break;
            case FeedEnd.Ended:
                PipelineLog.FeedEnded(logger, lease.Url, result.Close.Problem ?? "");
                break;
        }
    }

    private FeedEnd LeaseLost(FeedLease lease)
    {
        PipelineLog.LeaseLost(logger, lease.Url);
        return FeedEnd.LeaseLost;
    }
}
