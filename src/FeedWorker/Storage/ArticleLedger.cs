namespace FeedWorker.Storage;

/// <summary>The articles: which addresses are to be fetched when, by whom, and what was published of them.</summary>
internal sealed class ArticleLedger(NewsDatabase database)
{
    private const string Unleased = "(a.leased_until IS NULL OR a.leased_until <= @now)";
    private const string Ours = "address = @Address AND lease_token = @Token";
    private const string EndLease = "lease_token = NULL, leased_until = NULL";

    private readonly NoveltyMemory _novelty = new(database.Options.NoveltyWindow);

    private readonly string _claim = $"""
        WITH candidates AS (
            SELECT (SELECT a.address FROM articles AS a
                    WHERE a.host = h.host AND a.due <= @now AND {Unleased}
                    ORDER BY a.due LIMIT 1) AS address
            FROM hosts AS h
            WHERE NOT ({database.Dialect.InList("h.host", "@ungatedHosts")})
              AND {HostTimes.IsFree}
            UNION ALL
            SELECT a.address FROM articles AS a
            WHERE {database.Dialect.InList("a.host", "@ungatedHosts")} AND a.due <= @now AND {Unleased}
        ),
        picked AS (
            SELECT a.address FROM articles AS a
            WHERE a.address IN (SELECT address FROM candidates)
            ORDER BY a.due, a.address LIMIT @count {database.Dialect.ClaimLock}
        )
        UPDATE articles SET lease_token = @token, leased_until = @until, attempts = attempts + 1
        WHERE address IN (SELECT address FROM picked)
        """;

    private const string Claimed = """
        SELECT a.address, a.url, a.feed_id, f.url AS feed_url, f.title AS feed_title, a.item_title, a.item_hash, a.item_published_at,
               a.lease_token AS token, a.attempts AS attempt, a.article_id, COALESCE(p.revision, 0) AS revision, p.text_hash,
               a.etag, a.last_modified, a.first_seen_at, a.visits, a.leased_until
        FROM articles AS a
        JOIN feeds AS f ON f.feed_id = a.feed_id
        LEFT JOIN published AS p ON p.article_id = a.article_id
        WHERE a.lease_token = @token
        ORDER BY a.due, a.address
        """;

    private const string Publish = """
        INSERT INTO published (article_id, revision, text_hash, published_at) VALUES (@ArticleId, @Revision, @TextHash, @now)
        ON CONFLICT (article_id) DO UPDATE
        SET revision = excluded.revision, text_hash = excluded.text_hash, published_at = excluded.published_at
        """;

    // The feed may show a changed item while the page is being fetched: what was read may be the old page, so it is due again.
    private const string EndVisit = $"""
        {EndLease}, attempts = 0, visits = visits + 1,
            state = CASE WHEN item_hash = @ItemHash THEN @state ELSE 'waiting' END,
            due = CASE WHEN item_hash = @ItemHash THEN @nextVisit ELSE @now END
        """;

    /// <summary>
    /// Claims articles that are due, the longest overdue first: at most one per host, and only of hosts that may be asked now and that
    /// nobody is asking. Ungated hosts ("127.0.0.1:5480") are free of both rules.
    /// </summary>
    internal Task<IReadOnlyList<ArticleLease>> ClaimDueAsync(int count, IReadOnlySet<string> ungatedHosts, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<ArticleLease>>(async session =>
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
            return claimed == 0 ? [] : await session.QueryAsync<ArticleLease>(Claimed, parameters).ConfigureAwait(false);
        }, cancellationToken);

    /// <returns>Null: the article was never published.</returns>
    internal Task<PublishedState?> FindPublishedAsync(Guid articleId, CancellationToken cancellationToken) =>
        database.ReadAsync(session => FindPublishedAsync(session, articleId), cancellationToken);

    /// <summary>Ends a visit, in one transaction: messages go into the outbox, threats become Detected or Sighted or nothing.</summary>
    internal Task<ArticleCloseResult> CloseAsync(ArticleLease lease, ArticleClose close, CancellationToken cancellationToken) =>
        database.WriteAsync(async session =>
        {
            if (await session.FindAsync<int>($"SELECT COUNT(*) FROM articles WHERE {Ours}", lease).ConfigureAwait(false) == 0)
            {
                return ArticleCloseResult.LeaseLost;
            }

            var now = database.Now;
            if (close.ArticleId is { } articleId)
            {
                var published = await FindPublishedAsync(session, articleId).ConfigureAwait(false);
                if ((published?.Revision ?? 0) != close.ExpectedRevision)
                {
                    return ArticleCloseResult.Superseded;
                }

                if (close.Revision > close.ExpectedRevision)
                {
                    await session.ExecuteAsync(Publish, new { close.ArticleId, close.Revision, close.TextHash, now }).ConfigureAwait(false);
                }
            }

            await session.ExecuteAsync($"""
                UPDATE articles
                SET {EndVisit}, article_id = COALESCE(@ArticleId, article_id), etag = @ETag, last_modified = @LastModified, problem = NULL
                WHERE {Ours}
                """, new
            {
                lease.Address,
                lease.Token,
                lease.ItemHash,
                close.ArticleId,
                close.ETag,
                close.LastModified,
                state = "done",
                nextVisit = close.NextVisit,
                now,
            }).ConfigureAwait(false);
            await HostTimes.HoldAsync(session, HostTimes.HostOf(lease.Url), close.HostNotBefore).ConfigureAwait(false);
            await OutboxLedger.PutAsync(session, close.Messages, now).ConfigureAwait(false);
            var threats = await _novelty.DecideAsync(session, close.Threats, now).ConfigureAwait(false);
            await OutboxLedger.PutAsync(session, threats, now).ConfigureAwait(false);
            return ArticleCloseResult.Closed;
        }, cancellationToken);

