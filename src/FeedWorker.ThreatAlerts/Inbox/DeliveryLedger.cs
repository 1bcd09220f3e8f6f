using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>The alerts that have yet to leave, for each sink.</summary>
internal sealed class DeliveryLedger(AlertDatabase database)
{
    private const string EndLease = "lease = NULL, leased_until = NULL";

    /// <summary>
    /// Claims alerts that are due: those that leave alone, the longest waiting first, and of those that were held for a digest one message
    /// full, the gravest first. A digest that was begun is taken up again as it was.
    /// </summary>
    /// <param name="sink">The way out.</param>
    /// <param name="count">The most messages.</param>
    /// <param name="mostTogether">The most alerts that the sink puts into one message.</param>
    /// <param name="quiet">What may not leave now: it is held instead.</param>
    /// <param name="cancellationToken">Leaves the record as it was.</param>
    /// <returns>A list for each message.</returns>
    /// <exception cref="StoreException">Nothing was claimed.</exception>
    internal async Task<IReadOnlyList<IReadOnlyList<DeliveryLease>>> ClaimAsync(
        string sink, int count, int mostTogether, IReadOnlyList<QuietUntil> quiet, CancellationToken cancellationToken)
    {
        // Looking costs no write: most looks find nothing.
        if (await database.ReadAsync(
            connection => connection.FindAsync<long?>(
                $"SELECT alert FROM deliveries WHERE {DeliveryClaim.Due} LIMIT 1", row => row.GetInt64(0), cancellationToken,
                ("@sink", sink), ("@now", database.Now)),
            cancellationToken).ConfigureAwait(false) is null)
        {
            return [];
        }

        return await database.WriteAsync(
            connection => new DeliveryClaim(connection, sink, database.Now).TakeAsync(count, mostTogether, quiet, cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>They have left.</summary>
    /// <returns>False: a lease was lost, and its alert will leave a second time with the same id.</returns>
    internal Task<bool> DeliveredAsync(IReadOnlyList<DeliveryLease> leases, CancellationToken cancellationToken) => CloseAsync(
        leases, $"{EndLease}, due = NULL, problem = NULL, delivered_at = @now", cancellationToken, ("@now", database.Now));

    /// <summary>They are tried again after the pause, together as before.</summary>
    /// <returns>False: a lease was lost; nothing was written for its alert.</returns>
    internal Task<bool> PostponeAsync(IReadOnlyList<DeliveryLease> leases, string why, TimeSpan pause, CancellationToken cancellationToken) => CloseAsync(
        leases, $"{EndLease}, due = @due, problem = @why", cancellationToken,
        ("@due", database.Now + (long)pause.TotalMilliseconds), ("@why", why));

    /// <summary>The same, and what else waits in that sink is not tried before: it would fail alike. What comes anew is.</summary>
    /// <returns>False: a lease was lost; nothing was written for its alert.</returns>
    internal async Task<bool> PostponeAllAsync(IReadOnlyList<DeliveryLease> leases, string why, TimeSpan pause, CancellationToken cancellationToken)
    {
        var closed = await PostponeAsync(leases, why, pause, cancellationToken).ConfigureAwait(false);
        await database.WriteAsync(
            connection => connection.ExecuteAsync(
                "UPDATE deliveries SET due = @due WHERE sink = @sink AND due < @due AND since <= @now AND lease IS NULL", cancellationToken,
                ("@sink", leases[0].Sink), ("@due", database.Now + (long)pause.TotalMilliseconds), ("@now", database.Now)),
            cancellationToken).ConfigureAwait(false);
        return closed;
    }

    /// <summary>What waits after a failure, here or of others, is tried now.</summary>
    /// <returns>How many deliveries.</returns>
    internal Task<int> HastenAsync(string sink, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            "UPDATE deliveries SET due = @now WHERE sink = @sink AND due > @now AND since <= @now AND lease IS NULL", cancellationToken,
            ("@sink", sink), ("@now", database.Now)),
        cancellationToken);

    /// <summary>They are tried again at once, each by itself.</summary>
    /// <returns>False: a lease was lost; nothing was written for its alert.</returns>
    internal Task<bool> SplitAsync(IReadOnlyList<DeliveryLease> leases, string why, CancellationToken cancellationToken) => CloseAsync(
        leases, $"{EndLease}, held = NULL, group_id = NULL, problem = @why", cancellationToken, ("@why", why));

    /// <summary>They are given up until someone retries them.</summary>
    /// <returns>False: a lease was lost; nothing was written for its alert.</returns>
    internal Task<bool> SetAsideAsync(IReadOnlyList<DeliveryLease> leases, string why, CancellationToken cancellationToken) => CloseAsync(
        leases, $"{EndLease}, due = NULL, group_id = NULL, is_set_aside = 1, problem = @why", cancellationToken, ("@why", why));

    /// <summary>The attempt ends as if it had not been.</summary>
    /// <returns>False: a lease was lost.</returns>
    internal Task<bool> GiveBackAsync(IReadOnlyList<DeliveryLease> leases, CancellationToken cancellationToken) => CloseAsync(
        leases, $"{EndLease}, attempts = attempts - 1", cancellationToken);

    /// <summary>Ends every lease: those of a process that was killed. Only for the holder of the <see cref="RecordLock"/>.</summary>
    internal Task<int> EndLeasesAsync(CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.ExecuteAsync($"UPDATE deliveries SET {EndLease} WHERE lease IS NOT NULL", cancellationToken), cancellationToken);

    /// <summary>Lets what is still held for a reason wait until another moment.</summary>
    /// <returns>How many deliveries.</returns>
    internal Task<int> RenewAsync(string sink, string held, DateTimeOffset due, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.ExecuteAsync("""
            UPDATE deliveries SET due = @due, since = @due WHERE sink = @sink AND held = @held AND since > @now AND due IS NOT NULL
            """, cancellationToken, ("@sink", sink), ("@held", held), ("@due", due.ToUnixTimeMilliseconds()), ("@now", database.Now)),
        cancellationToken);

    /// <summary>Undelivered alerts, oldest first.</summary>
    internal Task<IReadOnlyList<DeliveryRow>> ListAsync(bool onlySetAside, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<DeliveryRow>>(async connection =>
        {
            var found = await connection.QueryAsync($"""
                SELECT alert, id, sink, raised_at, attempts, is_set_aside, due, problem, body, CASE WHEN since > @now THEN held END
                FROM deliveries JOIN alerts ON alerts.sequence = alert
                WHERE is_set_aside = 1 {(onlySetAside ? "" : "OR due IS NOT NULL")} ORDER BY alert, sink LIMIT @limit
                """, row => (Alert: row.GetInt64(0), Row: Row(row)), cancellationToken, ("@limit", limit), ("@now", database.Now)).ConfigureAwait(false);
            var rows = new List<DeliveryRow>(found.Count);
            foreach (var (alert, row) in found)
            {
                var sightings = await StatementThread.SightingsAsync(connection, alert, cancellationToken).ConfigureAwait(false);
                rows.Add(row with { Sightings = sightings });
            }

            return rows;
        }, cancellationToken);

    /// <summary>Lets alerts be tried now that were set aside, as if anew, or that wait after a failure.</summary>
    /// <param name="id">Null: all of them.</param>
    /// <param name="cancellationToken">Leaves all as it was.</param>
    /// <returns>How many deliveries.</returns>
    internal Task<int> RetryAsync(Guid? id, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.ExecuteAsync("""
            UPDATE deliveries SET due = @now,
                since = IIF(is_set_aside, @now, since), attempts = IIF(is_set_aside, 0, attempts), group_id = IIF(is_set_aside, NULL, group_id), is_set_aside = 0
            WHERE (is_set_aside = 1 OR (due > @now AND since <= @now AND lease IS NULL))
            AND (@id IS NULL OR alert = (SELECT sequence FROM alerts WHERE id = @id))
            """, cancellationToken, ("@id", id), ("@now", database.Now)),
        cancellationToken);

    /// <summary>Ends alerts that were set aside: they do not leave that way any more.</summary>
    /// <param name="id">Null: all that were set aside.</param>
    /// <param name="cancellationToken">Leaves all as it was.</param>
    /// <returns>How many deliveries.</returns>
    internal Task<int> DropAsync(Guid? id, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.ExecuteAsync("""
            UPDATE deliveries SET is_set_aside = 0 WHERE is_set_aside = 1 AND (@id IS NULL OR alert = (SELECT sequence FROM alerts WHERE id = @id))
            """, cancellationToken, ("@id", id)),
        cancellationToken);

    /// <summary>How many wait for sinks that are turned off.</summary>
    internal Task<List<(string Sink, long Count)>> OthersAsync(IEnumerable<string> sinks, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.QueryAsync(
            "SELECT sink, COUNT(*) FROM deliveries WHERE due IS NOT NULL AND sink NOT IN (SELECT value FROM json_each(@sinks)) GROUP BY sink",
            row => (row.GetString(0), row.GetInt64(1)), cancellationToken, ("@sinks", JsonSerializer.Serialize(sinks))),
        cancellationToken);

    internal Task<DeliveryCounts> CountsAsync(string sink, CancellationToken cancellationToken) => database.ReadAsync(async connection =>
    {
        (string, object?)[] named = [("@sink", sink), ("@now", database.Now)];
        var (waiting, held, setAside, oldest) = await connection.FindAsync("""
            SELECT (SELECT COUNT(*) FROM deliveries WHERE sink = @sink AND due IS NOT NULL AND since <= @now),
                   (SELECT COUNT(*) FROM deliveries WHERE sink = @sink AND due IS NOT NULL AND since > @now),
                   (SELECT COUNT(*) FROM deliveries WHERE sink = @sink AND is_set_aside = 1),
                   (SELECT MIN(since) FROM deliveries WHERE sink = @sink AND due IS NOT NULL AND since <= @now)
            """, row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.Long(3)), cancellationToken, named).ConfigureAwait(false);
        var problem = await connection.FindAsync(
            "SELECT problem FROM deliveries WHERE sink = @sink AND due IS NOT NULL AND since <= @now ORDER BY since, alert LIMIT 1",
            row => row.Text(0), cancellationToken, named).ConfigureAwait(false);
        return new DeliveryCounts(waiting, held, setAside, oldest is { } since ? TimeSpan.FromMilliseconds(database.Now - since) : null, problem);
    }, cancellationToken);

    private Task<bool> CloseAsync(
        IReadOnlyList<DeliveryLease> leases, string change, CancellationToken cancellationToken, params (string, object?)[] values) =>
        database.WriteAsync(async connection =>
        {
            var closed = 0;
            foreach (var lease in leases)
            {
                closed += await connection.ExecuteAsync(
                    $"UPDATE deliveries SET {change} WHERE alert = @alert AND sink = @sink AND lease = @lease", cancellationToken,
                    [.. values, ("@alert", lease.Alert), ("@sink", lease.Sink), ("@lease", lease.Token)]).ConfigureAwait(false);
            }

            return closed == leases.Count;
        }, cancellationToken);

    // What else is known of its statement is asked for afterwards.
    private static DeliveryRow Row(SqliteDataReader row) => new(
        Guid.Parse(row.GetString(1)), row.GetString(2), row.Instant(3), row.GetInt32(4), row.GetBoolean(5),
        row.Long(6) is { } due ? DateTimeOffset.FromUnixTimeMilliseconds(due) : null, row.Text(7), row.GetFieldValue<byte[]>(8), new Sightings(1, []), row.Text(9));
}
