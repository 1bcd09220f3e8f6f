using System.CommandLine;
using FeedWorker.Configuration;
using FeedWorker.Storage;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace FeedWorker.Commands;

/// <summary>What the commands share that look into the store while a worker may be running on it.</summary>
internal static class StoreCommand
{
    /// <summary>Opens the store of the settings, runs the command and closes it.</summary>
    /// <param name="result">The call.</param>
    /// <param name="run">The command.</param>
    /// <param name="mayMake">Makes the store where there is none; otherwise that is a failure, since it would be empty and hide that the path is wrong.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal static async Task<int> RunAsync(ParseResult result, Func<OpenStore, Task<int>> run, bool mayMake, CancellationToken cancellationToken)
    {
        var options = result.Settings().GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        if (!mayMake && options.Provider == StorageProvider.Sqlite && !File.Exists(options.Path))
        {
            return await FailAsync(
                $"there is no store {Path.GetFullPath(options.Path)} (setting Storage:Path); the worker makes it at its first start, or feeds add", ExitCode.Failure);
        }

        using var database = new NewsDatabase(Options.Create(options), TimeProvider.System);
        await database.OpenAsync(cancellationToken);
        return await run(new OpenStore(new FeedLedger(database), new ArticleLedger(database), new OutboxLedger(database)));
    }

    /// <summary>Prints a line as it is, without markup, control characters or folding.</summary>
    internal static void Line(IAnsiConsole console, string line) =>
        console.Profile.Out.Writer.WriteLine(string.Concat(line.Select(c => char.IsControl(c) ? ' ' : c)));

    /// <summary>Says why, on standard error.</summary>
    internal static async Task<int> FailAsync(string why, int code)
    {
        await Console.Error.WriteLineAsync($"feedworker: {why}");
        return code;
    }
}

/// <summary>The ledgers of an open store.</summary>
internal sealed record OpenStore(FeedLedger Feeds, ArticleLedger Articles, OutboxLedger Outbox);