    /// <summary>Ends an attempt that may succeed later. The attempt counts.</summary>
    /// <returns>False: the lease was lost and nothing was written.</returns>
    internal Task<bool> PostponeAsync(
        ArticleLease lease, string why, DateTimeOffset due, DateTimeOffset? hostNotBefore, CancellationToken cancellationToken) =>
        EndAsync(
            lease,
            $"UPDATE articles SET {EndLease}, state = 'waiting', due = @due, problem = @why WHERE {Ours}",
            new { lease.Address, lease.Token, due, why },
            hostNotBefore,
            cancellationToken);

    /// <summary>Ends a visit that brings nothing, with its reason. A changed feed item makes the article due all the same.</summary>
    /// <param name="lease">What ends.</param>
    /// <param name="why">For people.</param>
    /// <param name="nextVisit">Null: never by itself.</param>
    /// <param name="hostNotBefore">Nobody asks the host before then; null leaves its time as it is.</param>
    /// <param name="cancellationToken">Leaves the lease as it is.</param>
    /// <returns>False: the lease was lost and nothing was written.</returns>
    internal Task<bool> SetAsideAsync(
        ArticleLease lease, string why, DateTimeOffset? nextVisit, DateTimeOffset? hostNotBefore, CancellationToken cancellationToken) =>
        EndAsync(
            lease,
            $"UPDATE articles SET {EndVisit}, problem = @why WHERE {Ours}",
            new { lease.Address, lease.Token, lease.ItemHash, why, nextVisit, state = "set aside", now = database.Now },
            hostNotBefore,
            cancellationToken);

    /// <summary>Ends a lease as if it had not been: the article is due at once, the attempt does not count.</summary>
    /// <returns>False: the lease was lost.</returns>
    internal Task<bool> GiveBackAsync(ArticleLease lease, CancellationToken cancellationToken) =>
        ChangeAsync(
            $"UPDATE articles SET {EndLease}, attempts = CASE WHEN attempts > 0 THEN attempts - 1 ELSE 0 END WHERE {Ours}",
            new { lease.Address, lease.Token },
            cancellationToken);

    /// <returns>False: the lease was lost.</returns>
    internal Task<bool> RenewAsync(ArticleLease lease, CancellationToken cancellationToken) =>
        ChangeAsync(
            $"UPDATE articles SET leased_until = @until WHERE {Ours}",
            new { lease.Address, lease.Token, until = database.Now + database.Options.LeaseLength },
            cancellationToken);

    /// <summary>The articles that were given up, the latest found first.</summary>
    internal Task<IReadOnlyList<SetAsideArticle>> ListSetAsideAsync(int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<SetAsideArticle>>(async session => await session.QueryAsync<SetAsideArticle>("""
            SELECT a.url, f.url AS feed_url, a.problem FROM articles AS a JOIN feeds AS f ON f.feed_id = a.feed_id
            WHERE a.state = 'set aside' ORDER BY a.first_seen_at DESC, a.url LIMIT @limit
            """, new { limit }).ConfigureAwait(false), cancellationToken);

    internal Task<ArticleCounts> CountsAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(async session =>
        {
            var states = (await session.QueryAsync<(string State, int Count)>(
                "SELECT state, COUNT(*) FROM articles GROUP BY state").ConfigureAwait(false)).ToDictionary(row => row.State, row => row.Count);
            var leased = await session.FindAsync<int>(
                "SELECT COUNT(*) FROM articles WHERE leased_until > @now", new { now = database.Now }).ConfigureAwait(false);
            return new ArticleCounts(
                states.GetValueOrDefault("waiting"), leased, states.GetValueOrDefault("done"), states.GetValueOrDefault("set aside"));
        }, cancellationToken);

    private static async Task<PublishedState?> FindPublishedAsync(StoreSession session, Guid articleId)
    {
        var (revision, textHash) = await session.FindAsync<(int, string)>(
            "SELECT revision, text_hash FROM published WHERE article_id = @articleId", new { articleId }).ConfigureAwait(false);
        return revision == 0 ? null : new PublishedState(revision, textHash);
    }

    private Task<bool> EndAsync(
        ArticleLease lease, string sql, object parameters, DateTimeOffset? hostNotBefore, CancellationToken cancellationToken) =>
        database.WriteAsync(async session =>
        {
            var ours = await session.ExecuteAsync(sql, parameters).ConfigureAwait(false) == 1;
            if (ours)
            {
                await HostTimes.HoldAsync(session, HostTimes.HostOf(lease.Url), hostNotBefore).ConfigureAwait(false);
            }

            return ours;
        }, cancellationToken);

    private Task<bool> ChangeAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        database.WriteAsync(async session => await session.ExecuteAsync(sql, parameters).ConfigureAwait(false) == 1, cancellationToken);
}
