using FeedWorker.Storage;
using FeedWorker.TestServers;
using static FeedWorker.Tests.Storage.LedgerRoom;

namespace FeedWorker.Tests.Storage;

public abstract class ArticleLedgerTests(SharedServers? servers) : LedgerTests(servers)
{
    [Fact]
    public async Task A_lease_tells_all_that_is_known_of_the_article()
    {
        await using var room = await OpenRoomAsync();
        var feed = await room.AddAndClaimFeedAsync();
        var published = new DateTimeOffset(2026, 3, 2, 7, 30, 0, TimeSpan.Zero);
        var item = new NotedItem("https://a.example/ferry", "https://a.example/ferry?from=rss", "Ferry runs again", "h1", published);
        await room.Feeds.CloseAsync(feed, GoodPoll(item), Cancel);
        var seen = room.Now;
        var articleId = Guid.NewGuid();
        var first = Assert.Single(await room.Articles.ClaimDueAsync(5, NoHost, Cancel));
        await room.Articles.CloseAsync(
            first, FirstEdition(articleId) with { ETag = "e", LastModified = "m", NextVisit = room.Now + TimeSpan.FromHours(1) }, Cancel);
        await room.AdvanceAsync(TimeSpan.FromHours(1));

        var second = Assert.Single(await room.Articles.ClaimDueAsync(5, NoHost, Cancel));

        var expected = new ArticleLease
        {
            Address = item.Address,
            Url = item.Url,
            FeedId = feed.FeedId,
            FeedUrl = feed.Url,
            FeedTitle = "Harbour News",
            ItemTitle = "Ferry runs again",
            ItemHash = "h1",
            ItemPublishedAt = published,
            Token = first.Token,
            Attempt = 1,
            ArticleId = null,
            Revision = 0,
            TextHash = null,
            ETag = null,
            LastModified = null,
            FirstSeenAt = seen,
            Visits = 0,
            ClaimedAt = seen,
            LeasedUntil = seen + room.Options.LeaseLength,
        };
        Assert.Equal(expected, first);
        Assert.Equal(
            expected with
            {
                Token = second.Token,
                ArticleId = articleId,
                Revision = 1,
                TextHash = "t1",
                ETag = "e",
                LastModified = "m",
                Visits = 1,
                ClaimedAt = room.Now,
                LeasedUntil = room.Now + room.Options.LeaseLength,
            },
            second);
        Assert.NotEqual(first.Token, second.Token);
    }

    [Fact]
    public async Task The_longest_overdue_article_comes_first_and_each_host_gives_one()
    {
        await using var room = await OpenRoomAsync();
        await room.NoteArticlesAsync("https://late.example/1");
        await room.AdvanceAsync(TimeSpan.FromSeconds(1));
        await room.NoteArticlesAsync("https://a.example/1", "https://a.example/2", "https://b.example/1");

        var leases = await room.Articles.ClaimDueAsync(2, NoHost, Cancel);
        var more = await room.Articles.ClaimDueAsync(10, NoHost, Cancel);

        Assert.Equal(["https://late.example/1", "https://a.example/1"], leases.Select(lease => lease.Address));
        Assert.Equal(["https://b.example/1"], more.Select(lease => lease.Address));
    }

    [Fact]
    public async Task A_host_is_left_alone_until_its_time_has_come()
    {
        await using var room = await OpenRoomAsync();
        await room.NoteArticlesAsync("https://a.example/1", "https://a.example/2");
        var first = Assert.Single(await room.Articles.ClaimDueAsync(10, NoHost, Cancel));
        await room.Articles.CloseAsync(
            first, FirstEdition(Guid.NewGuid()) with { HostPause = TimeSpan.FromSeconds(2) }, Cancel);

        Assert.Empty(await room.Articles.ClaimDueAsync(10, NoHost, Cancel));
        await room.AdvanceAsync(TimeSpan.FromSeconds(2));
        var second = Assert.Single(await room.Articles.ClaimDueAsync(10, NoHost, Cancel));
        await room.Articles.PostponeAsync(second, "503", TimeSpan.Zero, TimeSpan.FromMinutes(5), Cancel);

        await room.AdvanceAsync(TimeSpan.FromMinutes(4));
        Assert.Empty(await room.Articles.ClaimDueAsync(10, NoHost, Cancel));
        await room.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(2, Assert.Single(await room.Articles.ClaimDueAsync(10, NoHost, Cancel)).Attempt);
    }

