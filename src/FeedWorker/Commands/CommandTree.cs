using System.CommandLine;
using FeedWorker.Configuration;
using FeedWorker.Settings;
using FeedWorker.Storage;
using Spectre.Console;

namespace FeedWorker.Commands;

/// <summary>The commands of the executable.</summary>
internal static class CommandTree
{
    private const int WidestLine = 32_000;

    // Longer than a worker takes to end in order, WorkerServices says how long. After this the process ends as it is.
    private static readonly TimeSpan _longestEnd = TimeSpan.FromSeconds(28);

    /// <summary>Parses the arguments, runs the command they name and returns its <see cref="ExitCode"/>.</summary>
    internal static async Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("FeedWorker turns news feeds into facts on a message bus. Without a command it runs.")
        {
            RunCommand.Create(),
            OnceCommand.Create(),
            AnalyzeCommand.Create(),
            FeedsCommand.Create(),
            OutboxCommand.Create(),
            ValidateCommand.Create(),
            SchemaCommand.Create(),
            HealthCommand.Create(),
            WorkerSettings.Arguments.Config,
            WorkerSettings.Arguments.Set,
        };
        root.SetAction(RunCommand.RunAsync);
        if (Console.IsOutputRedirected)
        {
            // A file or pipe has no width to fold lines to.
            AnsiConsole.Profile.Width = WidestLine;
        }

        var result = root.Parse(arguments);
        try
        {
            var code = await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = _longestEnd });
            return result.Errors.Count > 0 ? ExitCode.Usage : code;
        }
        catch (SettingsException e)
        {
            await Console.Error.WriteLineAsync($"feedworker: the configuration cannot be used:{Environment.NewLine}{e.Message}");
            return ExitCode.Usage;
        }
        catch (Exception e) when (e is StorageException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"feedworker: {e.Message}");
            return ExitCode.Failure;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }
}
