using FeedWorker.ThreatAlerts.Inbox;

namespace FeedWorker.ThreatAlerts.Consuming;

/// <summary>
/// Waits for a record that cannot be written now. A message is not to blame for a full disk: it stays unacknowledged, at most the prefetch
/// of them, and comes again if this process ends.
/// </summary>
internal sealed class StoreWait(TimeProvider time, ILogger<StoreWait> logger)
{
    private static readonly TimeSpan _first = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(30);

    /// <exception cref="OperationCanceledException">The endpoint stops: the message goes back to the queue.</exception>
    internal async Task UntilWrittenAsync(Func<CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        for (var pause = _first; ; pause = pause * 2 < _longest ? pause * 2 : _longest)
        {
            try
            {
                await write(cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (StoreException e)
            {
                ConsumingLog.Waiting(logger, pause, e.Message);
                await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
