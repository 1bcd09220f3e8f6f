namespace FeedWorker.Storage;

/// <summary>The feeds: when each is to be polled, by whom, and what its last poll said.</summary>
internal sealed class FeedLedger(NewsDatabase database)
{
    private const string Unleased = "(f.leased_until IS NULL OR f.leased_until <= @now)";
    private const string Ours = "feed_id = @FeedId AND lease_token = @Token";

    private readonly string _claim = $"""
        WITH candidates AS (
            SELECT (SELECT f.feed_id FROM feeds AS f
                    WHERE f.host = h.host AND f.due <= @now AND {Unleased}
                    ORDER BY f.due LIMIT 1) AS feed_id
            FROM hosts AS h
            WHERE NOT ({database.Dialect.InList("h.host", "@ungatedHosts")})
              AND {HostTimes.IsFree}
            UNION ALL
            SELECT f.feed_id FROM feeds AS f
            WHERE {database.Dialect.InList("f.host", "@ungatedHosts")} AND f.due <= @now AND {Unleased}
        ),
        picked AS (
            SELECT f.feed_id FROM feeds AS f
            WHERE f.feed_id IN (SELECT feed_id FROM candidates)
            ORDER BY f.due, f.feed_id LIMIT @count {database.Dialect.ClaimLock}
        )
        UPDATE feeds SET lease_token = @token, leased_until = @until, attempts = attempts + 1
        WHERE feed_id IN (SELECT feed_id FROM picked)
        """;

    private const string Claimed = """
        SELECT feed_id, url, title, lease_token AS token, attempts AS attempt, failures_in_row, health, health_sequence,
               etag, last_modified, body_hash, poll_interval AS interval, leased_until
        FROM feeds WHERE lease_token = @token ORDER BY due, feed_id
        """;

    private const string Close = $"""
        UPDATE feeds
        SET lease_token = NULL, leased_until = NULL, due = @Due, poll_interval = @Interval, title = COALESCE(@Title, title),
            etag = @ETag, last_modified = @LastModified, body_hash = @BodyHash, problem = @Problem,
            failures_in_row = @FailuresInRow, health = @Health, health_sequence = @HealthSequence, last_polled_at = @now
        WHERE {Ours}
        """;

    private const string Move = """
        UPDATE feeds SET url = @MovedTo, host = @host
        WHERE feed_id = @FeedId AND NOT EXISTS (SELECT 1 FROM feeds WHERE url = @MovedTo)
        """;

    private const string List = """
        SELECT f.feed_id, f.url, f.title, f.health, f.failures_in_row, f.problem, f.poll_interval AS interval,
               f.last_polled_at, f.due AS next_poll_at,
               (SELECT COUNT(*) FROM articles AS a WHERE a.feed_id = f.feed_id AND a.state = 'waiting') AS articles_waiting,
               (SELECT COUNT(*) FROM articles AS a WHERE a.feed_id = f.feed_id AND a.state = 'done') AS articles_done,
               (SELECT COUNT(*) FROM articles AS a WHERE a.feed_id = f.feed_id AND a.state = 'set aside') AS articles_set_aside
        FROM feeds AS f ORDER BY f.url
        """;

