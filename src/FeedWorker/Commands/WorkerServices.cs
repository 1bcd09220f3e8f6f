using FeedWorker.Fetching;
using FeedWorker.Pipeline;
using FeedWorker.Publishing;
using FeedWorker.Seeds;
using FeedWorker.Settings;
using FeedWorker.Storage;

namespace FeedWorker.Commands;

/// <summary>What <c>run</c> and <c>once</c> have in common.</summary>
internal static class WorkerServices
{
    // Sweeps finish what is under way within 15 s, hosted services flush; a container is killed after 30 s.
    private static readonly TimeSpan _shutdownTimeout = TimeSpan.FromSeconds(25);

    internal static IServiceCollection AddWorker(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<HostOptions>(host => host.ShutdownTimeout = _shutdownTimeout);
        services.AddSingleton(TimeProvider.System);
        services.AddStorage(configuration);
        services.AddFetching(configuration);
        services.AddPublishing(configuration);
        services.AddPipeline(configuration);
        services.AddOptions<FeedsOptions>().Bind(configuration.GetSection("Feeds"));
        services.AddSingleton<FeedRegistration>();
        return services;
    }

    internal static void AddWorkerLogging(this ILoggingBuilder logging, IConfiguration configuration) => logging.AddLines(
        configuration,
        ("Microsoft.Hosting.Lifetime", LogLevel.Warning),

        // Several lines for each message and each attempt to connect; why the bus takes none is said once, by us.
        ("MassTransit", LogLevel.None));
}
