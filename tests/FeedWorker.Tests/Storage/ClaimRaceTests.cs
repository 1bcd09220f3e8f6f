using System.Collections.Concurrent;
using FeedWorker.Storage;
using FeedWorker.TestServers;
using static FeedWorker.Tests.Storage.LedgerRoom;

namespace FeedWorker.Tests.Storage;

public abstract class ClaimRaceTests(SharedServers? servers) : LedgerTests(servers)
{
    private const int Rows = 120;

    [Fact]
    public async Task Two_processes_never_claim_one_feed()
    {
        await using var room = await OpenRoomAsync();
        for (var i = 0; i < Rows; i++)
        {
            await room.Feeds.AddAsync(Guid.NewGuid(), $"https://site-{i}.example/feed", null, Cancel);
        }

        await RaceAsync(room, async database =>
            (await new FeedLedger(database).ClaimDueAsync(3, NoHost, Cancel)).Select(lease => lease.Url));
    }

    [Fact]
    public async Task Two_processes_never_claim_one_article()
    {
        await using var room = await OpenRoomAsync();
        await room.NoteArticlesAsync([.. Enumerable.Range(0, Rows).Select(i => $"https://site-{i}.example/1")]);

        await RaceAsync(room, async database =>
            (await new ArticleLedger(database).ClaimDueAsync(3, NoHost, Cancel)).Select(lease => lease.Address));
    }

    [Fact]
    public async Task Two_processes_never_claim_one_message()
    {
        await using var room = await OpenRoomAsync();
        await room.PutAsync([.. Enumerable.Range(0, Rows).Select(_ => Message())]);

        await RaceAsync(room, async database =>
            (await new OutboxLedger(database).ClaimAsync(3, TimeSpan.Zero, Cancel)).Select(lease => lease.Id.ToString()));
    }

    /// <summary>Two databases on one file, two claimers on each, until none of them gets anything.</summary>
    private static async Task RaceAsync(LedgerRoom room, Func<NewsDatabase, Task<IEnumerable<string>>> claim)
    {
        using var other = room.NewDatabase();
        var claimed = new ConcurrentBag<string>();

        await Task.WhenAll(((NewsDatabase[])[room.Database, other, room.Database, other]).Select(database => Task.Run(async () =>
        {
            while ((await claim(database)).ToList() is { Count: > 0 } some)
            {
                some.ForEach(claimed.Add);
            }
        })));

        Assert.Equal(Rows, claimed.Count);
        Assert.Equal(Rows, claimed.Distinct().Count());
    }
}

public sealed class ClaimRaceTestsOnSqlite() : ClaimRaceTests(servers: null);

public sealed class ClaimRaceTestsOnPostgreSql(SharedServers servers) : ClaimRaceTests(servers);
