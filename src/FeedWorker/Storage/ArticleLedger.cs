namespace FeedWorker.Storage;

/// <summary>The articles: which addresses are to be fetched when, by whom, and what was published of them.</summary>
internal sealed class ArticleLedger(NewsDatabase database)
{
    private static readonly ClaimedRows _rows = new(
        "articles",
        "address",
        """
        c.address, c.url, c.feed_id, f.url AS feed_url, f.title AS feed_title, c.item_title, c.item_hash, c.item_published_at,
        c.lease_token AS token, c.attempts AS attempt, c.article_id, COALESCE(p.revision, 0) AS revision, p.text_hash,
        c.etag, c.last_modified, c.first_seen_at, c.visits, c.leased_until, feedworker_now() AS claimed_at
        """,
        "JOIN feeds AS f ON f.feed_id = c.feed_id LEFT JOIN published AS p ON p.article_id = c.article_id");

    private readonly HostLeases _leases = new(database, _rows);
    private readonly NoveltyMemory _novelty = new(database.Options);

    // The feed may show a changed item while the page is being fetched: what was read may be the old page, so it is due again.
    private const string EndVisit = $"""
        {HostLeases.End}, attempts = 0, visits = visits + 1,
            state = CASE WHEN item_hash = @ItemHash THEN @state ELSE 'waiting' END,
            due = CASE WHEN item_hash = @ItemHash THEN @nextVisit ELSE feedworker_now() END
        """;

    /// <inheritdoc cref="HostLeases.ClaimAsync"/>
    internal Task<IReadOnlyList<ArticleLease>> ClaimDueAsync(int count, IReadOnlySet<string> ungatedHosts, CancellationToken cancellationToken) =>
        _leases.ClaimAsync<ArticleLease>(count, ungatedHosts, cancellationToken);

    /// <returns>Null: the article was never published.</returns>
    internal Task<PublishedState?> FindPublishedAsync(Guid articleId, CancellationToken cancellationToken) =>
        database.ReadAsync(session => FindPublishedAsync(session, articleId), cancellationToken);

    /// <summary>Ends a visit, in one transaction: messages go into the outbox, threats become Detected or Sighted or nothing.</summary>
    internal Task<ArticleCloseResult> CloseAsync(ArticleLease lease, ArticleClose close, CancellationToken cancellationToken) =>
        database.WriteAsync(async session =>
        {
            var key = new { Key = lease.Address, lease.Token };
            if (await session.FindAsync<int>($"SELECT 1 FROM articles WHERE {_leases.Ours} {database.Dialect.Lock}", key).ConfigureAwait(false) == 0)
            {
                return ArticleCloseResult.LeaseLost;
            }

            if (!await HoldsRevisionAsync(session, close).ConfigureAwait(false))
            {
                return ArticleCloseResult.Superseded;
            }

            await session.ExecuteAsync($"""
                UPDATE articles
                SET {EndVisit}, article_id = COALESCE(@ArticleId, article_id), etag = @ETag, last_modified = @LastModified, problem = NULL
                WHERE {_leases.Ours}
                """, new
            {
                key.Key,
                key.Token,
                lease.ItemHash,
                close.ArticleId,
                close.ETag,
                close.LastModified,
                state = "done",
                nextVisit = close.NextVisit,
            }).ConfigureAwait(false);
            var threats = await _novelty.DecideAsync(session, database.Dialect, close.Threats).ConfigureAwait(false);
            await OutboxLedger.PutAsync(session, [.. close.Messages, .. threats]).ConfigureAwait(false);
            await Hosts.SettleAsync(session, database.Dialect, Hosts.HostOf(lease.Url), lease.Token, close.HostPause).ConfigureAwait(false);
            return ArticleCloseResult.Closed;
        }, cancellationToken);

    /// <summary>Ends an attempt that may succeed later. The attempt counts.</summary>
    /// <param name="lease">What ends.</param>
    /// <param name="why">For people.</param>
    /// <param name="pause">When it may be claimed again, from now.</param>
    /// <param name="hostPause">Nobody asks the host before it is over; null leaves its time as it is.</param>
    /// <param name="cancellationToken">Leaves the lease as it is.</param>
    /// <returns>False: the lease was lost and nothing was written.</returns>
    internal Task<bool> PostponeAsync(
        ArticleLease lease, string why, TimeSpan pause, TimeSpan? hostPause, CancellationToken cancellationToken) =>
        EndAsync(
            lease,
            $"{HostLeases.End}, state = 'waiting', due = feedworker_now() + @pause, problem = @why",
            new { Key = lease.Address, lease.Token, pause, why },
            hostPause,
            cancellationToken);

