using FeedWorker.Language.Threats.Novelty;
using FeedWorker.Storage;
using FeedWorker.TestServers;
using static FeedWorker.Tests.Storage.LedgerRoom;

namespace FeedWorker.Tests.Storage;

public abstract class PrunerTests(SharedServers? servers) : LedgerTests(servers)
{
    [Fact]
    public async Task An_address_that_no_feed_lists_any_longer_is_forgotten_at_its_age()
    {
        await using var room = await OpenRoomAsync();
        var id = await PublishAndListNextAsync(room);

        await room.AdvanceAsync(room.Options.ArticleAge - TimeSpan.FromDays(2) - TimeSpan.FromHours(1));
        Assert.Equal(0, (await room.Pruner.PruneAsync(Cancel)).Articles);
        Assert.NotNull(await room.Articles.FindPublishedAsync(id, Cancel));
        await room.AdvanceAsync(TimeSpan.FromHours(2));

        Assert.Equal(1, (await room.Pruner.PruneAsync(Cancel)).Articles);
        Assert.Null(await room.Articles.FindPublishedAsync(id, Cancel));
    }

    [Fact]
    public async Task What_the_feed_still_shows_is_kept_at_any_age()
    {
        await using var room = await OpenRoomAsync();
        var lease = await room.NoteAndClaimArticleAsync("https://a.example/evergreen");
        await room.Articles.CloseAsync(lease, FirstEdition(Guid.NewGuid()), Cancel);
        await room.AdvanceAsync(room.Options.ArticleAge * 3);
        var unchanged = (await room.Feeds.ClaimDueAsync(5, NoHost, Cancel)).Single();
        await room.Feeds.CloseAsync(unchanged, GoodPoll(), Cancel); // 304: no items

        await room.Pruner.PruneAsync(Cancel);
        await room.AdvanceAsync(TimeSpan.FromHours(1));
        var poll = Assert.Single(await room.Feeds.ClaimDueAsync(5, NoHost, Cancel));
        var closed = await room.Feeds.CloseAsync(poll, GoodPoll(Item("https://a.example/evergreen")), Cancel);

        Assert.Equal(0, closed.NewArticles);
    }

    [Fact]
    public async Task An_article_that_still_waits_is_never_forgotten()
    {
        await using var room = await OpenRoomAsync();
        await room.NoteArticlesAsync("https://a.example/1");
        await room.AdvanceAsync(room.Options.ArticleAge * 3);

        await room.Pruner.PruneAsync(Cancel);

        Assert.Single(await room.Articles.ClaimDueAsync(5, NoHost, Cancel));
    }

    [Fact]
    public async Task Delivered_messages_are_forgotten_at_their_age_and_undelivered_ones_never()
    {
        await using var room = await OpenRoomAsync();
        var delivered = Message();
        await room.PutAsync(delivered, Message(text: "set aside"), Message(text: "waiting"));
        var leases = await room.Outbox.ClaimAsync(2, TimeSpan.Zero, Cancel);
        await room.Outbox.CloseAsync([leases[0]], Cancel);
        await room.Outbox.SetAsideAsync(leases[1], "too large", Cancel);

        await room.AdvanceAsync(room.Options.OutboxAge);
        Assert.Equal(0, (await room.Pruner.PruneAsync(Cancel)).Messages);
        await room.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(1, (await room.Pruner.PruneAsync(Cancel)).Messages);

        Assert.Equal(2, (await room.Outbox.ListAsync(onlySetAside: false, 10, Cancel)).Count);
    }

    [Fact]
    public async Task More_rows_than_one_transaction_takes_are_all_forgotten()
    {
        await using var room = await OpenRoomAsync();
        await DeliverAsync(room, 2500);
        await room.AdvanceAsync(room.Options.OutboxAge + TimeSpan.FromSeconds(1));

        var pruned = await room.Pruner.PruneAsync(Cancel);

        Assert.Equal(2500, pruned.Messages);
    }

    [Fact]
    public async Task Threat_statements_are_forgotten_when_their_window_has_run_out()
    {
        await using var room = await OpenRoomAsync();
        var lease = await room.NoteAndClaimArticleAsync();
        var threat = new StatementCandidate
        {
            StatementId = Guid.NewGuid(),
            StatementKey = "dock workers block harbour",
            Print = StatementPrint.None,
            Status = "asserted",
            IsPresent = true,
            Severity = 1,
            Deadline = null,
            ArticleId = Guid.NewGuid(),
            ArticleUrl = lease.Url,
            Detected = (_, _) => Message(),
            Sighted = (_, _, _) => Message(),
        };
        await room.Articles.CloseAsync(lease, new ArticleClose { ArticleId = null, Threats = [threat] }, Cancel);

        await room.AdvanceAsync(room.Options.QuotationWindow);
        Assert.Equal(0, (await room.Pruner.PruneAsync(Cancel)).Statements);
        await room.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(1, (await room.Pruner.PruneAsync(Cancel)).Statements);
    }

