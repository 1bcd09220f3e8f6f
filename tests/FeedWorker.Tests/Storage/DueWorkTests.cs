using FeedWorker.Storage;
using static FeedWorker.Tests.Storage.LedgerRoom;

namespace FeedWorker.Tests.Storage;

public sealed class DueWorkTests
{
    [Fact]
    public async Task Something_is_left_until_the_last_feed_article_and_message_is_closed()
    {
        using var room = await LedgerRoom.OpenAsync();
        Assert.Equal(new WorkLeft(0, 0, null), await LeftAsync(room));

        await room.Feeds.AddAsync(Guid.NewGuid(), "https://f.example/feed", null, Cancel);
        Assert.Equal(new WorkLeft(1, 0, null), await LeftAsync(room));
        var poll = Assert.Single(await room.Feeds.ClaimDueAsync(5, NoHost, Cancel));
        Assert.Equal(new WorkLeft(0, 1, room.Now + room.Options.LeaseLength), await LeftAsync(room));

        await room.Feeds.CloseAsync(poll, room.GoodPoll(Item("https://a.example/1")), Cancel);
        Assert.Equal(new WorkLeft(1, 0, null), await LeftAsync(room));
        var article = Assert.Single(await room.Articles.ClaimDueAsync(5, NoHost, Cancel));
        Assert.Equal(1, (await LeftAsync(room)).Leased);

        await room.Articles.CloseAsync(article, FirstEdition(Guid.NewGuid(), Message()) with { NextVisit = room.Now + TimeSpan.FromHours(1) }, Cancel);
        Assert.Equal(new WorkLeft(1, 0, null), await LeftAsync(room));
        var messages = await room.Outbox.ClaimAsync(5, Cancel);
        Assert.Equal(1, (await LeftAsync(room)).Leased);

        await room.Outbox.CloseAsync(messages, Cancel);
        Assert.True((await LeftAsync(room)).Nothing);
    }

    [Fact]
    public async Task What_waits_for_its_host_is_left_and_the_hosts_time_is_told()
    {
        using var room = await LedgerRoom.OpenAsync();
        await room.NoteArticlesAsync("https://a.example/1", "https://a.example/2");
        var lease = Assert.Single(await room.Articles.ClaimDueAsync(5, NoHost, Cancel));
        await room.Articles.CloseAsync(
            lease, FirstEdition(Guid.NewGuid()) with { HostNotBefore = room.Now + TimeSpan.FromSeconds(2) }, Cancel);

        Assert.Equal(new WorkLeft(1, 0, room.Now + TimeSpan.FromSeconds(2)), await LeftAsync(room));
    }

    [Fact]
    public async Task What_is_postponed_beyond_the_horizon_does_not_count()
    {
        using var room = await LedgerRoom.OpenAsync();
        var lease = await room.NoteAndClaimArticleAsync();
        await room.Articles.PostponeAsync(lease, "503", room.Now + TimeSpan.FromMinutes(1), null, Cancel);

        Assert.Equal(new WorkLeft(0, 0, null), await LeftAsync(room));
        Assert.Equal(
            new WorkLeft(1, 0, room.Now + TimeSpan.FromMinutes(1)), await room.Work.NothingLeftAsync(room.Now + TimeSpan.FromMinutes(2), Cancel));
    }

    [Fact]
    public async Task A_lease_that_ran_out_is_due_work_again()
    {
        using var room = await LedgerRoom.OpenAsync();
        await room.NoteAndClaimArticleAsync();
        room.Time.Advance(room.Options.LeaseLength);

        Assert.Equal(new WorkLeft(1, 0, null), await LeftAsync(room));
    }

    private static Task<WorkLeft> LeftAsync(LedgerRoom room) => room.Work.NothingLeftAsync(room.Now, Cancel);
}