    /// <summary>Ends a visit that brings nothing, with its reason. A changed feed item makes the article due all the same.</summary>
    /// <param name="lease">What ends.</param>
    /// <param name="why">For people.</param>
    /// <param name="nextVisit">By the store's clock; null: never by itself.</param>
    /// <param name="hostPause">Nobody asks the host before it is over; null leaves its time as it is.</param>
    /// <param name="cancellationToken">Leaves the lease as it is.</param>
    /// <returns>False: the lease was lost and nothing was written.</returns>
    internal Task<bool> SetAsideAsync(
        ArticleLease lease, string why, DateTimeOffset? nextVisit, TimeSpan? hostPause, CancellationToken cancellationToken) =>
        EndAsync(
            lease,
            $"{EndVisit}, problem = @why",
            new { Key = lease.Address, lease.Token, lease.ItemHash, why, nextVisit, state = "set aside" },
            hostPause,
            cancellationToken);

    /// <summary>Ends a lease as if it had not been: the article is due at once, the attempt does not count.</summary>
    /// <param name="lease">What ends.</param>
    /// <param name="hostPause">Nobody asks the host before it is over; null leaves its time as it is.</param>
    /// <param name="cancellationToken">Leaves the lease as it is.</param>
    /// <returns>False: the lease was lost and nothing was written.</returns>
    internal Task<bool> GiveBackAsync(ArticleLease lease, TimeSpan? hostPause, CancellationToken cancellationToken) =>
        EndAsync(
            lease,
            $"{HostLeases.End}, attempts = CASE WHEN attempts > 0 THEN attempts - 1 ELSE 0 END",
            new { Key = lease.Address, lease.Token },
            hostPause,
            cancellationToken);

    /// <inheritdoc cref="HostLeases.RenewAsync"/>
    internal Task<bool> RenewAsync(ArticleLease lease, CancellationToken cancellationToken) =>
        _leases.RenewAsync(lease.Address, lease.Token, lease.Url, cancellationToken);

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
                "SELECT COUNT(*) FROM articles WHERE due IS NOT NULL AND leased_until > feedworker_now()").ConfigureAwait(false);
            return new ArticleCounts(
                states.GetValueOrDefault("waiting"), leased, states.GetValueOrDefault("done"), states.GetValueOrDefault("set aside"));
        }, cancellationToken);

    private static async Task<PublishedState?> FindPublishedAsync(StoreSession session, Guid articleId)
    {
        var (revision, textHash) = await session.FindAsync<(int, string)>(
            "SELECT revision, text_hash FROM published WHERE article_id = @articleId", new { articleId }).ConfigureAwait(false);
        return revision == 0 ? null : new PublishedState(revision, textHash);
    }

    /// <summary>Publishes the close's revision, or makes sure that the known one stays while it is relied on.</summary>
    /// <returns>False: the published revision is not the expected one.</returns>
    private async Task<bool> HoldsRevisionAsync(StoreSession session, ArticleClose close)
    {
        if (close.ArticleId is null)
        {
            return true;
        }

        // One statement decides and writes, so that of two addresses that publish at once the second finds the first.
        return close switch
        {
            _ when close.Revision == close.ExpectedRevision => close.ExpectedRevision == await session.FindAsync<int>(
                $"SELECT revision FROM published WHERE article_id = @ArticleId {database.Dialect.Lock}", new { close.ArticleId }).ConfigureAwait(false),
            { ExpectedRevision: 0 } => 1 == await session.ExecuteAsync("""
                INSERT INTO published (article_id, revision, text_hash, published_at)
                VALUES (@ArticleId, @Revision, @TextHash, feedworker_now())
                ON CONFLICT (article_id) DO NOTHING
                """, new { close.ArticleId, close.Revision, close.TextHash }).ConfigureAwait(false),
            _ => 1 == await session.ExecuteAsync("""
                UPDATE published SET revision = @Revision, text_hash = @TextHash, published_at = feedworker_now()
                WHERE article_id = @ArticleId AND revision = @ExpectedRevision
                """, new { close.ArticleId, close.Revision, close.TextHash, close.ExpectedRevision }).ConfigureAwait(false),
        };
    }

    private Task<bool> EndAsync(ArticleLease lease, string set, object parameters, TimeSpan? hostPause, CancellationToken cancellationToken) =>
        _leases.EndAsync(set, parameters, lease.Url, lease.Token, hostPause, cancellationToken);
}
