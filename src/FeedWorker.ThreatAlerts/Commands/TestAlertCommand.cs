using System.CommandLine;
using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Feed;
using FeedWorker.ThreatAlerts.Configuration;
using FeedWorker.ThreatAlerts.Operations;

namespace FeedWorker.ThreatAlerts.Commands;

/// <summary><c>threatalerts test-alert</c>: whether alerts get through, without a broker, a record or a threat.</summary>
internal static class TestAlertCommand
{
    internal static Command Create()
    {
        var named = new Option<string[]>("--sink") { Description = "Only this sink; may be repeated", DefaultValueFactory = _ => [] };
        var command = new Command("test-alert", "Send a sample through every sink, or one, and tell what became of it; exit 1 when one did not get through") { named };
        command.SetAction((result, cancellationToken) => RunAsync(result.Settings(), result.GetValue(named) ?? [], TimeProvider.System, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IConfiguration settings, string[] named, TimeProvider time, CancellationToken cancellationToken)
    {
        var feed = settings.GetSection(FeedOptions.Section).Get<FeedOptions>() is { Enabled: true } ? FeedOptions.Name : null;
        string[] on = [.. SinkSetup.On(settings).Select(sink => sink.Name), .. feed is null ? [] : new[] { feed }];
        if (named.Except(on, StringComparer.OrdinalIgnoreCase).ToList() is { Count: > 0 } unknown)
        {
            await Console.Error.WriteLineAsync(
                $"threatalerts test-alert: no sink {string.Join(", ", unknown)} is turned on; turned on are {string.Join(", ", on)}");
            return ExitCode.Usage;
        }

        bool IsAsked(string sink) => named.Length == 0 || named.Contains(sink, StringComparer.OrdinalIgnoreCase);

        // Nobody reads the logs of sinks here: what an operator must know is the outcome.
        await using var services = new ServiceCollection().AddSingleton(time).AddSinks(settings).BuildServiceProvider();
        var failed = false;
        foreach (var sink in services.GetServices<IAlertSink>().Where(sink => IsAsked(sink.Name)))
        {
            var outcome = await sink.SendAsync([TestAlert.For(sink.Name, time.GetUtcNow())], cancellationToken);
            failed |= outcome is not SendOutcome.Delivered { Missed: null };
            Console.WriteLine($"{sink.Name}: {Words(outcome)}");
        }

        if (feed is not null && IsAsked(feed))
        {
            // It shows what stands in the record, and a sample must not stand there.
            var address = (settings.GetSection(OperationsOptions.Section).Get<OperationsOptions>() ?? new OperationsOptions()).Address.TrimEnd('/');
            Console.WriteLine($"{feed}: takes no sample; its settings are sound, and a running service serves it at {address}{FeedOptions.Path}");
        }

        return failed ? ExitCode.Failure : ExitCode.Success;
    }

    private static string Words(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Failed failed => $"not now: {failed.Why} (an alert would be tried again in {failed.Pause:c})",
        SendOutcome.Down down => $"takes nothing: {down.Why} (an alert would be tried again in {down.Pause:c})",
        SendOutcome.Refused refused => $"refused: {refused.Why} (an alert would be set aside)",
        SendOutcome.Delivered { Missed: { } missed } => $"delivered, but not to all: {missed} (an alert would not be sent to them again)",
        _ => "delivered",
    };
}
