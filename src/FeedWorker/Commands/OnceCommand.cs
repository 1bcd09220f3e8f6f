using System.CommandLine;
using FeedWorker.Configuration;
using FeedWorker.Pipeline;
using FeedWorker.Publishing;
using FeedWorker.Seeds;
using FeedWorker.Storage;
using Spectre.Console;

namespace FeedWorker.Commands;

/// <summary><c>feedworker once</c>: works until nothing is due or leased, then says what it did.</summary>
internal static class OnceCommand
{
    private static readonly TimeSpan _longestShow = TimeSpan.FromSeconds(10);

    internal static Command Create()
    {
        var feeds = new Option<string[]>("--feed")
        {
            Description = "A feed to add if it is unknown, and to poll now; may be repeated",
            DefaultValueFactory = _ => [],
        };
        var command = new Command("once", "Work until nothing is due any more, then stop with a summary") { feeds };
        command.SetAction((result, cancellationToken) => RunAsync(result, result.GetValue(feeds) ?? [], cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, string[] feeds, CancellationToken cancellationToken)
    {
        var configuration = result.Settings();
        if (Array.Find(feeds, feed => FeedRegistration.Normalize(feed) is null) is { } wrong)
        {
            await Console.Error.WriteLineAsync($"feedworker once: not the address of a feed: {wrong}");
            return ExitCode.Usage;
        }

        var console = AnsiConsole.Console;
        for (var i = 0; i < feeds.Length; i++)
        {
            configuration[$"Feeds:Urls:{configuration.GetSection("Feeds:Urls").GetChildren().Count()}"] = feeds[i];
        }

        await using var sample = await SampleMode.StartAsync(configuration, console, cancellationToken);
        using var host = Build(configuration);
        await WorkerStart.PrepareAsync(host.Services, console, cancellationToken);
        var ledger = host.Services.GetRequiredService<FeedLedger>();
        foreach (var feed in feeds)
        {
            await ledger.MakeDueAsync(FeedRegistration.Normalize(feed)!, cancellationToken); // checked above
        }

        await host.StartAsync(cancellationToken);
        await host.Services.GetRequiredService<OnceRun>().WorkAsync(cancellationToken);
        await ShowRestAsync(host.Services);
        await host.StopAsync(CancellationToken.None);
        return await SummarizeAsync(host.Services, console, cancellationToken);
    }

    private static IHost Build(IConfigurationRoot configuration)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "feedworker" });
        builder.Configuration.AddConfiguration(configuration);
        builder.Logging.AddWorkerLogging(configuration);
        builder.Services.AddMetrics();
        builder.Services.AddWorker(configuration);
        return builder.Build();
    }

    // The in-memory bus hands messages to the terminal a moment after they count as delivered.
    private static async Task ShowRestAsync(IServiceProvider services)
    {
        var delivered = services.GetRequiredService<PipelineMetrics>().Count(MessageEnd.Delivered);
        var shown = services.GetRequiredService<Terminal>().ShownAsync(delivered);
        await Task.WhenAny(shown, Task.Delay(_longestShow, services.GetRequiredService<TimeProvider>()));
    }

    private static async Task<int> SummarizeAsync(IServiceProvider services, IAnsiConsole console, CancellationToken cancellationToken)
    {
        var metrics = services.GetRequiredService<PipelineMetrics>();
        var outbox = await services.GetRequiredService<OutboxLedger>().CountsAsync(CancellationToken.None);
        console.WriteLine($"Feeds: {metrics.Count(FeedEnd.Read)} read, {metrics.Count(FeedEnd.Unchanged)} unchanged, "
            + $"{metrics.Count(FeedEnd.Postponed) + metrics.Count(FeedEnd.Ended)} failed.");
        console.WriteLine($"Articles: {metrics.Count(ArticleEnd.Published)} published, {metrics.Count(ArticleEnd.Unchanged)} unchanged, "
            + $"{metrics.Count(ArticleEnd.Postponed)} postponed, {metrics.Count(ArticleEnd.SetAside)} set aside (feedworker feeds list --articles says why).");
        console.WriteLine($"Messages: {metrics.Count(MessageEnd.Delivered)} delivered, {outbox.Waiting} waiting, {outbox.SetAside} set aside.");
        if (services.GetRequiredService<DeliveryState>().Problem is { } problem)
        {
            console.WriteLine($"Bus: {problem}");
        }

        if (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }

        var failed = metrics.Count(FeedEnd.Postponed) + metrics.Count(FeedEnd.Ended) + outbox.Waiting + outbox.SetAside;
        return failed == 0 ? ExitCode.Success : ExitCode.Failure;
    }
}
