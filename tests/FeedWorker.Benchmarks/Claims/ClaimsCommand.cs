using System.CommandLine;
using System.Globalization;
using FeedWorker.Storage;
using Microsoft.Extensions.Options;
using Npgsql;

namespace FeedWorker.Benchmarks.Claims;

/// <summary>
/// <c>claims</c>: how many messages and feeds several replicas claim and close in a second on PostgreSQL, beside a plain loop over the
/// driver that runs the same SQL. The two take turns, so that what else the machine does hits both.
/// </summary>
internal static class ClaimsCommand
{
    internal static Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var connection = new Option<string>("--connection") { Description = "An empty PostgreSQL database, in Npgsql's keywords", Required = true };
        var claimers = new Option<int>("--claimers") { Description = "Replicas, each with connections of its own", DefaultValueFactory = _ => 4 };
        var messages = new Option<int>("--messages") { Description = "Messages in each round", DefaultValueFactory = _ => 20_000 };
        var feeds = new Option<int>("--feeds") { Description = "Feeds in each round, each with a host of its own", DefaultValueFactory = _ => 8_000 };
        var rounds = new Option<int>("--rounds") { Description = "Rounds of each; the median counts", DefaultValueFactory = _ => 3 };
        var command = new RootCommand("Measures claims and closes on PostgreSQL") { connection, claimers, messages, feeds, rounds };
        command.SetAction((result, cancellationToken) => MeasureAsync(
            new ClaimsLoad(
                result.GetRequiredValue(connection),
                result.GetValue(claimers),
                result.GetValue(messages),
                result.GetValue(feeds)),
            result.GetValue(rounds),
            cancellationToken));
        return command.Parse(args).InvokeAsync();
    }

    private static async Task<int> MeasureAsync(ClaimsLoad load, int rounds, CancellationToken cancellationToken)
    {
        await using var rows = new ClaimRows(load);
        var replicas = Enumerable.Range(0, load.Claimers).Select(_ => new NewsDatabase(Options.Create(load.Options), TimeProvider.System)).ToList();
        await replicas[0].OpenAsync(cancellationToken);
        var ledgers = new LedgerClaims(replicas, load);
        await using var plain = new PlainClaims(load);

        await MeasureAsync("messages", "claims of 100, closed in one batch", rounds, load.Messages, rows.NoteMessagesAsync, ledgers.MessagesAsync, plain.MessagesAsync, cancellationToken);
        await MeasureAsync("feeds", "16 closes under way for each claimer", rounds, load.Feeds, rows.NoteFeedsAsync, ledgers.FeedsAsync, plain.FeedsAsync, cancellationToken);
        replicas.ForEach(replica => replica.Dispose());
        return 0;
    }

    private static async Task MeasureAsync(
        string what,
        string how,
        int rounds,
        int expected,
        Func<CancellationToken, Task> note,
        Func<CancellationToken, Task<int>> ledgers,
        Func<CancellationToken, Task<int>> plain,
        CancellationToken cancellationToken)
    {
        List<double> ours = [], theirs = [];
        for (var round = 0; round < rounds; round++)
        {
            ours.Add(await RateAsync(expected, note, ledgers, cancellationToken));
            theirs.Add(await RateAsync(expected, note, plain, cancellationToken));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what} ({how}): ledgers {Median(ours):N0}/s ({string.Join(" ", ours.Select(rate => $"{rate:N0}"))}), plain driver {Median(theirs):N0}/s ({string.Join(" ", theirs.Select(rate => $"{rate:N0}"))}), ratio {Median(ours) / Median(theirs):0.00}"));
    }

    private static async Task<double> RateAsync(
        int expected, Func<CancellationToken, Task> note, Func<CancellationToken, Task<int>> run, CancellationToken cancellationToken)
    {
        await note(cancellationToken);
        var started = TimeProvider.System.GetTimestamp();
        var closed = await run(cancellationToken);
        var took = TimeProvider.System.GetElapsedTime(started);
        return closed == expected
            ? closed / took.TotalSeconds
            : throw new InvalidOperationException($"{closed} rows were closed instead of {expected}: some twice, or some never.");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}

/// <summary>What is measured.</summary>
internal sealed record ClaimsLoad(string Connection, int Claimers, int Messages, int Feeds)
{
    /// <summary>Messages of one claim, as by default.</summary>
    internal const int MessagesAtOnce = 100;

    /// <summary>Feeds under way, as by default.</summary>
    internal const int FeedsAtOnce = 16;

    internal TimeSpan HostPause { get; } = TimeSpan.FromSeconds(2);

    // Both sides keep theirs open, and a server allows 100 unless told otherwise.
    internal const int ConnectionsEach = 10;

    internal StorageOptions Options { get; } = new()
    {
        Provider = StorageProvider.PostgreSql,
        ConnectionString = new NpgsqlConnectionStringBuilder(Connection) { MaxPoolSize = ConnectionsEach }.ConnectionString,
    };
}
