using System.Diagnostics;
using FeedWorker.Proofs.Books;
using FeedWorker.Proofs.Consumers;
using FeedWorker.Proofs.Workers;
using FeedWorker.TestServers.Sites;

namespace FeedWorker.Proofs.Delivery;

/// <summary>One run of the delivery proof.</summary>
internal sealed class DeliveryProof
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan _hostGap = TimeSpan.FromMilliseconds(250);

    internal required DirectoryInfo? Pages { get; init; }

    internal required DirectoryInfo? Feeds { get; init; }

    internal required int Replicas { get; init; }

    internal required IReadOnlyList<string> Worker { get; init; }

    /// <returns>The exit code.</returns>
    internal Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken) =>
        ProofRoom.RunAsync(_limit, (folder, limit) => RunAsync(folder, output, limit), cancellationToken);

    private async Task<int> RunAsync(string folder, TextWriter output, CancellationToken cancellationToken)
    {
        await using var site = await LoopbackSite.StartAsync(manyHosts: true, cancellationToken);
        var stand = await NewsStand.OpenAsync(site, Pages, Feeds, cancellationToken);
        await output.WriteLineAsync($"{stand.What}; {Replicas} replicas of once, PostgreSQL, RabbitMQ");
        await using var form = await ProductionForm.StartAsync(cancellationToken);
        await using var consumers = await ConsumerPair.StartAsync(form.Broker.Address, folder, output, cancellationToken);

        var watch = Stopwatch.StartNew();
        var codes = await WorkAsync(form, WorkerProgram.WriteList(folder, stand.Feeds), folder, output, cancellationToken);
        await output.WriteLineAsync($"worked for {watch.Elapsed.TotalSeconds:0.0} s");
        var store = await StoreBooks.ReadAsync(form.Database, cancellationToken);
        await consumers.WaitForAsync(store.Delivered, cancellationToken);
        var books = await consumers.CloseAsync(cancellationToken);

        var balances = books.Select(book => new Balance(store, book)).ToList();
        Balance.Print(balances, output);
        var requests = new SiteBooks(site.Requests);
        var verdict = new Verdict();
        verdict.Promise("every replica came to its end", codes.TrueForAll(code => code is 0 or 1), $"exit codes {string.Join(", ", codes)}; 1: the feed that is gone");
        requests.Judge(verdict, _hostGap);
        JudgeArticles(verdict, store, books, requests.Answered, output);
        balances.ForEach(balance => balance.Judge(verdict));
        new Alerts(books[0]).Judge(verdict);
        return verdict.Print(output);
    }

    private async Task<List<int>> WorkAsync(ProductionForm form, string feeds, string folder, TextWriter output, CancellationToken cancellationToken)
    {
        var settings = new Dictionary<string, string>(form.Settings)
        {
            ["Feeds:File"] = feeds,
            ["Fetching:AllowedHosts:0"] = "127.0.0.0/8",
            ["Fetching:HostGap"] = _hostGap.ToString(),
        };
        var replicas = Enumerable.Range(1, Replicas)
            .Select(number => new Replica(Worker, ["once"], settings, Path.Combine(folder, $"replica-{number}"))).ToList();
        try
        {
            replicas.ForEach(replica => replica.Start());
            var codes = await Task.WhenAll(replicas.Select(replica => replica.WaitForExitAsync(cancellationToken)));
            foreach (var (replica, code) in replicas.Zip(codes))
            {
                // What it did in numbers; or, where it failed, why.
                foreach (var line in replica.Tail().TakeLast(code is 0 or 1 ? 2 : int.MaxValue))
                {
                    await output.WriteLineAsync($"  {line}");
                }
            }

            return [.. codes];
        }
        finally
        {
            foreach (var replica in replicas)
            {
                await replica.DisposeAsync();
            }
        }
    }

    // From the site to the consumer: what was served was published under its own address, or was set aside with a reason.
    private static void JudgeArticles(
        Verdict verdict, StoreBooks store, IReadOnlyList<ConsumerBooks> consumers, IReadOnlySet<string> answered, TextWriter output)
    {
        var setAside = store.Articles.Where(article => article.State == "set aside").ToList();
        foreach (var why in setAside.GroupBy(article => article.Problem ?? "").OrderByDescending(why => why.Count()))
        {
            output.WriteLine($"set aside: {why.Count(),4} {why.Key}");
        }

        verdict.Promise(
            "every address that a feed showed was published or set aside with a reason",
            store.Articles.All(article => article is { State: "done", ArticleId: not null } or { State: "set aside", Problem: not null }),
            $"{store.Articles.Count} addresses, {setAside.Count} set aside");
        var served = store.Articles.Where(article => article.State == "done" && answered.Contains(article.Url)).ToList();
        var expected = store.Published.Keys.ToHashSet();
        verdict.Promise(
            "every page that a site answered was published",
            served.TrueForAll(article => expected.Contains(article.ArticleId!.Value)) && served.Count > 0, // "done" and no id was refused above
            $"{served.Count} pages");
        foreach (var consumer in consumers)
        {
            var got = consumer.Messages.Values.Where(message => message.Type == Exchanges.ArticlePublished).ToList();
            verdict.Promise($"{consumer.Name}: has each published article", got.Count == expected.Count, $"{got.Count} of {expected.Count}");
            var ids = got.Select(message => message.Facts?.ArticleId).OfType<Guid>().ToHashSet();
            if (ids.Count > 0)
            {
                verdict.Promise($"{consumer.Name}: under the very ids of the store", ids.SetEquals(expected));
            }
        }
    }
}
