using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>Forgets old rows, once an hour.</summary>
internal sealed class InboxUpkeep(
    MessageInbox inbox, ActiveSinks sinks, IOptions<InboxOptions> options, TimeProvider time, ILogger<InboxUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_pause, time);
        do
        {
            try
            {
                if (await inbox.PruneAsync(options.Value.Age, sinks.Names, stoppingToken).ConfigureAwait(false) is > 0 and var forgotten)
                {
                    InboxLog.Pruned(logger, forgotten);
                }
            }
            catch (StoreException e)
            {
                // The next hour will do; whether the record can be used is the readiness' to say.
                InboxLog.NotPruned(logger, e.Message);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
        while (await TickAsync(timer, stoppingToken).ConfigureAwait(false));
    }

    // False when the service stops.
    private static async Task<bool> TickAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
