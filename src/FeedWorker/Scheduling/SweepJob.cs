using FeedWorker.Pipeline;
using FeedWorker.Storage;
using Quartz;

namespace FeedWorker.Scheduling;

/// <summary>A job that runs one walk; a look that fails is logged, that of a walk shows in the probes, and the next one tries again.</summary>
internal abstract class SweepJob(string name, Func<Action, CancellationToken, Task> run, Shutdown shutdown, Heartbeat heartbeat, ILogger logger) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (shutdown.Claiming.IsCancellationRequested)
        {
            return;
        }

        heartbeat.Began(name);
        try
        {
            await run(() => heartbeat.Works(name), shutdown.Claiming);
            heartbeat.Works(name);
        }
        catch (OperationCanceledException) when (shutdown.Claiming.IsCancellationRequested)
        {
            heartbeat.Works(name);
        }
        catch (StorageException e)
        {
            heartbeat.Failed(name, e.Message);
            SchedulingLog.StoreFailed(logger, name, e.Message);
        }
        catch (Exception e)
        {
            heartbeat.Failed(name, e.Message);
            SchedulingLog.SweepFailed(logger, e, name);
        }
    }
}

/// <summary>The feeds' walk.</summary>
[DisallowConcurrentExecution]
internal sealed class PollFeedsJob(FeedPipeline pipeline, Shutdown shutdown, Heartbeat heartbeat, ILogger<PollFeedsJob> logger)
    : SweepJob("feeds", pipeline.RunDueAsync, shutdown, heartbeat, logger);

/// <summary>The articles' walk.</summary>
[DisallowConcurrentExecution]
internal sealed class ProcessArticlesJob(ArticlePipeline pipeline, Shutdown shutdown, Heartbeat heartbeat, ILogger<ProcessArticlesJob> logger)
    : SweepJob("articles", pipeline.RunDueAsync, shutdown, heartbeat, logger);

/// <summary>The messages' walk.</summary>
[DisallowConcurrentExecution]
internal sealed class DeliverMessagesJob(DeliveryPipeline pipeline, Shutdown shutdown, Heartbeat heartbeat, ILogger<DeliverMessagesJob> logger)
    : SweepJob("messages", pipeline.RunDueAsync, shutdown, heartbeat, logger);

/// <summary>Forgets what is too old.</summary>
[DisallowConcurrentExecution]
internal sealed class PruneJob(Pruner pruner, Shutdown shutdown, Heartbeat heartbeat, ILogger<PruneJob> logger)
    : SweepJob("prune", (_, stop) => pruner.PruneAsync(stop), shutdown, heartbeat, logger);
