using System.Collections.Concurrent;
using System.Text;
using FeedWorker.Language.Threats.Novelty;
using FeedWorker.Storage;
using FeedWorker.TestServers;
using static FeedWorker.Tests.Storage.LedgerRoom;

namespace FeedWorker.Tests.Storage;

/// <summary>Replicas on one database that do the same at the same moment.</summary>
public abstract class ReplicaTests(SharedServers? servers) : LedgerTests(servers)
{
    [Fact]
    public async Task Two_feeds_that_list_the_same_new_addresses_at_once_note_each_address_once()
    {
        await using var room = await OpenRoomAsync();
        using var other = room.NewDatabase();
        for (var round = 0; round < 5; round++)
        {
            NotedItem[] items = [.. Enumerable.Range(0, 60).Select(i => Item($"https://site-{i % 7}.example/{round}-{i}"))];
            var one = await room.AddAndClaimFeedAsync($"https://one-{round}.example/feed");
            var two = await room.AddAndClaimFeedAsync($"https://two-{round}.example/feed");

            var closed = await Task.WhenAll(
                Task.Run(() => room.Feeds.CloseAsync(one, GoodPoll(items), Cancel)),
                Task.Run(() => new FeedLedger(other).CloseAsync(two, GoodPoll([.. items.Reverse()]), Cancel)));

            Assert.All(closed, result => Assert.True(result.StillOurs));
            Assert.Equal(items.Length, closed.Sum(result => result.NewArticles));
        }
    }

    [Fact]
    public async Task Replicas_that_start_with_the_same_list_add_each_feed_once()
    {
        await using var room = await OpenRoomAsync();
        using var other = room.NewDatabase();
        NewFeed[] list = [.. Enumerable.Range(0, 200).Select(i => new NewFeed(Guid.NewGuid(), $"https://site-{i % 90}.example/{i}", null))];

        var added = await Task.WhenAll(
            Task.Run(() => room.Feeds.AddAsync(list, Cancel)),
            Task.Run(() => new FeedLedger(other).AddAsync([.. list.Reverse()], Cancel)));

        Assert.Equal(list.Length, added.Sum());
        Assert.Equal(list.Length, await room.Feeds.CountAsync(Cancel));
    }

    [Fact]
    public async Task An_article_that_is_closed_under_two_addresses_at_once_is_published_once()
    {
        await using var room = await OpenRoomAsync();
        using var other = room.NewDatabase();
        for (var round = 0; round < 10; round++)
        {
            await room.NoteArticlesAsync($"https://a-{round}.example/ferry", $"https://b-{round}.example/ferry");
            var leases = await room.Articles.ClaimDueAsync(2, NoHost, Cancel);
            var id = Guid.NewGuid();

            var results = await Task.WhenAll(
                Task.Run(() => room.Articles.CloseAsync(leases[0], FirstEdition(id, Message(text: "one")), Cancel)),
                Task.Run(() => new ArticleLedger(other).CloseAsync(leases[1], FirstEdition(id, Message(text: "two")), Cancel)));

            Assert.Equal([ArticleCloseResult.Closed, ArticleCloseResult.Superseded], results.Order());
            var winner = results[0] == ArticleCloseResult.Closed ? "one" : "two";
            var messages = await room.Outbox.ClaimAsync(10, TimeSpan.Zero, Cancel);
            Assert.Equal([winner], messages.Select(message => Encoding.UTF8.GetString(message.Body.Span)));
            await room.Outbox.CloseAsync(messages, Cancel);

            var loser = results[0] == ArticleCloseResult.Closed ? leases[1] : leases[0];
            Assert.True(await room.Articles.GiveBackAsync(loser, hostPause: null, Cancel));
            await room.Articles.SetAsideAsync(Assert.Single(await room.Articles.ClaimDueAsync(2, NoHost, Cancel)), "done with", null, null, Cancel);
        }
    }