    /// <summary>
    /// Claims feeds that are due, the longest overdue first: at most one per host, and only of hosts that may be asked now and that
    /// nobody is asking. Ungated hosts ("127.0.0.1:5480") are free of both rules.
    /// </summary>
    internal Task<IReadOnlyList<FeedLease>> ClaimDueAsync(int count, IReadOnlySet<string> ungatedHosts, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<FeedLease>>(async session =>
        {
            var now = database.Now;
            var parameters = new
            {
                count,
                ungatedHosts = HostTimes.KeysOf(ungatedHosts),
                now,
                until = now + database.Options.LeaseLength,
                token = Guid.NewGuid(),
            };
            var claimed = await session.ExecuteAsync(_claim, parameters).ConfigureAwait(false);
            return claimed == 0 ? [] : await session.QueryAsync<FeedLease>(Claimed, parameters).ConfigureAwait(false);
        }, cancellationToken);

    /// <summary>Ends a poll, in one transaction: items become articles that are due, messages go into the outbox.</summary>
    internal Task<FeedCloseResult> CloseAsync(FeedLease lease, FeedClose close, CancellationToken cancellationToken) =>
        database.WriteAsync(async session =>
        {
            var now = database.Now;
            var closed = await session.ExecuteAsync(Close, new
            {
                lease.FeedId,
                lease.Token,
                Due = close.Health == FeedHealth.Ended ? null : (DateTimeOffset?)close.NextPoll,
                close.Interval,
                close.Title,
                close.ETag,
                close.LastModified,
                close.BodyHash,
                close.Problem,
                close.FailuresInRow,
                Health = NameOf(close.Health),
                close.HealthSequence,
                now,
            }).ConfigureAwait(false);
            if (closed == 0)
            {
                return new FeedCloseResult(StillOurs: false, 0, 0);
            }

            if (close.MovedTo is not null)
            {
                var host = HostTimes.HostOf(close.MovedTo);
                await HostTimes.KnowAsync(session, [host]).ConfigureAwait(false);
                await session.ExecuteAsync(Move, new { lease.FeedId, close.MovedTo, host }).ConfigureAwait(false);
            }

            var (unseen, changed) = await FeedItems.NoteAsync(session, database.Dialect, lease.FeedId, close.Items, now).ConfigureAwait(false);
            await HostTimes.HoldAsync(session, HostTimes.HostOf(lease.Url), close.HostNotBefore).ConfigureAwait(false);
            await OutboxLedger.PutAsync(session, close.Messages, now).ConfigureAwait(false);
            return new FeedCloseResult(StillOurs: true, unseen, changed);
        }, cancellationToken);

    /// <summary>Ends a lease as if it had not been: the feed is due at once, the attempt does not count.</summary>
    /// <returns>False: the lease was lost.</returns>
    internal Task<bool> GiveBackAsync(FeedLease lease, CancellationToken cancellationToken) =>
        ChangeAsync(
            $"UPDATE feeds SET lease_token = NULL, leased_until = NULL, attempts = attempts - 1 WHERE {Ours}",
            new { lease.FeedId, lease.Token },
            cancellationToken);

    /// <returns>False: the lease was lost.</returns>
    internal Task<bool> RenewAsync(FeedLease lease, CancellationToken cancellationToken) =>
        ChangeAsync(
            $"UPDATE feeds SET leased_until = @until WHERE {Ours}",
            new { lease.FeedId, lease.Token, until = database.Now + database.Options.LeaseLength },
            cancellationToken);

    /// <summary>Adds a feed that is due at once.</summary>
    /// <returns>False: its id or its address is known already.</returns>
    internal Task<bool> AddAsync(Guid id, string url, string? title, CancellationToken cancellationToken) =>
        database.WriteAsync(async session =>
        {
            var host = HostTimes.HostOf(url);
            await HostTimes.KnowAsync(session, [host]).ConfigureAwait(false);
            return await session.ExecuteAsync("""
                INSERT INTO feeds (feed_id, url, host, title, due, added_at) VALUES (@id, @url, @host, @title, @now, @now)
                ON CONFLICT DO NOTHING
                """, new { id, url, host, title, now = database.Now }).ConfigureAwait(false) == 1;
        }, cancellationToken);

    /// <summary>
    /// Removes a feed and its articles that were never published. Published ones stay known, so that they are not published again
    /// when the feed returns.
    /// </summary>
    /// <returns>False: there is no such feed.</returns>
    internal Task<bool> RemoveAsync(string url, CancellationToken cancellationToken) =>
        database.WriteAsync(async session =>
        {
            const string ItsArticles = "feed_id = (SELECT feed_id FROM feeds WHERE url = @url)";
            await session.ExecuteAsync($"DELETE FROM articles WHERE {ItsArticles} AND article_id IS NULL", new { url }).ConfigureAwait(false);
            await session.ExecuteAsync(
                $"UPDATE articles SET due = NULL, state = 'done', lease_token = NULL, leased_until = NULL WHERE {ItsArticles}",
                new { url }).ConfigureAwait(false);
            return await session.ExecuteAsync("DELETE FROM feeds WHERE url = @url", new { url }).ConfigureAwait(false) == 1;
        }, cancellationToken);

    internal Task<IReadOnlyList<FeedRow>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<FeedRow>>(
            async session => await session.QueryAsync<FeedRow>(List).ConfigureAwait(false), cancellationToken);

    /// <summary>Lets a feed be polled now, also one that has ended.</summary>
    /// <returns>False: there is no such feed.</returns>
    internal Task<bool> MakeDueAsync(string url, CancellationToken cancellationToken) =>
        ChangeAsync("UPDATE feeds SET due = @now WHERE url = @url", new { url, now = database.Now }, cancellationToken);

    internal Task<int> CountAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.FindAsync<int>("SELECT COUNT(*) FROM feeds"), cancellationToken);

    /// <summary>Since when the longest overdue feed waits to be claimed; null when none is due.</summary>
    internal Task<DateTimeOffset?> OldestDueAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            session => session.FindInstantAsync(
                $"SELECT MIN(f.due) FROM feeds AS f WHERE f.due <= @now AND {Unleased}", new { now = database.Now }),
            cancellationToken);

    private Task<bool> ChangeAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        database.WriteAsync(async session => await session.ExecuteAsync(sql, parameters).ConfigureAwait(false) == 1, cancellationToken);

    private static string NameOf(FeedHealth health) => health switch
    {
        FeedHealth.New => "new",
        FeedHealth.Healthy => "healthy",
        FeedHealth.Failing => "failing",
        FeedHealth.Ended => "ended",
        _ => throw new ArgumentOutOfRangeException(nameof(health), health, null),
    };
}
