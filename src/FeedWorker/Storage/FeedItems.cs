namespace FeedWorker.Storage;

/// <summary>Notes the items of a poll as articles: unseen ones are due, changed ones are due again.</summary>
internal static class FeedItems
{
    // Below the number of parameters that any SQLite takes (999 before 3.32).
    private const int LookUpAtOnce = 500;

    private const string Known = """
        SELECT a.address, a.item_hash, a.listed_at <= feedworker_now() - @exactness AS listed_long_ago,
               a.feed_id <> @feedId AND EXISTS (SELECT 1 FROM feeds AS f WHERE f.feed_id = a.feed_id) AS other_feeds
        FROM articles AS a WHERE
        """;

    private const string Insert = """
        INSERT INTO articles (address, url, host, feed_id, item_title, item_hash, item_published_at, due, first_seen_at, listed_at)
        VALUES (@Address, @Url, @Host, @FeedId, @Title, @ItemHash, @PublishedAt, feedworker_now(), feedworker_now(), feedworker_now())
        ON CONFLICT (address) DO NOTHING
        """;

    private const string Change = """
        UPDATE articles
        SET url = @Url, host = @Host, feed_id = @FeedId, item_title = @Title, item_hash = @ItemHash, item_published_at = @PublishedAt,
            state = 'waiting', due = feedworker_now(), attempts = 0, listed_at = feedworker_now()
        WHERE address = @Address
        """;

    private const string List = "UPDATE articles SET listed_at = feedworker_now() WHERE address = @Address";

    /// <returns>How many were unseen and how many changed, and their hosts, which the caller is to tell that something is due.</returns>
    internal static async Task<Noted> NoteAsync(StoreSession session, SqlDialect dialect, Guid feedId, IReadOnlyList<NotedItem> items)
    {
        if (items.Count == 0)
        {
            return new Noted(0, 0, []);
        }

        List<ItemRow> unseen = [], changed = [];
        List<string> listed = [];
        foreach (var some in Storable(items).Chunk(LookUpAtOnce))
        {
            var known = (await session.QueryAsync<KnownAddress>(
                $"{Known} {dialect.InList("a.address", "@addresses")}",
                new { feedId, addresses = Array.ConvertAll(some, item => item.Address), exactness = Pruner.ListedExactness })
                .ConfigureAwait(false)).ToDictionary(row => row.Address, StringComparer.Ordinal);
            foreach (var item in some)
            {
                if (!known.TryGetValue(item.Address, out var before))
                {
                    unseen.Add(ItemRow.Of(item, feedId));
                }

                // Two feeds may describe one article differently: if both decided, each poll would make it due again.
                else if (before.ItemHash != item.ItemHash && !before.OtherFeeds)
                {
                    changed.Add(ItemRow.Of(item, feedId));
                }

                // Once a day is enough to know what is still listed, and spares a write per item and poll.
                else if (before.ListedLongAgo)
                {
                    listed.Add(item.Address);
                }
            }
        }

        // Every close goes through the rows in the same order, so that two that list the same addresses do not wait for each other in a circle.
        var inserted = await session.ExecuteEachAsync(
            unseen.OrderBy(row => row.Address, StringComparer.Ordinal).Select(row => new SqlStatement(Insert, row))).ConfigureAwait(false);
        await session.ExecuteEachAsync(changed.Select(row => (row.Address, new SqlStatement(Change, row)))
            .Concat(listed.Select(address => (address, new SqlStatement(List, new { Address = address }))))
            .OrderBy(update => update.Item1, StringComparer.Ordinal).Select(update => update.Item2)).ConfigureAwait(false);
        await session.ExecuteAsync("UPDATE feeds SET last_listed_at = feedworker_now() WHERE feed_id = @feedId", new { feedId }).ConfigureAwait(false);
        return new Noted(inserted, changed.Count, [.. unseen.Concat(changed).Select(row => row.Host).Distinct(StringComparer.Ordinal)]);
    }

    // Addresses as they will stand in their column, so that they are found there.
    private static IEnumerable<NotedItem> Storable(IEnumerable<NotedItem> items) =>
        items.Select(item => item with { Address = ColumnTypes.Storable(item.Address) }).DistinctBy(item => item.Address);

    /// <summary>What a poll brought.</summary>
    internal sealed record Noted(int Unseen, int Changed, IReadOnlyList<string> Hosts);

    private sealed record ItemRow(string Address, string Url, string Host, Guid FeedId, string? Title, string ItemHash, DateTimeOffset? PublishedAt)
    {
        internal static ItemRow Of(NotedItem item, Guid feedId) =>
            new(item.Address, item.Url, Storage.Hosts.HostOf(item.Url), feedId, item.Title, item.ItemHash, item.PublishedAt);
    }

    private sealed record KnownAddress
    {
        public required string Address { get; init; }
        public required string ItemHash { get; init; }

        /// <summary>So long ago that it is worth a write that it still is.</summary>
        public required bool ListedLongAgo { get; init; }

        /// <summary>It belongs to another feed that still exists.</summary>
        public required bool OtherFeeds { get; init; }
    }
}
