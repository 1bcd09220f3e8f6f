using FeedWorker.Storage;

namespace FeedWorker.Pipeline;

/// <summary>The three walks side by side until nothing due or leased is left, but for messages that the bus does not take, and what they hold up.</summary>
internal sealed class OnceRun(
    FeedPipeline feeds,
    ArticlePipeline articles,
    DeliveryPipeline messages,
    DeliveryState delivery,
    OutboxPressure pressure,
    DueWork work,
    Shutdown shutdown,
    TimeProvider time)
{
    // While another replica works on the rest, or a host must be left alone, looking more often would only cost.
    private static readonly TimeSpan _shortestWait = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(1);

    /// <summary>Works; returns early when the worker is told to stop.</summary>
    internal async Task WorkAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(shutdown.Claiming, cancellationToken);
        while (!stop.IsCancellationRequested)
        {
            var handled = await Task.WhenAll(
                feeds.RunDueAsync(beat: null, stop.Token), articles.RunDueAsync(beat: null, stop.Token), messages.RunDueAsync(beat: null, stop.Token));
            if (handled.Sum() > 0)
            {
                // One walk may have left work for another that was through already.
                continue;
            }

            var left = await work.NothingLeftAsync(TimeSpan.Zero, CancellationToken.None);
            if (left.Nothing || (left.NothingButMessages && delivery.IsAway))
            {
                return;
            }

            // Articles wait until the outbox is sent, and nobody sends it.
            if (left.Leased == 0 && await pressure.LookAsync(CancellationToken.None))
            {
                return;
            }

            var pause = left.NextChangeIn ?? _longestWait;
            await WaitAsync(pause < _shortestWait ? _shortestWait : pause > _longestWait ? _longestWait : pause, stop.Token);
        }
    }

    private async Task WaitAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(pause, time, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Told to stop while waiting: the loop sees it.
        }
    }
}
