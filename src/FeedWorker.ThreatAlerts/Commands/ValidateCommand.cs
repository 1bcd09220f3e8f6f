using System.CommandLine;
using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Alerts.Rules;
using FeedWorker.ThreatAlerts.Configuration;

namespace FeedWorker.ThreatAlerts.Commands;

/// <summary><c>threatalerts validate</c>: every error of the configuration at once.</summary>
internal static class ValidateCommand
{
    internal static Command Create()
    {
        var command = new Command("validate", "Check the configuration and show the rules in words; every error at once, exit 2 when there is one");
        command.SetAction(result =>
        {
            // Throws with every error; the top prints them and exits with 2.
            var settings = result.Settings();
            var sinks = SinkSetup.On(settings).Select(sink => sink.Name).ToList();
            var alerts = settings.GetSection(AlertOptions.Section).Get<AlertOptions>() ?? new AlertOptions();
            Console.WriteLine($"The configuration is sound. Alerts go to: {string.Join(", ", sinks)}");
            foreach (var line in RuleWords.Of(alerts, sinks))
            {
                Console.WriteLine(line);
            }

            return ExitCode.Success;
        });
        return command;
    }
}