    [Fact]
    public async Task A_host_whose_feed_is_being_polled_gives_no_article_meanwhile()
    {
        await using var room = await OpenRoomAsync();
        await room.NoteArticlesAsync("https://a.example/1");
        var poll = await room.AddAndClaimFeedAsync("https://a.example/feed.xml");

        Assert.Empty(await room.Articles.ClaimDueAsync(10, NoHost, Cancel));
        await room.Feeds.CloseAsync(poll, GoodPoll(), Cancel);
        Assert.Single(await room.Articles.ClaimDueAsync(10, NoHost, Cancel));
    }

    [Fact]
    public async Task Ungated_hosts_give_all_their_articles_at_once()
    {
        await using var room = await OpenRoomAsync();
        await room.NoteArticlesAsync("http://127.0.0.1:5480/1", "http://127.0.0.1:5480/2", "http://127.0.0.1:5480/3");
        var ungated = new HashSet<string> { "127.0.0.1:5480" };

        var two = await room.Articles.ClaimDueAsync(2, ungated, Cancel);
        await room.Articles.PostponeAsync(two[0], "503", TimeSpan.Zero, TimeSpan.FromHours(1), Cancel);

        Assert.Equal(2, two.Count);
        Assert.Equal(2, (await room.Articles.ClaimDueAsync(10, ungated, Cancel)).Count);
    }

    [Fact]
    public async Task A_lost_lease_writes_nothing()
    {
        await using var room = await OpenRoomAsync();
        var slow = await room.NoteAndClaimArticleAsync();
        await room.AdvanceAsync(room.Options.LeaseLength);
        var quick = Assert.Single(await room.Articles.ClaimDueAsync(1, NoHost, Cancel));
        var articleId = Guid.NewGuid();
        var close = FirstEdition(articleId, Message(text: "slow")) with { HostPause = TimeSpan.FromDays(1) };

        Assert.Equal(ArticleCloseResult.LeaseLost, await room.Articles.CloseAsync(slow, close, Cancel));
        Assert.False(await room.Articles.PostponeAsync(slow, "slow", TimeSpan.Zero, TimeSpan.FromDays(1), Cancel));
        Assert.False(await room.Articles.SetAsideAsync(slow, "slow", null, null, Cancel));
        Assert.False(await room.Articles.GiveBackAsync(slow, hostPause: null, Cancel));
        Assert.False(await room.Articles.RenewAsync(slow, Cancel));

        Assert.Null(await room.Articles.FindPublishedAsync(articleId, Cancel));
        Assert.Equal(2, quick.Attempt);
        Assert.Equal(
            ArticleCloseResult.Closed, await room.Articles.CloseAsync(quick, FirstEdition(articleId, Message(text: "quick")), Cancel));
        Assert.Equal(["quick"], await room.OutboxTextsAsync());
    }

    [Fact]
    public async Task An_expired_lease_that_nobody_took_over_still_closes()
    {
        await using var room = await OpenRoomAsync();
        var lease = await room.NoteAndClaimArticleAsync();
        await room.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(ArticleCloseResult.Closed, await room.Articles.CloseAsync(lease, FirstEdition(Guid.NewGuid()), Cancel));
    }

    [Fact]
    public async Task A_second_address_of_a_published_article_is_told_so_and_may_close_again()
    {
        await using var room = await OpenRoomAsync();
        await room.NoteArticlesAsync("https://a.example/ferry", "https://amp.example/ferry");
        var leases = await room.Articles.ClaimDueAsync(2, NoHost, Cancel);
        var articleId = Guid.NewGuid();
        await room.Articles.CloseAsync(leases[0], FirstEdition(articleId, Message(text: "first")), Cancel);

        var second = await room.Articles.CloseAsync(leases[1], FirstEdition(articleId, Message(text: "second")), Cancel);
        var published = await room.Articles.FindPublishedAsync(articleId, Cancel);
        var third = await room.Articles.CloseAsync(
            leases[1], new ArticleClose { ArticleId = articleId, ExpectedRevision = 1, Revision = 1 }, Cancel);

        Assert.Equal((ArticleCloseResult.Superseded, ArticleCloseResult.Closed), (second, third));
        Assert.Equal(new PublishedState(1, "t1"), published);
        Assert.Equal(["first"], await room.OutboxTextsAsync());
    }

