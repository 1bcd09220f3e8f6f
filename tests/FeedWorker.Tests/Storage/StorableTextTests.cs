using FeedWorker.Language.Threats.Novelty;
using FeedWorker.Storage;
using FeedWorker.TestServers;
using static FeedWorker.Tests.Storage.LedgerRoom;

namespace FeedWorker.Tests.Storage;

/// <summary>Text from outside may hold what a text column cannot.</summary>
public abstract class StorableTextTests(SharedServers? servers) : LedgerTests(servers)
{
    private const string Odd = "Fer\0ry \uD800 sails \U0001F6A2";
    private const string Stored = "Ferry \uFFFD sails \U0001F6A2";

    [Fact]
    public async Task NUL_and_half_a_surrogate_pair_cost_no_poll()
    {
        await using var room = await OpenRoomAsync();
        var poll = await room.AddAndClaimFeedAsync();
        var item = new NotedItem("https://a.example/\0ferry", "https://a.example/\0ferry", Odd, Odd, null);

        var closed = await room.Feeds.CloseAsync(
            poll, GoodPoll(item) with { Title = Odd, ETag = Odd, LastModified = Odd, BodyHash = Odd, Problem = Odd, Messages = [Message() with { Summary = Odd, TraceParent = Odd }] }, Cancel);

        Assert.Equal(new FeedCloseResult(true, 1, 0), closed);
        var feed = (await room.Feeds.ListAsync(Cancel)).Single();
        Assert.Equal((Stored, Stored), (feed.Title, feed.Problem));
        Assert.Equal(Stored, Assert.Single(await room.Outbox.ClaimAsync(5, TimeSpan.Zero, Cancel)).Summary);
        var article = Assert.Single(await room.Articles.ClaimDueAsync(5, NoHost, Cancel));
        Assert.Equal(("https://a.example/ferry", Stored, Stored), (article.Address, article.ItemTitle, article.ItemHash));
    }

    [Fact]
    public async Task The_same_odd_address_is_known_at_the_next_poll()
    {
        await using var room = await OpenRoomAsync();
        var item = new NotedItem("https://a.example/\0ferry", "https://a.example/ferry", null, "h", null);
        var first = await room.AddAndClaimFeedAsync();
        await room.Feeds.CloseAsync(first, GoodPoll(item), Cancel);
        await room.AdvanceAsync(TimeSpan.FromMinutes(15));
        var second = Assert.Single(await room.Feeds.ClaimDueAsync(5, NoHost, Cancel));

        Assert.Equal(new FeedCloseResult(true, 0, 0), await room.Feeds.CloseAsync(second, GoodPoll(item), Cancel));
    }

    [Fact]
    public async Task A_reason_with_NUL_is_kept_without_it()
    {
        await using var room = await OpenRoomAsync();
        var lease = await room.NoteAndClaimArticleAsync();

        Assert.True(await room.Articles.PostponeAsync(lease, Odd, TimeSpan.Zero, null, Cancel));
        var again = Assert.Single(await room.Articles.ClaimDueAsync(5, NoHost, Cancel));
        Assert.True(await room.Articles.SetAsideAsync(again, Odd, null, null, Cancel));

        Assert.Equal(Stored, Assert.Single(await room.Articles.ListSetAsideAsync(5, Cancel)).Problem);
    }

    [Fact]
    public async Task An_article_closes_with_odd_headers_and_odd_threats()
    {
        await using var room = await OpenRoomAsync();
        var lease = await room.NoteAndClaimArticleAsync();
        var threat = new StatementCandidate
        {
            StatementId = Guid.NewGuid(),
            StatementKey = "key",
            Print = StatementPrint.None,
            Status = "asserted",
            IsPresent = true,
            Severity = 1,
            Deadline = Odd,
            ArticleId = Guid.NewGuid(),
            ArticleUrl = lease.Url,
            Detected = (_, _) => Message(),
            Sighted = (_, _, _) => Message(),
        };
        var close = FirstEdition(Guid.NewGuid()) with { ETag = Odd, LastModified = Odd, NextVisit = room.Now, Threats = [threat] };

        Assert.Equal(ArticleCloseResult.Closed, await room.Articles.CloseAsync(lease, close, Cancel));

        Assert.Equal(Stored, Assert.Single(await room.Articles.ClaimDueAsync(5, NoHost, Cancel)).ETag);
    }
}

public sealed class StorableTextTestsOnSqlite() : StorableTextTests(servers: null);

public sealed class StorableTextTestsOnPostgreSql(SharedServers servers) : StorableTextTests(servers);
