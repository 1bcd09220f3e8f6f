using System.Diagnostics;
using System.Globalization;
using FeedWorker.Proofs.Books;
using FeedWorker.Proofs.Consumers;
using FeedWorker.Proofs.Workers;
using FeedWorker.TestServers.Sites;
using Npgsql;

namespace FeedWorker.Proofs.Kills;

/// <summary>One run of the proof with kills.</summary>
internal sealed class KillsProof
{
    // An article of the generated news brings nine messages, some a little less.
    private const int MessagesOfArticle = 8;
    private const string HostGap = "Fetching:HostGap";
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan _longestRest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(500);

    internal required int Messages { get; init; }

    internal required int Replicas { get; init; }

    internal required int ReplicaKills { get; init; }

    internal required int BrokerKills { get; init; }

    internal required int DatabaseKills { get; init; }

    internal required int Seed { get; init; }

    internal required IReadOnlyList<string> Worker { get; init; }

    /// <returns>The exit code.</returns>
    internal Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken) =>
        ProofRoom.RunAsync(_limit, (folder, limit) => RunAsync(folder, output, limit), cancellationToken);

    private async Task<int> RunAsync(string folder, TextWriter output, CancellationToken cancellationToken)
    {
        await using var site = await LoopbackSite.StartAsync(manyHosts: true, cancellationToken);
        var news = new GeneratedNews(site, (Messages + MessagesOfArticle - 1) / MessagesOfArticle);
        site.Otherwise = news.Answer;
        var settings = new Dictionary<string, string>
        {
            ["Feeds:File"] = WorkerProgram.WriteList(folder, news.Feeds),
            ["Fetching:AllowedHosts:0"] = "127.0.0.0/8",
            [HostGap] = "00:00:00.100",
        };

        news.Revealed = news.Articles;
        var reference = await ReferenceRun.ReadAsync(Worker, settings, Path.Combine(folder, "reference"), cancellationToken);
        await output.WriteLineAsync($"{news.Articles} articles; an undisturbed worker on SQLite makes {reference.Count} messages of them");
        news.Revealed = 0;
        site.ForgetRequests();

        await using var form = await ProductionForm.StartAsync(cancellationToken);
        await using var consumers = await ConsumerPair.StartAsync(form.Broker.Address, folder, output, cancellationToken);

        // Without a pool: its connections would not outlive the database's crash.
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(form.Database) { Pooling = false });
        var found = await DisturbAsync(form, settings, news, consumers.Book, database, folder, output, cancellationToken);

        var store = await StoreBooks.ReadAsync(form.Database, cancellationToken);
        await consumers.WaitForAsync(store.Messages.Count, cancellationToken);
        var books = await consumers.CloseAsync(cancellationToken);
        await output.WriteLineAsync($"the consumer in C# lost its connection {consumers.ConnectionsLost} times");
        return Judge(reference, store, books, found, site.Requests, output);
    }

    private async Task<IReadOnlyDictionary<string, int>> DisturbAsync(
        ProductionForm form,
        Dictionary<string, string> settings,
        GeneratedNews news,
        MessageBook book,
        NpgsqlDataSource database,
        string folder,
        TextWriter output,
        CancellationToken cancellationToken)
    {
        settings = new Dictionary<string, string>(settings.Where(setting => setting.Key != HostGap).Concat(form.Settings))
        {
            // Slow enough that the stream never dries up between two kills.
            [HostGap] = "00:00:01",
            ["Storage:LeaseLength"] = "00:00:05",
            ["Pipeline:PollInterval"] = "00:00:05",
            ["Pipeline:ArticleRetryDelay"] = "00:00:02",
            ["Pipeline:MessageRetryDelay"] = "00:00:01",
        };
        var replicas = Enumerable.Range(0, Replicas).Select(number => new Replica(
            Worker,
            ["run"],
            new Dictionary<string, string>(settings) { ["Fetching:UserAgent"] = Killer.UserAgentOf(number) },
            Path.Combine(folder, $"replica-{number + 1}"))).ToList();
        using var ended = new CancellationTokenSource();
        var reviving = Task.CompletedTask;
        try
        {
            var watch = Stopwatch.StartNew();
            replicas.ForEach(replica => replica.Start());
            news.Revealed = news.Articles / (ReplicaKills + 1);
            var killer = new Killer(replicas, form, book, news.Site, new KillPhases(database, book, news.Site), Seed);
            reviving = killer.ReviveAsync(ended.Token);

            // New articles appear with each kill, so that every kill falls into the stream.
            await killer.RunAsync(
                ReplicaKills, BrokerKills, DatabaseKills, kills => news.Revealed = (int)((long)news.Articles * (kills + 1) / (ReplicaKills + 1)), cancellationToken);
            news.Revealed = news.Articles;
            await output.WriteLineAsync($"{ReplicaKills} times a replica was killed, {BrokerKills} times the broker, {DatabaseKills} times the database, within {watch.Elapsed.TotalSeconds:0} s");
            await RestAsync(database, news.Articles, output, cancellationToken);
            await output.WriteLineAsync($"all done after {watch.Elapsed.TotalSeconds:0} s");
            await output.WriteLineAsync($"replicas ended by themselves {killer.Revived} times");
            return await killer.CountPhasesAsync();
        }
        finally
        {
            await ended.CancelAsync();
            await reviving;
            foreach (var replica in replicas)
            {
                await replica.DisposeAsync();
            }
        }
    }

    // Until every article is known and done and every message is on the bus.
    private static async Task RestAsync(NpgsqlDataSource database, int articles, TextWriter output, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var (done, waiting) = await CountAsync(database, cancellationToken);
            if (done >= articles && waiting == 0)
            {
                return;
            }

            if (watch.Elapsed > _longestRest)
            {
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"not done {_longestRest.TotalMinutes} min after the last kill: {done} of {articles} articles, {waiting} messages wait"));
                return;
            }

            await Task.Delay(_look, cancellationToken);
        }
    }

    private static async Task<(long Done, long Waiting)> CountAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("""
            SELECT (SELECT COUNT(*) FROM articles WHERE state <> 'waiting'), (SELECT COUNT(*) FROM outbox WHERE state = 'waiting')
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    private static int Judge(
        IReadOnlyDictionary<Guid, BodyFacts> reference,
        StoreBooks store,
        IReadOnlyList<ConsumerBooks> books,
        IReadOnlyDictionary<string, int> phases,
        IReadOnlyList<SiteRequest> requests,
        TextWriter output)
    {
        var table = new Table("a replica was killed with", "kills");
        foreach (var (phase, count) in phases.OrderByDescending(phase => phase.Value))
        {
            table.Add(phase, count);
        }

        table.Print(output);
        var balances = books.Select(book => new Balance(store, book)).ToList();
        Balance.Print(balances, output);

        var site = new SiteBooks(requests);
        var verdict = new Verdict();
        verdict.Promise(
            "every article was published, every message delivered",
            store.Articles.All(article => article.State == "done") && store.Messages.Values.All(message => message.State == "delivered"),
            $"{store.Articles.Count} articles, {store.Delivered} of {store.Messages.Count} messages");
        verdict.Promise("never two requests to one host at once", site.Together <= 1, $"{site.Asked} requests");
        foreach (var (book, balance) in books.Zip(balances))
        {
            new Differences(reference, book).Judge(verdict);
            balance.Judge(verdict);
        }

        new Alerts(books[0]).Judge(verdict);
        return verdict.Print(output);
    }
}
