namespace FeedWorker.Storage;

/// <summary>Forgets what is too old, so that the database keeps a steady size.</summary>
internal sealed class Pruner(NewsDatabase database)
{
    /// <summary>How exactly the ledgers know when an address was last listed by a feed.</summary>
    internal static readonly TimeSpan ListedExactness = TimeSpan.FromDays(1);

    // A transaction stays short, so that no claim waits long behind it.
    private const int RowsAtOnce = 1000;

    // What the feed's last listing showed is kept at any age: forgotten, it would be published again at the next poll.
    private readonly string _articles = $"""
        DELETE FROM articles WHERE address IN (
            SELECT a.address FROM articles AS a
            LEFT JOIN feeds AS f ON f.feed_id = a.feed_id
            WHERE a.listed_at < feedworker_now() - @articleAge AND a.state <> 'waiting' AND a.lease_token IS NULL
              AND (f.last_listed_at IS NULL OR a.listed_at <= f.last_listed_at - @exactness)
            LIMIT @limit {database.Dialect.LockFree("a")})
        """;

    private readonly string _published = $"""
        DELETE FROM published WHERE article_id IN (
            SELECT p.article_id FROM published AS p
            WHERE p.published_at < feedworker_now() - @articleAge
              AND NOT EXISTS (SELECT 1 FROM articles AS a WHERE a.article_id = p.article_id)
            LIMIT @limit {database.Dialect.LockFree("p")})
        """;

    private readonly string _messages = $"""
        DELETE FROM outbox WHERE sequence IN (
            SELECT o.sequence FROM outbox AS o WHERE o.delivered_at < feedworker_now() - @outboxAge LIMIT @limit {database.Dialect.LockFree("o")})
        """;

    private const string Statements = """
        SELECT statement_key FROM threat_threads WHERE last_seen_at < feedworker_now() - @threatMemory LIMIT @limit
        """;

    // Two countries at war share a block in every statement: of so many threads the latest are enough to be compared with.
    private const int MostOfBlock = 1000;

    private const string CrowdedBlocks = """
        DELETE FROM threat_blocks WHERE (block, statement_key) IN (
            SELECT block, statement_key FROM (
                SELECT block, statement_key, ROW_NUMBER() OVER (PARTITION BY block ORDER BY seen_at DESC, statement_key) AS number FROM threat_blocks) AS ranked
            WHERE number > @mostOfBlock LIMIT @limit)
        """;

    // What a host has due is looked up at the end of each attempt; a removed feed or a pruned article leaves it too early.
    private const string TooEarly = """
        SELECT h.host FROM hosts AS h
        WHERE (h.feeds_due IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM feeds AS f WHERE f.host = h.host AND f.due <= h.feeds_due))
           OR (h.articles_due IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM articles AS a WHERE a.host = h.host AND a.due <= h.articles_due))
        ORDER BY h.host LIMIT @limit
        """;

    private readonly string _hosts = $"""
        DELETE FROM hosts WHERE host IN (
            SELECT h.host FROM hosts AS h
            WHERE h.not_before < feedworker_now() AND h.feeds_due IS NULL AND h.articles_due IS NULL
              AND NOT EXISTS (SELECT 1 FROM feeds AS f WHERE f.host = h.host)
              AND NOT EXISTS (SELECT 1 FROM articles AS a WHERE a.host = h.host)
            LIMIT @limit {database.Dialect.LockFree("h")})
        """;

    internal async Task<PruneResult> PruneAsync(CancellationToken cancellationToken)
    {
        var parameters = new
        {
            articleAge = database.Options.ArticleAge,
            outboxAge = database.Options.OutboxAge,
            threatMemory = ThreatThreads.MemoryOf(database.Options),
            mostOfBlock = MostOfBlock,
            exactness = ListedExactness,
            limit = RowsAtOnce,
        };
        var articles = await DeleteAsync(_articles, parameters, cancellationToken).ConfigureAwait(false);
        await DeleteAsync(_published, parameters, cancellationToken).ConfigureAwait(false);
        var messages = await DeleteAsync(_messages, parameters, cancellationToken).ConfigureAwait(false);
        var statements = await DeleteStatementsAsync(parameters, cancellationToken).ConfigureAwait(false);
        await DeleteAsync(CrowdedBlocks, parameters, cancellationToken).ConfigureAwait(false);
        await LookUpHostsAsync(parameters, cancellationToken).ConfigureAwait(false);
        await DeleteAsync(_hosts, parameters, cancellationToken).ConfigureAwait(false);
        await database.ShrinkAsync(cancellationToken).ConfigureAwait(false);
        return new PruneResult(articles, messages, statements);
    }

    private Task<int> DeleteAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        RepeatAsync(session => session.ExecuteAsync(sql, parameters), cancellationToken);

    // Under the lock of those who add sightings: a statement that is seen again at this moment is not over.
    private Task<int> DeleteStatementsAsync(object parameters, CancellationToken cancellationToken) =>
        RepeatAsync(async session =>
        {
            await NoveltyMemory.HoldAsync(session, database.Dialect).ConfigureAwait(false);
            var over = await session.QueryAsync<string>(Statements, parameters).ConfigureAwait(false);
            return await ThreatThreads.ForgetAsync(session, database.Dialect, [.. over]).ConfigureAwait(false);
        }, cancellationToken);

    private Task<int> LookUpHostsAsync(object parameters, CancellationToken cancellationToken) =>
        RepeatAsync(async session =>
        {
            var hosts = await session.QueryAsync<string>(TooEarly, parameters).ConfigureAwait(false);
            foreach (var host in hosts)
            {
                await Hosts.SettleAsync(session, database.Dialect, host, Guid.Empty, null).ConfigureAwait(false);
            }

            return hosts.Count;
        }, cancellationToken);

    private async Task<int> RepeatAsync(Func<StoreSession, Task<int>> work, CancellationToken cancellationToken)
    {
        int all = 0, some;
        do
        {
            some = await database.WriteAsync(work, cancellationToken).ConfigureAwait(false);
            all += some;
        }
        while (some > 0);
        return all;
    }
}
