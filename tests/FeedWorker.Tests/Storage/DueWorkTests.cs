using FeedWorker.Storage;
using FeedWorker.TestServers;
using static FeedWorker.Tests.Storage.LedgerRoom;

namespace FeedWorker.Tests.Storage;

public abstract class DueWorkTests(SharedServers? servers) : LedgerTests(servers)
{
    [Fact]
    public async Task Something_is_left_until_the_last_feed_article_and_message_is_closed()
    {
        await using var room = await OpenRoomAsync();
        Assert.Equal(new WorkLeft(0, 0, null), await LeftAsync(room));

        await room.Feeds.AddAsync(Guid.NewGuid(), "https://f.example/feed", null, Cancel);
        Assert.Equal(new WorkLeft(1, 0, null), await LeftAsync(room));
        var poll = Assert.Single(await room.Feeds.ClaimDueAsync(5, NoHost, Cancel));
        Assert.Equal(new WorkLeft(0, 1, room.Options.LeaseLength), await LeftAsync(room));

        await room.Feeds.CloseAsync(poll, GoodPoll(Item("https://a.example/1")), Cancel);
        Assert.Equal(new WorkLeft(1, 0, null), await LeftAsync(room));
        var article = Assert.Single(await room.Articles.ClaimDueAsync(5, NoHost, Cancel));
        Assert.Equal(1, (await LeftAsync(room)).Leased);

        await room.Articles.CloseAsync(article, FirstEdition(Guid.NewGuid(), Message()) with { NextVisit = room.Now + TimeSpan.FromHours(1) }, Cancel);
        Assert.Equal(new WorkLeft(1, 0, null, Messages: 1), await LeftAsync(room));
        var messages = await room.Outbox.ClaimAsync(5, TimeSpan.Zero, Cancel);
        Assert.Equal(1, (await LeftAsync(room)).Leased);

        await room.Outbox.CloseAsync(messages, Cancel);
        Assert.True((await LeftAsync(room)).Nothing);
    }

    [Fact]
    public async Task What_waits_for_its_host_is_left_and_the_hosts_time_is_told()
    {
        await using var room = await OpenRoomAsync();
        await room.NoteArticlesAsync("https://a.example/1", "https://a.example/2");
        var lease = Assert.Single(await room.Articles.ClaimDueAsync(5, NoHost, Cancel));
        await room.Articles.CloseAsync(
            lease, FirstEdition(Guid.NewGuid()) with { HostPause = TimeSpan.FromSeconds(2) }, Cancel);

        Assert.Equal(new WorkLeft(1, 0, TimeSpan.FromSeconds(2)), await LeftAsync(room));
    }

    [Fact]
    public async Task What_is_postponed_beyond_the_horizon_does_not_count()
    {
        await using var room = await OpenRoomAsync();
        var lease = await room.NoteAndClaimArticleAsync();
        await room.Articles.PostponeAsync(lease, "503", TimeSpan.FromMinutes(1), null, Cancel);

        Assert.Equal(new WorkLeft(0, 0, null), await LeftAsync(room));
        Assert.Equal(
            new WorkLeft(1, 0, TimeSpan.FromMinutes(1)), await room.Work.NothingLeftAsync(TimeSpan.FromMinutes(2), Cancel));
    }

    [Fact]
    public async Task A_lease_that_ran_out_is_due_work_again()
    {
        await using var room = await OpenRoomAsync();
        await room.NoteAndClaimArticleAsync();
        await room.AdvanceAsync(room.Options.LeaseLength);

        Assert.Equal(new WorkLeft(1, 0, null), await LeftAsync(room));
    }

    private static Task<WorkLeft> LeftAsync(LedgerRoom room) => room.Work.NothingLeftAsync(TimeSpan.Zero, Cancel);
}

public sealed class DueWorkTestsOnSqlite() : DueWorkTests(servers: null);

public sealed class DueWorkTestsOnPostgreSql(SharedServers servers) : DueWorkTests(servers);