    [Fact]
    public async Task Another_text_is_the_next_revision()
    {
        await using var room = await OpenRoomAsync();
        var articleId = Guid.NewGuid();
        var first = await room.NoteAndClaimArticleAsync();
        await room.Articles.CloseAsync(first, FirstEdition(articleId) with { NextVisit = room.Now }, Cancel);
        var second = Assert.Single(await room.Articles.ClaimDueAsync(1, NoHost, Cancel));

        var close = new ArticleClose { ArticleId = articleId, ExpectedRevision = 1, Revision = 2, TextHash = "t2" };
        Assert.Equal(ArticleCloseResult.Closed, await room.Articles.CloseAsync(second, close, Cancel));

        Assert.Equal(new PublishedState(2, "t2"), await room.Articles.FindPublishedAsync(articleId, Cancel));
    }

    [Fact]
    public async Task A_visit_that_finds_nothing_modified_keeps_what_is_known()
    {
        await using var room = await OpenRoomAsync();
        var articleId = Guid.NewGuid();
        var first = await room.NoteAndClaimArticleAsync();
        await room.Articles.CloseAsync(first, FirstEdition(articleId) with { NextVisit = room.Now }, Cancel);
        var second = Assert.Single(await room.Articles.ClaimDueAsync(1, NoHost, Cancel));

        await room.Articles.CloseAsync(second, new ArticleClose { ArticleId = null, ETag = "e", NextVisit = room.Now }, Cancel);
        var third = Assert.Single(await room.Articles.ClaimDueAsync(1, NoHost, Cancel));

        Assert.Equal((articleId, 1, "t1", "e", 2), (third.ArticleId, third.Revision, third.TextHash, third.ETag, third.Visits));
    }

    [Fact]
    public async Task An_item_that_changes_while_its_page_is_read_makes_the_article_due_at_once()
    {
        await using var room = await OpenRoomAsync();
        var poll = await room.AddAndClaimFeedAsync();
        await room.Feeds.CloseAsync(poll, GoodPoll(Item("https://a.example/1"), Item("https://b.example/1")), Cancel);
        await room.AdvanceAsync(TimeSpan.FromMinutes(15));
        var leases = await room.Articles.ClaimDueAsync(2, NoHost, Cancel);
        poll = Assert.Single(await room.Feeds.ClaimDueAsync(1, NoHost, Cancel));
        await room.Feeds.CloseAsync(poll, GoodPoll(Item("https://a.example/1", "h2"), Item("https://b.example/1", "h2")), Cancel);

        await room.Articles.CloseAsync(leases[0], FirstEdition(Guid.NewGuid()), Cancel);
        await room.Articles.SetAsideAsync(leases[1], "no text", null, null, Cancel);

        Assert.Equal(["h2", "h2"], (await room.Articles.ClaimDueAsync(5, NoHost, Cancel)).Select(lease => lease.ItemHash));
    }

    [Fact]
    public async Task An_article_set_aside_stays_away_until_its_next_visit_or_for_ever()
    {
        await using var room = await OpenRoomAsync();
        await room.NoteArticlesAsync("https://a.example/1", "https://b.example/1");
        var leases = await room.Articles.ClaimDueAsync(2, NoHost, Cancel);

        Assert.True(await room.Articles.SetAsideAsync(leases[0], "no text", null, null, Cancel));
        Assert.True(await room.Articles.SetAsideAsync(leases[1], "paywall", room.Now + TimeSpan.FromHours(6), null, Cancel));
        await room.AdvanceAsync(TimeSpan.FromHours(6));
        var back = Assert.Single(await room.Articles.ClaimDueAsync(5, NoHost, Cancel));

        Assert.Equal(("https://b.example/1", 1, 1), (back.Address, back.Attempt, back.Visits));
    }

    [Fact]
    public async Task What_was_set_aside_is_listed_with_its_reason_until_its_item_changes()
    {
        await using var room = await OpenRoomAsync();
        var poll = await room.AddAndClaimFeedAsync();
        await room.Feeds.CloseAsync(poll, GoodPoll(Item("https://a.example/1")), Cancel);
        var lease = Assert.Single(await room.Articles.ClaimDueAsync(5, NoHost, Cancel));
        await room.Articles.SetAsideAsync(lease, "no text", null, null, Cancel);

        var listed = Assert.Single(await room.Articles.ListSetAsideAsync(10, Cancel));
        await room.AdvanceAsync(TimeSpan.FromMinutes(15));
        poll = Assert.Single(await room.Feeds.ClaimDueAsync(5, NoHost, Cancel));
        await room.Feeds.CloseAsync(poll, GoodPoll(Item("https://a.example/1", "h2")), Cancel);

        Assert.Equal(("https://a.example/1", "no text"), (listed.Url, listed.Problem));
        Assert.Empty(await room.Articles.ListSetAsideAsync(10, Cancel));
    }

