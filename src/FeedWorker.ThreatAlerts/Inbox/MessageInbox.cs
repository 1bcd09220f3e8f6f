using System.Text.Json;

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
                INSERT INTO alerts (id, statement_key, statement_id, article_id, outlet, is_first, severity, is_withdrawal, detected_at, raised_at, body)
                VALUES (@id, @key, @statement, @article, @outlet, @first, @severity, @withdrawal, @detected, @now, @body)
                ON CONFLICT (id) DO NOTHING
                RETURNING sequence
                """,
                row => row.GetInt64(0), cancellationToken,
                ("@id", alert.Id), ("@key", alert.StatementKey), ("@statement", alert.StatementId), ("@article", alert.ArticleId),
                ("@outlet", alert.Outlet), ("@first", alert.IsFirst), ("@severity", alert.Severity), ("@withdrawal", alert.IsWithdrawal),
                ("@detected", alert.DetectedAt.ToUnixTimeMilliseconds()),
                ("@now", now), ("@body", alert.Body.ToArray())).ConfigureAwait(false);
            if (sequence is null)
            {
                return false;
            }

            foreach (var delivery in deliveries)
            {
                // The broker may bring a withdrawal before its threat: then it waits for that one, which wakes it.
                var isWanted = !delivery.OnlyAfterEarlier
                    || await StatementThread.LeftAsync(connection, sequence.Value, delivery.Sink, cancellationToken).ConfigureAwait(false);

                // Only from when it may leave does it count as waiting.
                await connection.ExecuteAsync(
                    "INSERT INTO deliveries (alert, sink, since, due, held) VALUES (@alert, @sink, @since, IIF(@wanted, @since, NULL), @held)", cancellationToken,
                    ("@alert", sequence), ("@sink", delivery.Sink), ("@since", delivery.Due?.ToUnixTimeMilliseconds() ?? now),
                    ("@wanted", isWanted), ("@held", delivery.Held)).ConfigureAwait(false);
                if (!alert.IsWithdrawal)
                {
                    await StatementThread.WakeWithdrawalsAsync(connection, sequence.Value, delivery.Sink, now, cancellationToken).ConfigureAwait(false);
                }
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

    /// <summary>Forgets what is older than the age. What still waits to leave is kept, and what was set aside and nobody has looked at, unless its sink was turned off.</summary>
    /// <param name="age">How long things are remembered.</param>
    /// <param name="sinks">Those that are turned on.</param>
    /// <param name="cancellationToken">Leaves the record as it was.</param>
    /// <returns>How many alerts and sightings.</returns>
    internal async Task<int> PruneAsync(TimeSpan age, IReadOnlyCollection<string> sinks, CancellationToken cancellationToken)
    {
        var forgotten = await database.WriteAsync(async connection =>
        {
            var before = database.Now - (long)age.TotalMilliseconds;
            return await connection.ExecuteAsync("""
                DELETE FROM alerts WHERE raised_at < @before
                AND NOT EXISTS (
                    SELECT 1 FROM deliveries WHERE alert = alerts.sequence AND (due IS NOT NULL OR is_set_aside = 1) AND sink IN (SELECT value FROM json_each(@sinks)))
                """, cancellationToken, ("@before", before), ("@sinks", JsonSerializer.Serialize(sinks))).ConfigureAwait(false)
                + await connection.ExecuteAsync(
                    "DELETE FROM sightings WHERE recorded_at < @before", cancellationToken, ("@before", before)).ConfigureAwait(false);
        }, cancellationToken).ConfigureAwait(false);

        // incremental_vacuum frees one page for each row that is read.
        await database.ReadAsync(
            connection => connection.QueryAsync("PRAGMA incremental_vacuum", _ => 0, cancellationToken), cancellationToken).ConfigureAwait(false);
        return forgotten;
    }

    /// <summary>What the record holds.</summary>
    internal Task<(long Alerts, long Sightings)> CountsAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.FindAsync(
            "SELECT (SELECT COUNT(*) FROM alerts), (SELECT COUNT(*) FROM sightings)",
            row => (row.GetInt64(0), row.GetInt64(1)), cancellationToken), cancellationToken);
}
