using System.CommandLine;
using System.Net.Sockets;
using FeedWorker.Configuration;
using FeedWorker.Operations;
using FeedWorker.Scheduling;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace FeedWorker.Commands;

/// <summary><c>feedworker run</c>: the worker, until it is told to stop.</summary>
internal static class RunCommand
{
    internal static Command Create()
    {
        var command = new Command("run", "Fetch, analyse and publish until stopped (the default)");
        command.SetAction(RunAsync);
        return command;
    }

    internal static async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var configuration = result.Settings();
        var console = AnsiConsole.Console;
        await using var sample = await SampleMode.StartAsync(configuration, console, cancellationToken);
        await using var application = Build(configuration);
        await WorkerStart.PrepareAsync(application.Services, console, cancellationToken);
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // The port is taken; or the address is none of this machine, or the port is not for this user.
            await Console.Error.WriteLineAsync($"feedworker: the probes cannot listen: {e.Message} (setting Operations:Address)");
            return ExitCode.Failure;
        }

        var address = application.Services.GetRequiredService<IOptions<OperationsOptions>>().Value.Address.TrimEnd('/');
        console.WriteLine($"Running. Probes: {address}/health/ready, metrics: {address}/metrics. Stop with Ctrl+C.");
        await application.WaitForShutdownAsync(cancellationToken);

        // The host ends itself when a part of it has failed, and says why in the log; who restarts it goes by the exit code.
        var parts = application.Services.GetServices<IHostedService>().OfType<BackgroundService>();
        return parts.Any(part => part.ExecuteTask is { IsFaulted: true }) ? ExitCode.Failure : ExitCode.Success;
    }

    private static WebApplication Build(IConfigurationRoot configuration)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "feedworker" });
        builder.Configuration.AddConfiguration(configuration);
        builder.Logging.AddWorkerLogging(configuration);
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRouting();
        builder.Services.AddWorker(configuration);
        builder.Services.AddScheduling(configuration);
        builder.Services.AddOperations(configuration);
        var application = builder.Build();
        application.MapOperations();
        return application;
    }
}
