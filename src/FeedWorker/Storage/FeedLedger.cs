namespace FeedWorker.Storage;

/// <summary>The feeds: when each is to be polled, by whom, and what its last poll said.</summary>
internal sealed class FeedLedger(NewsDatabase database)
{
    private static readonly ClaimedRows _rows = new("feeds", "feed_id", """
        c.feed_id, c.url, c.title, c.lease_token AS token, c.attempts AS attempt, c.failures_in_row, c.health, c.health_sequence,
        c.etag, c.last_modified, c.body_hash, c.poll_interval AS interval, c.leased_until
        """);

    // Longer ones fit no index, and no sane server means them.
    private const int LongestAddress = 2048;

    private readonly HostLeases _leases = new(database, _rows);

    private const string Close = $"""
        UPDATE feeds
        SET {HostLeases.End}, due = feedworker_now() + @NextPollIn, poll_interval = @Interval, title = COALESCE(@Title, title),
            etag = @ETag, last_modified = @LastModified, body_hash = @BodyHash, problem = @Problem,
            failures_in_row = @FailuresInRow, health = @Health, health_sequence = @HealthSequence, last_polled_at = feedworker_now()
        WHERE
        """;

    private const string Move = """
        UPDATE feeds SET url = @movedTo, host = @host
        WHERE feed_id = @FeedId AND NOT EXISTS (SELECT 1 FROM feeds WHERE url = @movedTo)
        """;

    private const string List = """
        SELECT f.feed_id, f.url, f.title, f.health, f.failures_in_row, f.problem, f.poll_interval AS interval,
               f.last_polled_at, f.due AS next_poll_at,
               (SELECT COUNT(*) FROM articles AS a WHERE a.feed_id = f.feed_id AND a.state = 'waiting') AS articles_waiting,
               (SELECT COUNT(*) FROM articles AS a WHERE a.feed_id = f.feed_id AND a.state = 'done') AS articles_done,
               (SELECT COUNT(*) FROM articles AS a WHERE a.feed_id = f.feed_id AND a.state = 'set aside') AS articles_set_aside
        FROM feeds AS f ORDER BY f.url
        """;

    /// <inheritdoc cref="HostLeases.ClaimAsync"/>
    internal Task<IReadOnlyList<FeedLease>> ClaimDueAsync(int count, IReadOnlySet<string> ungatedHosts, CancellationToken cancellationToken) =>
        _leases.ClaimAsync<FeedLease>(count, ungatedHosts, cancellationToken);

    /// <summary>Ends a poll, in one transaction: items become articles that are due, messages go into the outbox.</summary>
    internal Task<FeedCloseResult> CloseAsync(FeedLease lease, FeedClose close, CancellationToken cancellationToken) =>
        database.WriteAsync(async session =>
        {
            string? movedToHost = null;
            var closed = await session.ExecuteAsync($"{Close} {_leases.Ours}", new
            {
                Key = lease.FeedId,
                lease.Token,
                NextPollIn = close.Health == FeedHealth.Ended ? null : (TimeSpan?)close.NextPollIn,
                close.Interval,
                close.Title,
                close.ETag,
                close.LastModified,
                close.BodyHash,
                close.Problem,
                close.FailuresInRow,
                Health = NameOf(close.Health),
                close.HealthSequence,
            }).ConfigureAwait(false);
            if (closed == 0)
            {
                return new FeedCloseResult(StillOurs: false, 0, 0);
            }

            if (close.MovedTo is { Length: <= LongestAddress } movedTo)
            {
                movedToHost = Hosts.HostOf(movedTo);
                await session.ExecuteAsync(Move, new { lease.FeedId, movedTo, host = movedToHost }).ConfigureAwait(false);
            }

            var noted = await FeedItems.NoteAsync(session, database.Dialect, lease.FeedId, close.Items).ConfigureAwait(false);
            await OutboxLedger.PutAsync(session, close.Messages).ConfigureAwait(false);
            await Hosts.SettleAsync(
                session, database.Dialect, Hosts.HostOf(lease.Url), lease.Token, close.HostPause, movedToHost is null ? [] : [movedToHost], noted.Hosts)
                .ConfigureAwait(false);
            return new FeedCloseResult(StillOurs: true, noted.Unseen, noted.Changed);
        }, cancellationToken);

    /// <summary>Ends a lease as if it had not been: the feed is due at once, the attempt does not count.</summary>
    /// <param name="lease">What ends.</param>
    /// <param name="hostPause">Nobody asks the host before it is over; null leaves its time as it is.</param>
    /// <param name="cancellationToken">Leaves the lease as it is.</param>
    /// <returns>False: the lease was lost and nothing was written.</returns>
    internal Task<bool> GiveBackAsync(FeedLease lease, TimeSpan? hostPause, CancellationToken cancellationToken) =>
        _leases.EndAsync(
            $"{HostLeases.End}, attempts = attempts - 1", new { Key = lease.FeedId, lease.Token }, lease.Url, lease.Token, hostPause, cancellationToken);

