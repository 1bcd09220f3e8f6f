using System.Diagnostics;
using System.Globalization;
using System.Text;
using FeedWorker.Proofs.Books;
using FeedWorker.Proofs.Workers;
using FeedWorker.TestServers.Sites;
using Npgsql;

namespace FeedWorker.Proofs.Schedule;

/// <summary>One run of the schedule proof.</summary>
internal sealed class ScheduleProof
{
    private static readonly TimeSpan _goal = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _period = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan _settling = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(15);

    // Whoever is due at the end of the window gets this long to be asked, or counts as missed.
    private static readonly TimeSpan _after = TimeSpan.FromSeconds(30);

    internal required int Feeds { get; init; }

    internal required int Hosts { get; init; }

    internal required int Replicas { get; init; }

    internal required TimeSpan Window { get; init; }

    internal required IReadOnlyList<string> Worker { get; init; }

    /// <returns>The exit code.</returns>
    internal Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken) =>
        ProofRoom.RunAsync(Window + TimeSpan.FromMinutes(10), (folder, limit) => RunAsync(folder, output, limit), cancellationToken);

    private async Task<int> RunAsync(string folder, TextWriter output, CancellationToken cancellationToken)
    {
        await using var site = await LoopbackSite.StartAsync(Hosts > 1, cancellationToken);
        var list = WorkerProgram.WriteList(folder, AddFeeds(site));
        await using var form = await ProductionForm.StartAsync(cancellationToken);
        await using var database = NpgsqlDataSource.Create(form.Database);
        var settings = new Dictionary<string, string>(form.Settings)
        {
            // An exact address and port is a site of one's own, without a gap; a network's hosts are treated like anybody's.
            ["Fetching:AllowedHosts:0"] = Hosts == 1 ? site.Authority : "127.0.0.0/8",
            ["Sample:Enabled"] = "false",
        };
        var watch = Stopwatch.StartNew();
        await ImportAsync(settings, list, folder, cancellationToken);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{Feeds} feeds on {Hosts} hosts ({(Hosts == 1 ? "no host gap" : "usual host gap")}), imported in {watch.Elapsed.TotalSeconds:0.0} s; {Replicas} replicas of run, {Window.TotalMinutes:0.#} min"));

        var book = new DueBook(database);
        var first = TimeProvider.System.GetUtcNow() + _settling;
        await book.SpreadAsync(first, _period, cancellationToken);
        var replicas = Enumerable.Range(1, Replicas)
            .Select(number => new Replica(Worker, ["run"], settings, Path.Combine(folder, $"replica-{number}"))).ToList();
        try
        {
            replicas.ForEach(replica => replica.Start());
            await Task.Delay(_settling, cancellationToken);
            var before = replicas.ConvertAll(replica => replica.Cpu);
            var log = await book.LogBytesAsync(cancellationToken);
            watch.Restart();
            await WatchAsync(book, cancellationToken);
            var (window, cpu) = (watch.Elapsed, replicas.ConvertAll(replica => replica.Cpu));
            log = await book.LogBytesAsync(cancellationToken) - log;
            await Task.Delay(_after, cancellationToken);
            await book.ReadAsync(cancellationToken);
            var running = replicas.TrueForAll(replica => replica.IsRunning);
            return Judge(
                new Delays(book.Dues, site.Requests, first, first + Window),
                [.. cpu.Zip(before, (end, begin) => (end - begin) / window)], log, running, output);
        }
        finally
        {
            foreach (var replica in replicas)
            {
                await replica.DisposeAsync();
            }
        }
    }

    private IEnumerable<Uri> AddFeeds(LoopbackSite site) => Enumerable.Range(0, Feeds).Select(number =>
    {
        // All name one article, which is fetched once: what is measured are the polls. A quarter never changes, as on real sites.
        var feed = $"<rss version=\"2.0\"><channel><title>Feed {number}</title><item><title>One for all</title><link>http://{site.Authority}/one</link></item></channel></rss>";
        var tag = number % 4 == 0 ? $"\"{number}\"" : null;
        return site.Add(Hosts == 1 ? 0 : 1 + (number % Hosts), $"/feed-{number}.xml", new SiteFile(Encoding.UTF8.GetBytes(feed), "application/rss+xml", tag));
    });

    private async Task ImportAsync(Dictionary<string, string> settings, string list, string folder, CancellationToken cancellationToken)
    {
        await using var import = new Replica(Worker, ["feeds", "import", list], settings, Path.Combine(folder, "import"));
        import.Start();
        if (await import.WaitForExitAsync(cancellationToken) != 0)
        {
            throw new InvalidOperationException($"The import failed: {string.Join('\n', import.Tail())}");
        }
    }

    private async Task WatchAsync(DueBook book, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Window)
        {
            await book.ReadAsync(cancellationToken);
            var rest = Window - watch.Elapsed;
            if (rest > TimeSpan.Zero)
            {
                await Task.Delay(rest < _look ? rest : _look, cancellationToken);
            }
        }
    }

    private int Judge(Delays delays, IReadOnlyList<double> cpu, long log, bool running, TextWriter output)
    {
        var table = new Table("start delay (request - due)", "");
        table.Add("polls", delays.Polls);
        table.Add("polls per second", (delays.Polls / Window.TotalSeconds).ToString("0.0", CultureInfo.InvariantCulture));
        foreach (var (name, share) in new[] { ("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("max", 1.0) })
        {
            table.Add(name, $"{delays.Percentile(share).TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)} s");
        }

        for (var i = 0; i < cpu.Count; i++)
        {
            table.Add($"processor of replica {i + 1}", $"{(100 * cpu[i]).ToString("0.0", CultureInfo.InvariantCulture)} % of a core");
        }

        table.Add("database log for each poll", $"{log / 1024 / Math.Max(1, delays.Polls)} KiB");
        table.Print(output);
        var verdict = new Verdict();
        verdict.Promise("every replica ran to the end", running);
        verdict.Promise("no feed that was due was forgotten", delays.Missed == 0, $"{delays.Missed} missed");
        verdict.Promise("no feed was asked before its time", delays.Early == 0, $"{delays.Early} early");
        verdict.Promise($"99 % of the feeds are asked within {_goal.TotalSeconds:0} s of their due time", delays.Polls > 0 && delays.Percentile(0.99) < _goal);
        return verdict.Print(output);
    }
}
