using FeedWorker.Storage;
using FeedWorker.TestServers;
using static FeedWorker.Tests.Storage.LedgerRoom;

namespace FeedWorker.Tests.Storage;

public abstract class FeedLedgerTests(SharedServers? servers) : LedgerTests(servers)
{
    [Fact]
    public async Task A_feed_comes_back_from_its_lease_as_it_was_closed()
    {
        await using var room = await OpenRoomAsync();
        var first = await room.AddAndClaimFeedAsync();
        var close = GoodPoll() with
        {
            Title = "Harbour News, all day",
            ETag = "\"e\"",
            LastModified = "Mon, 02 Mar 2026 08:00:00 GMT",
            BodyHash = "b",
            HealthSequence = 1,
        };

        await room.Feeds.CloseAsync(first, close, Cancel);
        await room.AdvanceAsync(TimeSpan.FromMinutes(15));
        var second = Assert.Single(await room.Feeds.ClaimDueAsync(10, NoHost, Cancel));

        Assert.Equal(
            new FeedLease
            {
                FeedId = first.FeedId,
                Url = first.Url,
                Title = "Harbour News, all day",
                Token = second.Token,
                Attempt = 2,
                FailuresInRow = 0,
                Health = FeedHealth.Healthy,
                HealthSequence = 1,
                ETag = close.ETag,
                LastModified = close.LastModified,
                BodyHash = "b",
                Interval = TimeSpan.FromMinutes(15),
                LeasedUntil = room.Now + room.Options.LeaseLength,
            },
            second);
        Assert.Equal((FeedHealth.New, 1, TimeSpan.Zero), (first.Health, first.Attempt, first.Interval));
    }

    [Fact]
    public async Task A_feed_is_added_once_by_id_and_by_address()
    {
        await using var room = await OpenRoomAsync();
        var id = Guid.NewGuid();

        Assert.True(await room.Feeds.AddAsync(id, "https://a.example/feed", null, Cancel));
        Assert.False(await room.Feeds.AddAsync(id, "https://b.example/feed", null, Cancel));
        Assert.False(await room.Feeds.AddAsync(Guid.NewGuid(), "https://a.example/feed", null, Cancel));
        Assert.Equal(1, await room.Feeds.CountAsync(Cancel));
    }

