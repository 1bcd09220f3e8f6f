using FeedWorker.ThreatAlerts.Inbox;

namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>Keeps the pumps going, each in a loop of its own: a receiver that hangs does not hold up the console.</summary>
internal sealed class AlertDispatcher(
    IEnumerable<IAlertSink> sinks, DeliveryLedger deliveries, AlertPlan plan, Doorbell doorbell, TimeProvider time, ILogger<AlertDispatcher> logger)
    : BackgroundService
{
    // For what becomes due again, or is retried by a command. A look that finds nothing costs one read of an index.
    private static readonly TimeSpan _lookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _pauseWithoutStore = TimeSpan.FromSeconds(5);

    // The process is to end within 25 s of a stop; what is under way by then is given back.
    private static readonly TimeSpan _finishWithin = TimeSpan.FromSeconds(15);

    /// <summary>One for each sink that the settings name.</summary>
    internal IReadOnlyList<SinkPump> Pumps { get; } = [.. sinks.Select(sink => new SinkPump(sink, deliveries, plan, time, logger))];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var finishing = new CancellationTokenSource();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        using var limit = ending.Token.Register(() => finishing.CancelAfter(_finishWithin));
        await Task.WhenAll(Pumps.Select(pump => LoopAsync(pump, ending, finishing.Token))).ConfigureAwait(false);
    }

    private async Task LoopAsync(SinkPump pump, CancellationTokenSource ending, CancellationToken finishing)
    {
        var stopping = ending.Token;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var rung = doorbell.Next;
                if (await pump.RunDueAsync(stopping, finishing).ConfigureAwait(false) == 0)
                {
                    await rung.WaitAsync(_lookEvery, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            }
            catch (StoreException e)
            {
                AlertsLog.StoreLost(logger, pump.Sink, e.Message);
                await Task.Delay(_pauseWithoutStore, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // A bug of ours, not of one alert. A sink that stands still while the others go on is seen by nobody: they finish, and the host ends the process.
                AlertsLog.Broken(logger, e, pump.Sink);
                await ending.CancelAsync().ConfigureAwait(false);
                throw;
            }
        }
    }
}
