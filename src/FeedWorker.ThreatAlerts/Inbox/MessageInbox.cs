using Microsoft.Data.Sqlite;

namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>
/// Takes messages in, each with what it causes in one transaction. Whatever comes again is nothing; whatever comes in another order comes
/// to the same.
/// </summary>
internal sealed class MessageInbox(AlertDatabase database)
{
    /// <summary>Raises an alert, unless it was raised before.</summary>
    /// <param name="alert">What the message says.</param>
    /// <param name="deliveries">Through which sinks it leaves, and when; none when no rule wants it.</param>
    /// <param name="cancellationToken">Leaves the record as it was.</param>
    /// <returns>False: it is known, and nothing was written.</returns>
    /// <exception cref="StoreException">Nothing was written; the message must come again.</exception>
    internal Task<bool> RaiseAsync(NewAlert alert, IReadOnlyList<NewDelivery> deliveries, CancellationToken cancellationToken) =>
        database.WriteAsync(async connection =>
        {
            var now = database.Now;
            var sequence = await connection.FindAsync<long?>("""
                INSERT INTO alerts (id, statement_key, statement_id, article_id, outlet, is_first, severity, detected_at, raised_at, body)
                VALUES (@id, @key, @statement, @article, @outlet, @first, @severity, @detected, @now, @body)
                ON CONFLICT (id) DO NOTHING
                RETURNING sequence
                """,
                row => row.GetInt64(0), cancellationToken,
                ("@id", alert.Id), ("@key", alert.StatementKey), ("@statement", alert.StatementId), ("@article", alert.ArticleId),
                ("@outlet", alert.Outlet), ("@first", alert.IsFirst), ("@severity", alert.Severity), ("@detected", alert.DetectedAt.ToUnixTimeMilliseconds()),
                ("@now", now), ("@body", alert.Body.ToArray())).ConfigureAwait(false);
            if (sequence is null)
            {
                return false;
            }

            foreach (var (sink, due, held) in deliveries)
            {
                // Only from when it may leave does it count as waiting.
                await connection.ExecuteAsync(
                    "INSERT INTO deliveries (alert, sink, since, due, held) VALUES (@alert, @sink, @due, @due, @held)",
                    cancellationToken, ("@alert", sequence), ("@sink", sink), ("@due", due?.ToUnixTimeMilliseconds() ?? now), ("@held", held)).ConfigureAwait(false);
            }

            return true;
        }, cancellationToken);

    /// <summary>Notes a sighting; it waits here when its alert has not come yet.</summary>
    /// <returns>False: it is known, and nothing was written.</returns>
    /// <exception cref="StoreException">Nothing was written; the message must come again.</exception>
    internal Task<bool> NoteAsync(NewSighting sighting, CancellationToken cancellationToken) =>
        database.WriteAsync(async connection => await connection.ExecuteAsync("""
            INSERT INTO sightings (id, statement_key, first_statement_id, article_id, outlet, number, recorded_at)
            VALUES (@id, @key, @first, @article, @outlet, @number, @now)
            ON CONFLICT (id) DO NOTHING
            """,
            cancellationToken,
            ("@id", sighting.Id), ("@key", sighting.StatementKey), ("@first", sighting.FirstStatementId), ("@article", sighting.ArticleId),
            ("@outlet", sighting.Outlet), ("@number", sighting.Number), ("@now", database.Now)).ConfigureAwait(false) == 1, cancellationToken);

    /// <summary>Forgets what is older than the age. What still waits to leave is kept.</summary>
    /// <returns>How many alerts and sightings.</returns>
    internal async Task<int> PruneAsync(TimeSpan age, CancellationToken cancellationToken)
    {
        var forgotten = await database.WriteAsync(async connection =>
        {
            var before = database.Now - (long)age.TotalMilliseconds;
            return await connection.ExecuteAsync("""
                DELETE FROM alerts WHERE raised_at < @before
                AND NOT EXISTS (SELECT 1 FROM deliveries WHERE alert = alerts.sequence AND due IS NOT NULL)
                """, cancellationToken, ("@before", before)).ConfigureAwait(false)
                + await connection.ExecuteAsync(
                    "DELETE FROM sightings WHERE recorded_at < @before", cancellationToken, ("@before", before)).ConfigureAwait(false);
        }, cancellationToken).ConfigureAwait(false);

        // incremental_vacuum frees one page for each row that is read.
        await database.ReadAsync(
            connection => connection.QueryAsync("PRAGMA incremental_vacuum", _ => 0, cancellationToken), cancellationToken).ConfigureAwait(false);
        return forgotten;
    }

    /// <summary>In how many articles the statement of an alert is known, and who published them.</summary>
    internal static async Task<Sightings> SightingsAsync(SqliteConnection connection, long alert, CancellationToken cancellationToken)
    {
        // A statement's thread begins with its first alert; later ones of the same key (a higher severity, a new deadline) belong to
        // the latest first one before them. Where that is not known, all of the key is taken.
        var articles = await connection.QueryAsync("""
            WITH threads AS (
                SELECT one.sequence, one.statement_key, one.article_id, one.outlet, one.detected_at,
                       CASE WHEN one.is_first THEN one.statement_id ELSE (
                           SELECT earlier.statement_id FROM alerts AS earlier
                           WHERE earlier.statement_key = one.statement_key AND earlier.is_first AND earlier.detected_at <= one.detected_at
                           ORDER BY earlier.detected_at DESC LIMIT 1) END AS thread
                FROM alerts AS one
                WHERE one.statement_key = (SELECT statement_key FROM alerts WHERE sequence = @alert)
            ), own AS (SELECT statement_key, thread FROM threads WHERE sequence = @alert)
            SELECT article_id, outlet, 1, detected_at FROM threads
            WHERE sequence = @alert OR thread = (SELECT thread FROM own) OR (SELECT thread FROM own) IS NULL
            UNION ALL
            SELECT article_id, outlet, number, recorded_at FROM sightings
            WHERE statement_key = (SELECT statement_key FROM own)
            AND (first_statement_id = (SELECT thread FROM own) OR (SELECT thread FROM own) IS NULL)
            ORDER BY 4
            """,
            row => (Article: row.GetString(0), Outlet: row.GetString(1), Number: row.GetInt32(2)),
            cancellationToken, ("@alert", alert)).ConfigureAwait(false);

        // The sender may know more than we have heard: from before this service was there.
        var known = articles.Select(article => article.Article).Distinct().Count();
        return new Sightings(
            Math.Max(known, articles.Count == 0 ? 0 : articles.Max(article => article.Number)),
            [.. articles.Select(article => article.Outlet).Distinct().Take(Sightings.MostOutlets)]);
    }

    /// <summary>What the record holds.</summary>
    internal Task<(long Alerts, long Sightings)> CountsAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.FindAsync(
            "SELECT (SELECT COUNT(*) FROM alerts), (SELECT COUNT(*) FROM sightings)",
            row => (row.GetInt64(0), row.GetInt64(1)), cancellationToken), cancellationToken);

}
