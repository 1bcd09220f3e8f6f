namespace FeedWorker.Storage;

/// <summary>Forgets what is too old, so that the database keeps a steady size.</summary>
internal sealed class Pruner(NewsDatabase database)
{
    /// <summary>How exactly the ledgers know when an address was last listed by a feed.</summary>
    internal static readonly TimeSpan ListedExactness = TimeSpan.FromDays(1);

    // A transaction stays short, so that no claim waits long behind it.
    private const int RowsAtOnce = 1000;

    // What the feed's last listing showed is kept at any age: forgotten, it would be published again at the next poll.
    private const string Articles = """
        DELETE FROM articles WHERE address IN (
            SELECT a.address FROM articles AS a
            LEFT JOIN feeds AS f ON f.feed_id = a.feed_id
            WHERE a.listed_at < @unlisted AND a.state <> 'waiting' AND a.lease_token IS NULL
              AND (f.last_listed_at IS NULL OR a.listed_at <= f.last_listed_at - @exactness)
            LIMIT @limit)
        """;

    private const string Published = """
        DELETE FROM published WHERE article_id IN (
            SELECT p.article_id FROM published AS p
            WHERE p.published_at < @unlisted AND NOT EXISTS (SELECT 1 FROM articles AS a WHERE a.article_id = p.article_id)
            LIMIT @limit)
        """;

    private const string Messages = """
        DELETE FROM outbox WHERE sequence IN (SELECT sequence FROM outbox WHERE delivered_at < @delivered LIMIT @limit)
        """;

    private const string Statements = """
        DELETE FROM threat_sightings WHERE statement_key IN (
            SELECT statement_key FROM threat_sightings GROUP BY statement_key HAVING MAX(seen_at) < @seen LIMIT @limit)
        """;

    private const string Hosts = """
        DELETE FROM hosts WHERE host IN (
            SELECT h.host FROM hosts AS h
            WHERE h.not_before < @now
              AND NOT EXISTS (SELECT 1 FROM feeds AS f WHERE f.host = h.host)
              AND NOT EXISTS (SELECT 1 FROM articles AS a WHERE a.host = h.host)
            LIMIT @limit)
        """;

    internal async Task<PruneResult> PruneAsync(CancellationToken cancellationToken)
    {
        var now = database.Now;
        var parameters = new
        {
            now,
            unlisted = now - database.Options.ArticleAge,
            delivered = now - database.Options.OutboxAge,
            seen = now - database.Options.NoveltyWindow,
            exactness = ListedExactness,
            limit = RowsAtOnce,
        };
        var articles = await DeleteAsync(Articles, parameters, cancellationToken).ConfigureAwait(false);
        await DeleteAsync(Published, parameters, cancellationToken).ConfigureAwait(false);
        var messages = await DeleteAsync(Messages, parameters, cancellationToken).ConfigureAwait(false);
        var statements = await DeleteAsync(Statements, parameters, cancellationToken).ConfigureAwait(false);
        await DeleteAsync(Hosts, parameters, cancellationToken).ConfigureAwait(false);
        await database.ShrinkAsync(cancellationToken).ConfigureAwait(false);
        return new PruneResult(articles, messages, statements);
    }

    private async Task<int> DeleteAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        int all = 0, some;
        do
        {
            some = await database.WriteAsync(session => session.ExecuteAsync(sql, parameters), cancellationToken).ConfigureAwait(false);
            all += some;
        }
        while (some > 0);
        return all;
    }
}
