using Quartz;

namespace FeedWorker.Scheduling;

/// <summary>Four triggers in memory on every replica; leases, not the scheduler, decide who works.</summary>
internal static class SchedulingSetup
{
    internal static IServiceCollection AddScheduling(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SchedulingOptions>().Bind(configuration.GetSection("Scheduling")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Heartbeat>();
        var options = configuration.GetSection("Scheduling").Get<SchedulingOptions>() ?? new SchedulingOptions();
        services.AddQuartz(quartz =>
        {
            quartz.UseInMemoryStore();
            Every<PollFeedsJob>(quartz, options.SweepEvery);
            Every<ProcessArticlesJob>(quartz, options.SweepEvery);
            Every<DeliverMessagesJob>(quartz, options.SweepEvery);
            Every<PruneJob>(quartz, options.PruneEvery);
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        return services;
    }

    private static void Every<TJob>(IQuartzBuilder quartz, TimeSpan pause)
        where TJob : class, IJob =>
        quartz.ScheduleJob<TJob>(trigger => trigger
            .StartNow()
            .WithSimpleSchedule(schedule => schedule
                .WithInterval(pause)
                .RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)));
}