    [Fact]
    public async Task With_a_thread_its_prints_and_blocks_are_forgotten()
    {
        await using var room = await OpenRoomAsync();
        var lease = await room.NoteAndClaimArticleAsync();
        var threats = StatedThreats.Of(Guid.NewGuid(), "Ostmark threatened to attack Veridia.");
        await room.Articles.CloseAsync(lease, new ArticleClose { ArticleId = null, Threats = threats }, Cancel);
        Assert.NotEqual(["0"], await room.QueryAsync("SELECT COUNT(*) FROM threat_blocks"));

        await room.AdvanceAsync(room.Options.QuotationWindow + TimeSpan.FromSeconds(1));
        await room.Pruner.PruneAsync(Cancel);

        Assert.Equal(["0"], await room.QueryAsync("SELECT (SELECT COUNT(*) FROM threat_blocks) + (SELECT COUNT(*) FROM threat_prints)"));
    }

    [Fact]
    public async Task A_crowded_block_keeps_its_latest_threads()
    {
        await using var room = await OpenRoomAsync();
        await room.Database.WriteAsync(session => session.ExecuteEachAsync(Enumerable.Range(0, 1100).Select(i => new SqlStatement(
            "INSERT INTO threat_blocks (block, statement_key, seen_at) VALUES ('a:XX:138', @key, @i)", new { key = $"k{i}", i }))), Cancel);

        await room.Pruner.PruneAsync(Cancel);

        Assert.Equal(["1000"], await room.QueryAsync("SELECT COUNT(*) FROM threat_blocks"));
        Assert.Equal(["100"], await room.QueryAsync("SELECT MIN(seen_at) FROM threat_blocks"));
    }

    [Fact]
    public async Task A_host_that_must_be_left_alone_is_not_forgotten_with_its_feed()
    {
        await using var room = await OpenRoomAsync();
        var lease = await room.AddAndClaimFeedAsync("https://a.example/feed");
        await room.Feeds.CloseAsync(lease, GoodPoll() with { HostPause = TimeSpan.FromHours(1) }, Cancel);
        await room.Feeds.RemoveAsync(lease.Url, Cancel);

        await room.Pruner.PruneAsync(Cancel);
        await room.Feeds.AddAsync(Guid.NewGuid(), "https://a.example/feed", null, Cancel);

        Assert.Empty(await room.Feeds.ClaimDueAsync(5, NoHost, Cancel));
    }

    /// <summary>Messages that were delivered, of 1,000 bytes each.</summary>
    private protected static async Task DeliverAsync(LedgerRoom room, int count)
    {
        await room.PutAsync([.. Enumerable.Range(0, count).Select(_ => Message(text: new string('x', 1000)))]);
        await room.Outbox.CloseAsync(await room.Outbox.ClaimAsync(count, TimeSpan.Zero, Cancel), Cancel);
    }

    /// <summary>Publishes one article and lets its feed show another one two days later.</summary>
    private static async Task<Guid> PublishAndListNextAsync(LedgerRoom room)
    {
        var lease = await room.NoteAndClaimArticleAsync("https://a.example/old");
        var id = Guid.NewGuid();
        await room.Articles.CloseAsync(lease, FirstEdition(id), Cancel);
        await room.AdvanceAsync(TimeSpan.FromDays(2));
        var poll = Assert.Single(await room.Feeds.ClaimDueAsync(5, NoHost, Cancel));
        await room.Feeds.CloseAsync(poll, GoodPoll(Item("https://a.example/next")), Cancel);
        return id;
    }
}

public sealed class PrunerTestsOnSqlite() : PrunerTests(servers: null)
{
    [Fact]
    public async Task The_file_shrinks()
    {
        await using var room = await OpenRoomAsync();
        await DeliverAsync(room, 2500);
        await room.Database.ShrinkAsync(Cancel);
        var full = new FileInfo(room.DatabaseFile).Length;
        await room.AdvanceAsync(room.Options.OutboxAge + TimeSpan.FromSeconds(1));

        await room.Pruner.PruneAsync(Cancel);

        Assert.InRange(new FileInfo(room.DatabaseFile).Length, 1, full / 5);
        Assert.Equal(0, new FileInfo(room.DatabaseFile + "-wal").Length);
    }
}

public sealed class PrunerTestsOnPostgreSql(SharedServers servers) : PrunerTests(servers);
