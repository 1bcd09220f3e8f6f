namespace FeedWorker.Storage;

/// <summary>Notes the items of a poll as articles: unseen ones are due, changed ones are due again.</summary>
internal static class FeedItems
{
    // Below the number of parameters that any SQLite takes (999 before 3.32).
    private const int LookUpAtOnce = 500;

    private const string Known = """
        SELECT a.address, a.item_hash, a.listed_at,
               a.feed_id <> @feedId AND EXISTS (SELECT 1 FROM feeds AS f WHERE f.feed_id = a.feed_id) AS other_feeds
        FROM articles AS a WHERE
        """;

    private const string Insert = """
        INSERT INTO articles (address, url, host, feed_id, item_title, item_hash, item_published_at, due, first_seen_at, listed_at)
        VALUES (@Address, @Url, @host, @feedId, @Title, @ItemHash, @PublishedAt, @now, @now, @now)
        """;

    private const string Change = """
        UPDATE articles
        SET url = @Url, host = @host, feed_id = @feedId, item_title = @Title, item_hash = @ItemHash, item_published_at = @PublishedAt,
            state = 'waiting', due = @now, attempts = 0, listed_at = @now
        WHERE address = @Address
        """;

    internal static async Task<(int Unseen, int Changed)> NoteAsync(
        StoreSession session, SqlDialect dialect, Guid feedId, IReadOnlyList<NotedItem> items, DateTimeOffset now)
    {
        List<object> unseen = [], changed = [], listed = [];
        foreach (var some in items.DistinctBy(item => item.Address).Chunk(LookUpAtOnce))
        {
            var known = (await session.QueryAsync<KnownAddress>(
                $"{Known} {dialect.InList("a.address", "@addresses")}",
                new { feedId, addresses = some.Select(item => item.Address) }).ConfigureAwait(false)).ToDictionary(row => row.Address);
            foreach (var item in some)
            {
                var row = new { item.Address, item.Url, host = HostTimes.HostOf(item.Url), feedId, item.Title, item.ItemHash, item.PublishedAt, now };
                if (!known.TryGetValue(item.Address, out var before))
                {
                    unseen.Add(row);
                }

                // Two feeds may describe one article differently: if both decided, each poll would make it due again.
                else if (before.ItemHash != item.ItemHash && !before.OtherFeeds)
                {
                    changed.Add(row);
                }

                // Once a day is enough to know what is still listed, and spares a write per item and poll.
                else if (before.ListedAt <= now - Pruner.ListedExactness)
                {
                    listed.Add(new { item.Address, now });
                }
            }
        }

        await HostTimes.KnowAsync(session, items.Select(item => HostTimes.HostOf(item.Url))).ConfigureAwait(false);
        await session.ExecuteAsync(Insert, unseen).ConfigureAwait(false);
        await session.ExecuteAsync(Change, changed).ConfigureAwait(false);
        await session.ExecuteAsync("UPDATE articles SET listed_at = @now WHERE address = @Address", listed).ConfigureAwait(false);
        if (items.Count > 0)
        {
            await session.ExecuteAsync("UPDATE feeds SET last_listed_at = @now WHERE feed_id = @feedId", new { feedId, now }).ConfigureAwait(false);
        }

        return (unseen.Count, changed.Count);
    }

    private sealed record KnownAddress
    {
        public required string Address { get; init; }
        public required string ItemHash { get; init; }
        public required DateTimeOffset ListedAt { get; init; }

        /// <summary>It belongs to another feed that still exists.</summary>
        public required bool OtherFeeds { get; init; }
    }
}