    [Fact]
    public async Task A_new_revision_that_two_addresses_bring_at_once_is_published_once()
    {
        await using var room = await OpenRoomAsync();
        using var other = room.NewDatabase();
        var id = Guid.NewGuid();
        var first = await room.NoteAndClaimArticleAsync("https://start.example/ferry");
        await room.Articles.CloseAsync(first, FirstEdition(id), Cancel);
        await room.NoteArticlesAsync("https://a.example/ferry", "https://b.example/ferry");
        var leases = await room.Articles.ClaimDueAsync(2, NoHost, Cancel);
        var next = new ArticleClose { ArticleId = id, ExpectedRevision = 1, Revision = 2, TextHash = "t2" };

        var results = await Task.WhenAll(
            Task.Run(() => room.Articles.CloseAsync(leases[0], next, Cancel)),
            Task.Run(() => new ArticleLedger(other).CloseAsync(leases[1], next, Cancel)));

        Assert.Equal([ArticleCloseResult.Closed, ArticleCloseResult.Superseded], results.Order());
        Assert.Equal(2, (await room.Articles.FindPublishedAsync(id, Cancel))!.Revision);
    }

    [Fact]
    public async Task A_new_threat_that_eight_replicas_close_at_once_is_detected_once_and_sighted_by_the_others()
    {
        const int Replicas = 8;
        await using var room = await OpenRoomAsync();
        await room.NoteArticlesAsync([.. Enumerable.Range(0, Replicas).Select(i => $"https://site-{i}.example/threat")]);
        var leases = await room.Articles.ClaimDueAsync(Replicas, NoHost, Cancel);
        var databases = leases.Select(_ => room.NewDatabase()).ToList();

        var results = await Task.WhenAll(leases.Zip(databases, (lease, database) => Task.Run(
            () => new ArticleLedger(database).CloseAsync(lease, new ArticleClose { ArticleId = null, Threats = [Threat(lease.Url)] }, Cancel))));

        databases.ForEach(database => database.Dispose());
        Assert.All(results, result => Assert.Equal(ArticleCloseResult.Closed, result));
        Assert.Equal(
            ["detected", .. Enumerable.Range(2, Replicas - 1).Select(number => $"sighted {number}")],
            (await room.OutboxTextsAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Replicas_never_ask_one_host_at_once_neither_for_feeds_nor_for_articles()
    {
        const int Articles = 10;
        await using var room = await OpenRoomAsync();
        string[] hosts = ["https://a.example", "https://b.example", "https://c.example"];
        await room.NoteArticlesAsync([.. hosts.SelectMany(host => Enumerable.Range(0, Articles).Select(i => $"{host}/{i}"))]);
        foreach (var host in hosts)
        {
            await room.Feeds.AddAsync(Guid.NewGuid(), $"{host}/feed", null, Cancel);
        }

        var asking = new ConcurrentDictionary<string, int>();
        var left = hosts.Length * Articles;
        var replicas = Enumerable.Range(0, 6).Select(_ => room.NewDatabase()).ToList();

        await Task.WhenAll(replicas.Select((database, i) => Task.Run(() => i % 2 == 0 ? AskForArticlesAsync(database) : AskForFeedsAsync(database))));

        replicas.ForEach(replica => replica.Dispose());

        async Task AskForArticlesAsync(NewsDatabase database)
        {
            var ledger = new ArticleLedger(database);
            while (Volatile.Read(ref left) > 0)
            {
                foreach (var lease in await ledger.ClaimDueAsync(2, NoHost, Cancel))
                {
                    Begin(lease.Url);
                    await Task.Yield();
                    End(lease.Url);
                    Assert.True(await ledger.SetAsideAsync(lease, "seen", null, null, Cancel));
                    Interlocked.Decrement(ref left);
                }
            }
        }

        async Task AskForFeedsAsync(NewsDatabase database)
        {
            var ledger = new FeedLedger(database);
            while (Volatile.Read(ref left) > 0)
            {
                foreach (var lease in await ledger.ClaimDueAsync(2, NoHost, Cancel))
                {
                    Begin(lease.Url);
                    await Task.Yield();
                    End(lease.Url);
                    Assert.True((await ledger.CloseAsync(lease, GoodPoll() with { NextPollIn = TimeSpan.Zero }, Cancel)).StillOurs);
                }
            }
        }

        void Begin(string url) => Assert.Equal(1, asking.AddOrUpdate(Hosts.HostOf(url), 1, (_, count) => count + 1));

        void End(string url) => asking.AddOrUpdate(Hosts.HostOf(url), 0, (_, count) => count - 1);
    }

    [Fact]
    public async Task A_lease_whose_host_was_taken_over_cannot_be_renewed()
    {
        await using var room = await OpenRoomAsync();
        var slow = await room.NoteAndClaimArticleAsync("https://a.example/1");
        await room.AdvanceAsync(room.Options.LeaseLength);
        var feed = await room.AddAndClaimFeedAsync("https://a.example/feed");

        Assert.False(await room.Articles.RenewAsync(slow, Cancel));
        Assert.True(await room.Feeds.RenewAsync(feed, Cancel));
    }

    [Fact]
    public async Task What_falls_due_at_a_host_while_its_last_article_is_closed_is_not_forgotten()
    {
        await using var room = await OpenRoomAsync();
        using var other = room.NewDatabase();
        for (var round = 0; round < 20; round++)
        {
            await room.NoteArticlesAsync($"https://a.example/{round}");
            var last = Assert.Single(await room.Articles.ClaimDueAsync(5, NoHost, Cancel));
            var poll = await room.AddAndClaimFeedAsync($"https://feeds-{round}.example/feed");

            await Task.WhenAll(
                Task.Run(() => room.Articles.SetAsideAsync(last, "seen", null, null, Cancel)),
                Task.Run(() => new FeedLedger(other).CloseAsync(poll, GoodPoll(Item($"https://a.example/late-{round}")), Cancel)));

            var late = Assert.Single(await room.Articles.ClaimDueAsync(5, NoHost, Cancel));
            Assert.Equal($"https://a.example/late-{round}", late.Address);
            await room.Articles.SetAsideAsync(late, "seen", null, null, Cancel);
        }
    }

    [Fact]
    public async Task Pruning_on_every_replica_at_once_forgets_no_more_than_on_one()
    {
        await using var room = await OpenRoomAsync();
        await room.PutAsync([.. Enumerable.Range(0, 1500).Select(_ => Message())]);
        await room.Outbox.CloseAsync(await room.Outbox.ClaimAsync(1500, TimeSpan.Zero, Cancel), Cancel);
        await room.AdvanceAsync(room.Options.OutboxAge + TimeSpan.FromSeconds(1));
        await room.PutAsync(Message(text: "waiting"));
        var replicas = Enumerable.Range(0, 3).Select(_ => room.NewDatabase()).ToList();

        var pruned = await Task.WhenAll(replicas.Select(replica => Task.Run(() => new Pruner(replica).PruneAsync(Cancel))));

        replicas.ForEach(replica => replica.Dispose());
        Assert.Equal(1500, pruned.Sum(result => result.Messages));
        Assert.Equal(["waiting"], await room.OutboxTextsAsync());
    }

    private static StatementCandidate Threat(string url) => new()
    {
        StatementId = Guid.NewGuid(),
        StatementKey = "dock workers block harbour",
        Print = StatementPrint.None,
        Status = "asserted",
        IsPresent = true,
        Severity = 2,
        Deadline = null,
        ArticleId = Guid.NewGuid(),
        ArticleUrl = url,
        Detected = (_, _) => Message(text: "detected"),
        Sighted = (_, _, number) => Message(text: $"sighted {number}"),
    };
}

public sealed class ReplicaTestsOnSqlite() : ReplicaTests(servers: null);

public sealed class ReplicaTestsOnPostgreSql(SharedServers servers) : ReplicaTests(servers);
