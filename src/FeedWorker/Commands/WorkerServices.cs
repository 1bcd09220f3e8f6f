using FeedWorker.Fetching;
using FeedWorker.Pipeline;
using FeedWorker.Publishing;
using FeedWorker.Seeds;
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

    /// <summary>Plain lines for people, JSON lines where a container collects them.</summary>
    internal static void AddWorkerLogging(this ILoggingBuilder logging, IConfiguration configuration)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("FeedWorker", LogLevel.Information);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);

        // Several lines for each message and each attempt to connect; why the bus takes none is said once, by us.
        logging.AddFilter("MassTransit", LogLevel.None);

        // Last, because of two rules for one category the later one counts.
        logging.AddConfiguration(configuration.GetSection("Logging"));
        if (Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER") == "true")
        {
            logging.AddJsonConsole(json => json.UseUtcTimestamp = true);
        }
        else
        {
            logging.AddSimpleConsole(simple =>
            {
                simple.SingleLine = true;
                simple.TimestampFormat = "HH:mm:ss ";
            });
        }
    }
}
