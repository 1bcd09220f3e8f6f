namespace FeedWorker.Tests.Storage;

public sealed class HostPauseTests
{
    [Fact]
    public async Task A_host_is_left_alone_after_an_article_that_was_set_aside_as_after_any_other()
    {
        using var room = await LedgerRoom.OpenAsync();
        await room.NoteArticlesAsync("https://harbour-news.example/one", "https://harbour-news.example/two");
        var lease = Assert.Single(await room.Articles.ClaimDueAsync(10, LedgerRoom.NoHost, LedgerRoom.Cancel));

        await room.Articles.SetAsideAsync(lease, "no text", null, room.Now + TimeSpan.FromSeconds(2), LedgerRoom.Cancel);

        Assert.Empty(await room.Articles.ClaimDueAsync(10, LedgerRoom.NoHost, LedgerRoom.Cancel));
        room.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Single(await room.Articles.ClaimDueAsync(10, LedgerRoom.NoHost, LedgerRoom.Cancel));
    }
}
