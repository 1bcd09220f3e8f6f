using System.CommandLine;
using FeedWorker.Settings;
using FeedWorker.ThreatAlerts.Configuration;
using FeedWorker.ThreatAlerts.Inbox;

namespace FeedWorker.ThreatAlerts.Commands;

/// <summary>The commands of the executable.</summary>
internal static class CommandTree
{
    // Longer than a service takes to end in order: 25 s. After this the process ends as it is.
    private static readonly TimeSpan _longestEnd = TimeSpan.FromSeconds(28);

    /// <summary>Parses the arguments, runs the command they name and returns its <see cref="ExitCode"/>.</summary>
    internal static async Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("Hears FeedWorker's threat statements and raises each alert once. Without a command it runs.")
        {
            RunCommand.Create(),
            AlertsCommand.Create(),
            TestAlertCommand.Create(),
            ValidateCommand.Create(),
            HealthCommand.Create(),
            AlertsSettings.Arguments.Config,
            AlertsSettings.Arguments.Set,
        };
        root.SetAction(RunCommand.RunAsync);
        var result = root.Parse(arguments);
        try
        {
            var code = await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = _longestEnd });
            return result.Errors.Count > 0 ? ExitCode.Usage : code;
        }
        catch (SettingsException e)
        {
            await Console.Error.WriteLineAsync($"threatalerts: the configuration cannot be used:{Environment.NewLine}{e.Message}");
            return ExitCode.Usage;
        }
        catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"threatalerts: {e.Message}");
            return ExitCode.Failure;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }
}
