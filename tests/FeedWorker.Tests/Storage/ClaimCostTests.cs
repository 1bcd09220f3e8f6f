using System.Globalization;
using System.Text.RegularExpressions;
using FeedWorker.Storage;
using FeedWorker.TestServers;
using static FeedWorker.Tests.Storage.LedgerRoom;

namespace FeedWorker.Tests.Storage;

/// <summary>What a claim costs on PostgreSQL, in pages that it looks at: unlike time, they are the same on every machine.</summary>
public sealed partial class ClaimCostTests(SharedServers servers)
{
    private const string Rows = """
        INSERT INTO feeds (feed_id, url, host, due, added_at)
        SELECT 'f' || i, 'https://h' || i || '.example/feed', 'h' || i || '.example', feedworker_now() - i, 0 FROM generate_series(1, 10000) AS i;
        INSERT INTO articles (address, url, host, feed_id, item_hash, due, first_seen_at, listed_at)
        SELECT 'https://big.example/' || i, '', 'big.example', 'f1', 'h', feedworker_now() - 1000000 - i, 0, 0 FROM generate_series(1, 50000) AS i;
        INSERT INTO articles (address, url, host, feed_id, item_hash, due, first_seen_at, listed_at)
        SELECT 'https://h' || i || '.example/1', '', 'h' || i || '.example', 'f' || i, 'h', feedworker_now() - i, 0, 0 FROM generate_series(1, 10000) AS i;
        INSERT INTO hosts (host, feeds_due) SELECT host, due FROM feeds;
        INSERT INTO hosts (host) VALUES ('big.example');
        UPDATE hosts SET articles_due = (SELECT MIN(due) FROM articles WHERE articles.host = hosts.host);
        ANALYZE hosts; ANALYZE feeds; ANALYZE articles
        """;

    [Fact]
    public async Task A_claim_stays_cheap_with_ten_thousand_hosts_and_fifty_thousand_articles_of_one()
    {
        const int Claimed = 16;
        const int PagesEach = 60; // measured: about 30 for each row that is claimed; a look at every host or article takes thousands
        await using var room = await LedgerRoom.OpenOnPostgreSqlAsync(servers);
        await room.Database.WriteAsync(session => session.ExecuteAsync(Rows), Cancel);

        foreach (var (table, key) in new[] { ("feeds", "feed_id"), ("articles", "address") })
        {
            foreach (var ungated in new string[][] { [], ["big.example", "none.example"] })
            {
                var plan = await room.Database.ReadAsync(session => session.QueryAsync<string>(
                    $"EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) {room.Database.Dialect.ClaimWithHost(new ClaimedRows(table, key, $"c.{key}"))}",
                    new { count = Claimed, ungatedHosts = ungated, token = Guid.NewGuid(), lease = room.Options.LeaseLength }), Cancel);

                Assert.Contains(plan, line => line.Contains($"rows={Claimed} ", StringComparison.Ordinal));
                var pages = Pages().Match(plan.First(line => line.Contains("Buffers:", StringComparison.Ordinal)));
                var seen = pages.Groups[1].Captures.Sum(number => int.Parse(number.Value, CultureInfo.InvariantCulture));
                Assert.True(seen is > 0 and < Claimed * PagesEach, $"{table}: {seen} pages\n{string.Join('\n', plan)}");
            }
        }
    }

    [GeneratedRegex(@"shared(?: (?:hit|read)=(\d+))+", RegexOptions.CultureInvariant)]
    private static partial Regex Pages();
}
