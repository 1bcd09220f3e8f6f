using FeedWorker.TestServers;

namespace FeedWorker.Tests.Storage;

public abstract class HostPauseTests(SharedServers? servers) : LedgerTests(servers)
{
    [Fact]
    public async Task A_host_is_left_alone_after_an_article_that_was_set_aside_as_after_any_other()
    {
        await using var room = await OpenRoomAsync();
        await room.NoteArticlesAsync("https://harbour-news.example/one", "https://harbour-news.example/two");
        var lease = Assert.Single(await room.Articles.ClaimDueAsync(10, LedgerRoom.NoHost, LedgerRoom.Cancel));

        await room.Articles.SetAsideAsync(lease, "no text", null, TimeSpan.FromSeconds(2), LedgerRoom.Cancel);

        Assert.Empty(await room.Articles.ClaimDueAsync(10, LedgerRoom.NoHost, LedgerRoom.Cancel));
        await room.AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.Single(await room.Articles.ClaimDueAsync(10, LedgerRoom.NoHost, LedgerRoom.Cancel));
    }
}

public sealed class HostPauseTestsOnSqlite() : HostPauseTests(servers: null);

public sealed class HostPauseTestsOnPostgreSql(SharedServers servers) : HostPauseTests(servers);
