using System.CommandLine;
using System.Net.Sockets;
using FeedWorker.Settings;
using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Configuration;
using FeedWorker.ThreatAlerts.Consuming;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Operations;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Commands;

/// <summary><c>threatalerts run</c>: the service, until it is told to stop.</summary>
internal static class RunCommand
{
    // A container is killed after 30 s.
    private static readonly TimeSpan _shutdownTimeout = TimeSpan.FromSeconds(25);

    internal static Command Create()
    {
        var command = new Command("run", "Hear threat statements and raise alerts until stopped (the default)");
        command.SetAction(RunAsync);
        return command;
    }

    internal static async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        await using var application = Build(result.Settings(), TimeProvider.System);
        using var record = await OpenRecordAsync(application.Services, cancellationToken);
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // The port is taken; or the address is none of this machine, or the port is not for this user.
            await Console.Error.WriteLineAsync($"threatalerts: the probes cannot listen: {e.Message} (setting Operations:Address)");
            return ExitCode.Failure;
        }

        var sinks = application.Services.GetServices<IAlertSink>().Select(sink => sink.Name);
        var address = application.Services.GetRequiredService<IOptions<OperationsOptions>>().Value.Address.TrimEnd('/');
        await Console.Error.WriteLineAsync(
            $"Running. Alerts go to: {string.Join(", ", sinks)}. Record: {application.Services.GetRequiredService<AlertDatabase>().Path}. Probes: {address}/health/ready. Stop with Ctrl+C.");
        await application.WaitForShutdownAsync(cancellationToken);

        // The host ends itself when a part of it has failed, and says why in the log; who restarts it goes by the exit code.
        var parts = application.Services.GetServices<IHostedService>().OfType<BackgroundService>();
        return parts.Any(part => part.ExecuteTask is { IsFaulted: true }) ? ExitCode.Failure : ExitCode.Success;
    }

    /// <summary>Opens the record for this process alone, and takes up what a killed one left under way.</summary>
    /// <returns>To be held as long as the service runs.</returns>
    /// <exception cref="StoreException">It cannot be used, or another process works on it.</exception>
    internal static async Task<IDisposable> OpenRecordAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<AlertDatabase>();

        // Before the tables are touched: they may be another process's.
        var held = RecordLock.Take(database.Path);
        await database.OpenAsync(cancellationToken);
        var deliveries = services.GetRequiredService<DeliveryLedger>();
        await deliveries.EndLeasesAsync(cancellationToken);
        await services.GetRequiredService<AlertPlan>().RenewAsync(deliveries, cancellationToken);
        return held;
    }

    /// <summary>The whole service, of settings that were checked. The record is still to be opened.</summary>
    internal static WebApplication Build(IConfigurationRoot configuration, TimeProvider time)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "threatalerts" });
        builder.Configuration.AddConfiguration(configuration);
        AddLogging(builder.Logging, configuration);
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRouting();
        builder.Services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = _shutdownTimeout;

            // Queues and sinks end side by side: each may need most of the time.
            host.ServicesStopConcurrently = true;
        });
        builder.Services.AddSingleton(time);
        builder.Services.AddInbox(configuration);
        builder.Services.AddAlerts(configuration);
        builder.Services.AddConsuming(configuration);
        builder.Services.AddOperations(configuration);
        var application = builder.Build();
        application.MapOperations();
        return application;
    }

    // On standard error, so that standard output holds alerts and nothing else.
    private static void AddLogging(ILoggingBuilder logging, IConfiguration configuration)
    {
        // The broker's state is told by our own look, once for each change.
        logging.AddLines(configuration, ("MassTransit", LogLevel.Critical));
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