    [Fact]
    public async Task An_article_given_back_is_due_without_a_counted_attempt()
    {
        await using var room = await OpenRoomAsync();
        var lease = await room.NoteAndClaimArticleAsync();

        Assert.True(await room.Articles.GiveBackAsync(lease, hostPause: null, Cancel));

        Assert.Equal(1, Assert.Single(await room.Articles.ClaimDueAsync(5, NoHost, Cancel)).Attempt);
    }

    [Fact]
    public async Task A_renewed_lease_is_nobody_elses()
    {
        await using var room = await OpenRoomAsync();
        var lease = await room.NoteAndClaimArticleAsync();
        await room.AdvanceAsync(TimeSpan.FromSeconds(100));
        Assert.True(await room.Articles.RenewAsync(lease, Cancel));
        await room.AdvanceAsync(TimeSpan.FromSeconds(100));

        Assert.Empty(await room.Articles.ClaimDueAsync(5, NoHost, Cancel));
    }

    [Fact]
    public async Task A_worker_cannot_close_an_article_whose_feed_was_removed_meanwhile()
    {
        await using var room = await OpenRoomAsync();
        var lease = await room.NoteAndClaimArticleAsync();
        await room.Articles.CloseAsync(lease, FirstEdition(Guid.NewGuid()) with { NextVisit = room.Now }, Cancel);
        lease = Assert.Single(await room.Articles.ClaimDueAsync(5, NoHost, Cancel));
        await room.Feeds.RemoveAsync(lease.FeedUrl, Cancel);

        var closed = await room.Articles.CloseAsync(lease, new ArticleClose { ArticleId = null, NextVisit = room.Now }, Cancel);

        Assert.Equal(ArticleCloseResult.LeaseLost, closed);
        Assert.Empty(await room.Articles.ClaimDueAsync(5, NoHost, Cancel));
    }

    [Fact]
    public async Task Articles_are_counted_by_state()
    {
        await using var room = await OpenRoomAsync();
        await room.NoteArticlesAsync("https://a.example/1", "https://b.example/1", "https://c.example/1", "https://d.example/1");
        var leases = await room.Articles.ClaimDueAsync(3, NoHost, Cancel);
        await room.Articles.CloseAsync(leases[0], FirstEdition(Guid.NewGuid()), Cancel);
        await room.Articles.SetAsideAsync(leases[1], "no text", null, null, Cancel);

        Assert.Equal(new ArticleCounts(Waiting: 2, Leased: 1, Done: 1, SetAside: 1), await room.Articles.CountsAsync(Cancel));
    }

    [Fact]
    public async Task A_close_whose_message_cannot_be_noted_leaves_nothing()
    {
        await using var room = await OpenRoomAsync();
        var lease = await room.NoteAndClaimArticleAsync();
        var articleId = Guid.NewGuid();
        var broken = Message() with { Type = null! }; // the column refuses null: the insert fails after the others succeeded
        var close = FirstEdition(articleId, Message(), broken) with { HostPause = TimeSpan.FromDays(1) };

        await Assert.ThrowsAnyAsync<Exception>(() => room.Articles.CloseAsync(lease, close, Cancel));

        Assert.Null(await room.Articles.FindPublishedAsync(articleId, Cancel));
        Assert.Empty(await room.OutboxTextsAsync());
        Assert.Equal(ArticleCloseResult.Closed, await room.Articles.CloseAsync(lease, FirstEdition(articleId), Cancel));
        await room.NoteArticlesAsync("https://harbour-news.example/tide");
        Assert.Single(await room.Articles.ClaimDueAsync(5, NoHost, Cancel));
    }
}

public sealed class ArticleLedgerTestsOnSqlite() : ArticleLedgerTests(servers: null);

public sealed class ArticleLedgerTestsOnPostgreSql(SharedServers servers) : ArticleLedgerTests(servers);