    /// <inheritdoc cref="HostLeases.RenewAsync"/>
    internal Task<bool> RenewAsync(FeedLease lease, CancellationToken cancellationToken) =>
        _leases.RenewAsync(lease.FeedId.ToString(), lease.Token, lease.Url, cancellationToken);

    /// <inheritdoc cref="AddAsync(IReadOnlyList{NewFeed}, CancellationToken)"/>
    /// <returns>False: its id or its address is known already.</returns>
    internal async Task<bool> AddAsync(Guid id, string url, string? title, CancellationToken cancellationToken) =>
        await AddAsync([new NewFeed(id, url, title)], cancellationToken).ConfigureAwait(false) == 1;

    /// <summary>
    /// Adds feeds that are due at once, in one transaction. Their changes of health are numbered from the second they were added: one that
    /// was removed and returns must not repeat the numbers, and so the message ids, of its earlier life.
    /// </summary>
    /// <returns>How many were unknown by id and by address.</returns>
    internal Task<int> AddAsync(IReadOnlyList<NewFeed> feeds, CancellationToken cancellationToken) =>
        database.WriteAsync(async session =>
        {
            // In the same order everywhere, so that replicas that start with the same list do not wait for each other in a circle.
            List<string> hosts = [];
            foreach (var feed in feeds.OrderBy(feed => feed.Url, StringComparer.Ordinal))
            {
                var host = Hosts.HostOf(feed.Url);
                if (await session.ExecuteAsync("""
                    INSERT INTO feeds (feed_id, url, host, title, due, added_at, health_sequence)
                    VALUES (@Id, @Url, @host, @Title, feedworker_now(), feedworker_now(), feedworker_now() / 1000)
                    ON CONFLICT DO NOTHING
                    """, new { feed.Id, feed.Url, host, feed.Title }).ConfigureAwait(false) == 1)
                {
                    hosts.Add(host);
                }
            }

            await Hosts.FallDueAsync(session, _rows.Table, hosts).ConfigureAwait(false);
            return hosts.Count;
        }, cancellationToken);

    /// <summary>
    /// Removes a feed and its articles that were never published. Published ones stay known, so that they are not published again
    /// when the feed returns.
    /// </summary>
    /// <returns>False: there is no such feed.</returns>
    internal Task<bool> RemoveAsync(string url, CancellationToken cancellationToken) =>
        database.WriteAsync(async session =>
        {
            // The feed first, as the close of its poll does: who is first has both.
            if (await session.FindAsync<string>("DELETE FROM feeds WHERE url = @url RETURNING feed_id", new { url }).ConfigureAwait(false) is not { } feedId)
            {
                return false;
            }

            await session.ExecuteAsync("DELETE FROM articles WHERE feed_id = @feedId AND article_id IS NULL", new { feedId }).ConfigureAwait(false);
            await session.ExecuteAsync(
                $"UPDATE articles SET due = NULL, state = 'done', {HostLeases.End} WHERE feed_id = @feedId", new { feedId }).ConfigureAwait(false);
            return true;
        }, cancellationToken);

    internal Task<IReadOnlyList<FeedRow>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<FeedRow>>(
            async session => await session.QueryAsync<FeedRow>(List).ConfigureAwait(false), cancellationToken);

    /// <summary>Lets a feed be polled now, also one that has ended.</summary>
    /// <returns>False: there is no such feed.</returns>
    internal Task<bool> MakeDueAsync(string url, CancellationToken cancellationToken) =>
        database.WriteAsync(async session =>
        {
            if (await session.FindAsync<string>(
                "UPDATE feeds SET due = feedworker_now() WHERE url = @url RETURNING host", new { url }).ConfigureAwait(false) is not { } host)
            {
                return false;
            }

            await Hosts.FallDueAsync(session, _rows.Table, host).ConfigureAwait(false);
            return true;
        }, cancellationToken);

    internal Task<int> CountAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.FindAsync<int>("SELECT COUNT(*) FROM feeds"), cancellationToken);

    /// <summary>How long the longest overdue feed has waited to be claimed; null when none is due.</summary>
    internal Task<TimeSpan?> LagAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            session => session.FindDurationAsync("""
                SELECT feedworker_now() - MIN(due) FROM feeds
                WHERE due <= feedworker_now() AND (leased_until IS NULL OR leased_until <= feedworker_now())
                """),
            cancellationToken);

    private static string NameOf(FeedHealth health) => health switch
    {
        FeedHealth.New => "new",
        FeedHealth.Healthy => "healthy",
        FeedHealth.Failing => "failing",
        FeedHealth.Ended => "ended",
        _ => throw new ArgumentOutOfRangeException(nameof(health), health, null),
    };
}