    [Fact]
    public async Task Of_a_list_of_feeds_the_unknown_ones_are_added_and_due()
    {
        await using var room = await OpenRoomAsync();
        await room.Feeds.AddAsync(Guid.NewGuid(), "https://known.example/feed", null, Cancel);

        var added = await room.Feeds.AddAsync(
            [.. new[] { "https://b.example/1", "https://known.example/feed", "https://a.example/1" }.Select(url => new NewFeed(Guid.NewGuid(), url, "News"))], Cancel);

        Assert.Equal(2, added);
        Assert.Equal(
            ["https://a.example/1", "https://b.example/1", "https://known.example/feed"],
            (await room.Feeds.ClaimDueAsync(10, NoHost, Cancel)).Select(lease => lease.Url).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_feed_per_host_is_claimed_and_none_while_the_host_is_being_asked()
    {
        await using var room = await OpenRoomAsync();
        foreach (var url in (string[])["https://a.example/1", "https://a.example/2", "https://b.example/1"])
        {
            await room.Feeds.AddAsync(Guid.NewGuid(), url, null, Cancel);
        }

        var first = await room.Feeds.ClaimDueAsync(10, NoHost, Cancel);
        var second = await room.Feeds.ClaimDueAsync(10, NoHost, Cancel);
        await room.Feeds.CloseAsync(first.Single(lease => lease.Url.StartsWith("https://a", StringComparison.Ordinal)), GoodPoll(), Cancel);
        var third = await room.Feeds.ClaimDueAsync(10, NoHost, Cancel);

        Assert.Equal(["a.example", "b.example"], first.Select(lease => Hosts.HostOf(lease.Url)).Order());
        Assert.Empty(second);
        Assert.Equal("a.example", Hosts.HostOf(Assert.Single(third).Url));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5480/", "127.0.0.1:5480")]
    [InlineData("http://127.0.0.1/", "127.0.0.1:80")]
    [InlineData("https://[fd00::5]/", "[fd00::5]:443")]
    public async Task Ungated_hosts_give_all_their_feeds_at_once(string site, string ungated)
    {
        await using var room = await OpenRoomAsync();
        await room.Feeds.AddAsync(Guid.NewGuid(), $"{site}a.xml", null, Cancel);
        await room.Feeds.AddAsync(Guid.NewGuid(), $"{site}b.xml", null, Cancel);

        Assert.Equal(2, (await room.Feeds.ClaimDueAsync(10, new HashSet<string> { ungated }, Cancel)).Count);
    }

    [Fact]
    public async Task A_host_that_asks_for_patience_gets_it_and_a_later_shorter_word_does_not_cut_it()
    {
        await using var room = await OpenRoomAsync();
        await room.Feeds.AddAsync(Guid.NewGuid(), "https://a.example/1", null, Cancel);
        await room.Feeds.AddAsync(Guid.NewGuid(), "https://a.example/2", null, Cancel);
        var first = Assert.Single(await room.Feeds.ClaimDueAsync(10, NoHost, Cancel));
        await room.Feeds.CloseAsync(first, GoodPoll() with { HostPause = TimeSpan.FromHours(1) }, Cancel);

        Assert.Empty(await room.Feeds.ClaimDueAsync(10, NoHost, Cancel));
        await room.AdvanceAsync(TimeSpan.FromHours(1));
        var next = Assert.Single(await room.Feeds.ClaimDueAsync(10, NoHost, Cancel));
        await room.Feeds.CloseAsync(next, GoodPoll() with { HostPause = TimeSpan.FromHours(1) }, Cancel);
        var late = await room.AddAndClaimUngatedAsync("https://a.example/3");
        await room.Feeds.CloseAsync(late, GoodPoll() with { HostPause = TimeSpan.FromSeconds(2) }, Cancel);
        await room.AdvanceAsync(TimeSpan.FromMinutes(30));

        Assert.Empty(await room.Feeds.ClaimDueAsync(10, NoHost, Cancel));
    }

    [Fact]
    public async Task A_poll_notes_unseen_items_and_makes_changed_ones_due_again()
    {
        await using var room = await OpenRoomAsync();
        var poll = await room.AddAndClaimFeedAsync();
        Assert.Equal(new FeedCloseResult(true, 2, 0), await room.Feeds.CloseAsync(poll, GoodPoll(
            Item("https://a.example/1"), Item("https://b.example/2"), Item("https://a.example/1", "twice in one feed")), Cancel));
        foreach (var lease in await room.Articles.ClaimDueAsync(10, NoHost, Cancel))
        {
            await room.Articles.CloseAsync(lease, FirstEdition(Guid.NewGuid()), Cancel);
        }

        await room.AdvanceAsync(TimeSpan.FromMinutes(15));
        poll = Assert.Single(await room.Feeds.ClaimDueAsync(10, NoHost, Cancel));
        var closed = await room.Feeds.CloseAsync(poll, GoodPoll(Item("https://a.example/1", "h2"), Item("https://b.example/2")), Cancel);
        var due = Assert.Single(await room.Articles.ClaimDueAsync(10, NoHost, Cancel));

        Assert.Equal(new FeedCloseResult(true, 0, 1), closed);
        Assert.Equal(("https://a.example/1", 1, 1), (due.Address, due.Revision, due.Visits));
    }

    [Fact]
    public async Task Two_feeds_that_describe_an_article_differently_do_not_make_it_due_for_ever()
    {
        await using var room = await OpenRoomAsync();
        await room.NoteArticlesAsync("https://a.example/1");
        var other = await room.AddAndClaimFeedAsync();

        var closed = await room.Feeds.CloseAsync(other, GoodPoll(Item("https://a.example/1", "other words")), Cancel);

        Assert.Equal(new FeedCloseResult(true, 0, 0), closed);
    }

    [Fact]
    public async Task A_lease_that_ran_out_is_claimable_and_its_first_holder_can_write_nothing_more()
    {
        await using var room = await OpenRoomAsync();
        var slow = await room.AddAndClaimFeedAsync();
        await room.AdvanceAsync(room.Options.LeaseLength);
        var quick = Assert.Single(await room.Feeds.ClaimDueAsync(10, NoHost, Cancel));

        var late = await room.Feeds.CloseAsync(slow, GoodPoll(Item("https://a.example/1")) with { Messages = [Message()] }, Cancel);

        Assert.Equal(new FeedCloseResult(false, 0, 0), late);
        Assert.False(await room.Feeds.RenewAsync(slow, Cancel));
        Assert.False(await room.Feeds.GiveBackAsync(slow, hostPause: null, Cancel));
        Assert.Empty(await room.Articles.ClaimDueAsync(10, NoHost, Cancel));
        Assert.Empty(await room.OutboxTextsAsync());
        Assert.True((await room.Feeds.CloseAsync(quick, GoodPoll(), Cancel)).StillOurs);
    }

    [Fact]
    public async Task A_renewed_lease_is_not_claimed_and_one_given_back_is_due_without_a_counted_attempt()
    {
        await using var room = await OpenRoomAsync();
        var lease = await room.AddAndClaimFeedAsync();
        await room.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.True(await room.Feeds.RenewAsync(lease, Cancel));
        await room.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(await room.Feeds.ClaimDueAsync(10, NoHost, Cancel));

        Assert.True(await room.Feeds.GiveBackAsync(lease, hostPause: null, Cancel));

        Assert.Equal(1, Assert.Single(await room.Feeds.ClaimDueAsync(10, NoHost, Cancel)).Attempt);
    }

    [Fact]
    public async Task An_ended_feed_is_polled_on_request_only()
    {
        await using var room = await OpenRoomAsync();
        var lease = await room.AddAndClaimFeedAsync();
        await room.Feeds.CloseAsync(lease, GoodPoll() with { Health = FeedHealth.Ended, Problem = "410 Gone" }, Cancel);
        await room.AdvanceAsync(TimeSpan.FromDays(300));

        Assert.Empty(await room.Feeds.ClaimDueAsync(10, NoHost, Cancel));
        Assert.True(await room.Feeds.MakeDueAsync(lease.Url, Cancel));
        Assert.Equal(FeedHealth.Ended, Assert.Single(await room.Feeds.ClaimDueAsync(10, NoHost, Cancel)).Health);
        Assert.False(await room.Feeds.MakeDueAsync("https://unknown.example/feed", Cancel));
    }

    [Fact]
    public async Task A_feed_follows_its_move_unless_another_feed_lives_there()
    {
        await using var room = await OpenRoomAsync();
        var lease = await room.AddAndClaimFeedAsync("https://old.example/feed");
        await room.Feeds.AddAsync(Guid.NewGuid(), "https://taken.example/feed", null, Cancel);

        await room.Feeds.CloseAsync(lease, GoodPoll() with { MovedTo = "https://new.example/feed" }, Cancel);
        await room.AdvanceAsync(TimeSpan.FromHours(1));
        var moved = (await room.Feeds.ClaimDueAsync(10, NoHost, Cancel)).Single(one => one.FeedId == lease.FeedId);
        await room.Feeds.CloseAsync(moved, GoodPoll() with { MovedTo = "https://taken.example/feed" }, Cancel);

        Assert.Equal("https://new.example/feed", moved.Url);
        Assert.Equal(["https://new.example/feed", "https://taken.example/feed"], (await room.Feeds.ListAsync(Cancel)).Select(row => row.Url));
    }

    [Fact]
    public async Task The_list_shows_what_became_of_each_feed()
    {
        await using var room = await OpenRoomAsync();
        var poll = await room.AddAndClaimFeedAsync();
        await room.Feeds.CloseAsync(poll, GoodPoll(
            Item("https://a.example/1"), Item("https://b.example/2"), Item("https://c.example/3")) with
        { Problem = "1 item unreadable", FailuresInRow = 2, Health = FeedHealth.Failing }, Cancel);
        var articles = await room.Articles.ClaimDueAsync(2, NoHost, Cancel);
        await room.Articles.CloseAsync(articles[0], FirstEdition(Guid.NewGuid()), Cancel);
        await room.Articles.SetAsideAsync(articles[1], "no text", null, null, Cancel);

        var row = Assert.Single(await room.Feeds.ListAsync(Cancel));

        Assert.Equal(
            new FeedRow
            {
                FeedId = poll.FeedId,
                Url = poll.Url,
                Title = "Harbour News",
                Health = FeedHealth.Failing,
                FailuresInRow = 2,
                Problem = "1 item unreadable",
                Interval = TimeSpan.FromMinutes(15),
                LastPolledAt = room.Now,
                NextPollAt = room.Now + TimeSpan.FromMinutes(15),
                ArticlesWaiting = 1,
                ArticlesDone = 1,
                ArticlesSetAside = 1,
            },
            row);
    }

    [Fact]
    public async Task A_removed_feed_takes_its_unpublished_articles_along_and_leaves_the_published_ones_known()
    {
        await using var room = await OpenRoomAsync();
        var poll = await room.AddAndClaimFeedAsync();
        NotedItem[] items = [Item("https://a.example/1"), Item("https://b.example/2")];
        await room.Feeds.CloseAsync(poll, GoodPoll(items), Cancel);
        var published = (await room.Articles.ClaimDueAsync(1, NoHost, Cancel))[0];
        await room.Articles.CloseAsync(published, FirstEdition(Guid.NewGuid()) with { NextVisit = room.Now }, Cancel);

        Assert.True(await room.Feeds.RemoveAsync(poll.Url, Cancel));
        Assert.False(await room.Feeds.RemoveAsync(poll.Url, Cancel));
        Assert.Empty(await room.Articles.ClaimDueAsync(10, NoHost, Cancel));
        Assert.True((await room.Work.NothingLeftAsync(TimeSpan.Zero, Cancel)).Nothing);

        var again = await room.AddAndClaimFeedAsync();
        Assert.Equal(new FeedCloseResult(true, 1, 0), await room.Feeds.CloseAsync(again, GoodPoll(items), Cancel));
    }

    [Fact]
    public async Task The_lag_is_how_long_the_oldest_due_feed_waits_unclaimed()
    {
        await using var room = await OpenRoomAsync();
        Assert.Null(await room.Feeds.LagAsync(Cancel));
        await room.Feeds.AddAsync(Guid.NewGuid(), "https://a.example/1", null, Cancel);
        await room.AdvanceAsync(TimeSpan.FromMinutes(3));

        Assert.Equal(TimeSpan.FromMinutes(3), await room.Feeds.LagAsync(Cancel));
        await room.Feeds.ClaimDueAsync(1, NoHost, Cancel);
        Assert.Null(await room.Feeds.LagAsync(Cancel));
    }
}

public sealed class FeedLedgerTestsOnSqlite() : FeedLedgerTests(servers: null);

public sealed class FeedLedgerTestsOnPostgreSql(SharedServers servers) : FeedLedgerTests(servers);
