using Microsoft.Data.Sqlite;

namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>The alerts that have yet to leave, for each sink.</summary>
internal sealed class DeliveryLedger(AlertDatabase database)
{
    // Longer than the longest attempt: only who is stuck loses it while the process lives.
    internal static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(90);

    private const string Ours = "alert = @alert AND sink = @sink AND lease = @lease";
    private const string EndLease = "lease = NULL, leased_until = NULL";

    /// <summary>Claims alerts that are due, the longest waiting first.</summary>
    /// <exception cref="StoreException">Nothing was claimed.</exception>
    internal async Task<IReadOnlyList<DeliveryLease>> ClaimAsync(string sink, int count, CancellationToken cancellationToken)
    {
        // Looking costs no write: most looks find nothing.
        var now = database.Now;
        (string, object?)[] due = [("@sink", sink), ("@now", now)];
        const string Due = "sink = @sink AND due <= @now AND (leased_until IS NULL OR leased_until <= @now)";
        if (await database.ReadAsync(
            connection => connection.FindAsync<long?>($"SELECT alert FROM deliveries WHERE {Due} LIMIT 1", row => row.GetInt64(0), cancellationToken, due),
            cancellationToken).ConfigureAwait(false) is null)
        {
            return [];
        }

        return await database.WriteAsync<IReadOnlyList<DeliveryLease>>(async connection =>
        {
            var token = Guid.NewGuid().ToString();
            await connection.ExecuteAsync($"""
                UPDATE deliveries SET lease = @token, leased_until = @until, attempts = attempts + 1
                WHERE sink = @sink AND alert IN (SELECT alert FROM deliveries WHERE {Due} ORDER BY due, alert LIMIT @count)
                """,
                cancellationToken,
                [.. due, ("@token", token), ("@until", now + (long)LeaseLength.TotalMilliseconds), ("@count", count)]).ConfigureAwait(false);
            var claimed = await connection.QueryAsync("""
                SELECT alert, id, sink, lease, attempts, since, raised_at, body
                FROM deliveries JOIN alerts ON alerts.sequence = alert WHERE lease = @token ORDER BY due, alert
                """, Lease, cancellationToken, ("@token", token)).ConfigureAwait(false);
            var leases = new List<DeliveryLease>(claimed.Count);
            foreach (var lease in claimed)
            {
                var sightings = await MessageInbox.SightingsAsync(connection, lease.Alert, cancellationToken).ConfigureAwait(false);
                leases.Add(lease with { Sightings = sightings });
            }

            return leases;
        }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>It has left.</summary>
    /// <returns>False: the lease was lost, and it will leave a second time with the same id.</returns>
    internal Task<bool> DeliveredAsync(DeliveryLease lease, CancellationToken cancellationToken) => CloseAsync(
        lease, $"{EndLease}, due = NULL, problem = NULL, delivered_at = @now", cancellationToken, ("@now", database.Now));

    /// <summary>It is tried again after the pause.</summary>
    /// <returns>False: the lease was lost and nothing was written.</returns>
    internal Task<bool> PostponeAsync(DeliveryLease lease, string why, TimeSpan pause, CancellationToken cancellationToken) => CloseAsync(
        lease, $"{EndLease}, due = @due, problem = @why", cancellationToken,
        ("@due", database.Now + (long)pause.TotalMilliseconds), ("@why", why));

    /// <summary>It is given up until someone retries it.</summary>
    /// <returns>False: the lease was lost and nothing was written.</returns>
    internal Task<bool> SetAsideAsync(DeliveryLease lease, string why, CancellationToken cancellationToken) => CloseAsync(
        lease, $"{EndLease}, due = NULL, is_set_aside = 1, problem = @why", cancellationToken, ("@why", why));

    /// <summary>The attempt ends as if it had not been.</summary>
    /// <returns>False: the lease was lost.</returns>
    internal Task<bool> GiveBackAsync(DeliveryLease lease, CancellationToken cancellationToken) => CloseAsync(
        lease, $"{EndLease}, attempts = attempts - 1", cancellationToken);

    /// <summary>Ends every lease: those of a process that was killed. Only for the holder of the <see cref="RecordLock"/>.</summary>
    internal Task<int> EndLeasesAsync(CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.ExecuteAsync($"UPDATE deliveries SET {EndLease} WHERE lease IS NOT NULL", cancellationToken), cancellationToken);

    /// <summary>Undelivered alerts, oldest first.</summary>
    internal Task<IReadOnlyList<DeliveryRow>> ListAsync(bool onlySetAside, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<DeliveryRow>>(async connection =>
        {
            var found = await connection.QueryAsync($"""
                SELECT alert, id, sink, raised_at, attempts, is_set_aside, due, problem, body
                FROM deliveries JOIN alerts ON alerts.sequence = alert
                WHERE is_set_aside = 1 {(onlySetAside ? "" : "OR due IS NOT NULL")} ORDER BY alert, sink LIMIT @limit
                """, row => (Alert: row.GetInt64(0), Row: Row(row)), cancellationToken, ("@limit", limit)).ConfigureAwait(false);
            var rows = new List<DeliveryRow>(found.Count);
            foreach (var (alert, row) in found)
            {
                var sightings = await MessageInbox.SightingsAsync(connection, alert, cancellationToken).ConfigureAwait(false);
                rows.Add(row with { Sightings = sightings });
            }

            return rows;
        }, cancellationToken);

    /// <summary>Lets alerts that were set aside be tried anew, at once.</summary>
    /// <param name="id">Null: all that were set aside.</param>
    /// <param name="cancellationToken">Leaves all as it was.</param>
    /// <returns>How many deliveries.</returns>
    internal Task<int> RetryAsync(Guid? id, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.ExecuteAsync("""
            UPDATE deliveries SET is_set_aside = 0, due = @now, since = @now, attempts = 0
            WHERE is_set_aside = 1 AND (@id IS NULL OR alert = (SELECT sequence FROM alerts WHERE id = @id))
            """, cancellationToken, ("@id", id), ("@now", database.Now)),
        cancellationToken);

    internal Task<DeliveryCounts> CountsAsync(string sink, CancellationToken cancellationToken) => database.ReadAsync(async connection =>
    {
        (string, object?)[] named = [("@sink", sink)];
        var (waiting, setAside, oldest) = await connection.FindAsync("""
            SELECT (SELECT COUNT(*) FROM deliveries WHERE sink = @sink AND due IS NOT NULL),
                   (SELECT COUNT(*) FROM deliveries WHERE sink = @sink AND is_set_aside = 1),
                   (SELECT MIN(since) FROM deliveries WHERE sink = @sink AND due IS NOT NULL)
            """, row => (row.GetInt64(0), row.GetInt64(1), row.Long(2)), cancellationToken, named).ConfigureAwait(false);
        var problem = await connection.FindAsync(
            "SELECT problem FROM deliveries WHERE sink = @sink AND due IS NOT NULL ORDER BY since, alert LIMIT 1",
            row => row.Text(0), cancellationToken, named).ConfigureAwait(false);
        return new DeliveryCounts(
            waiting, setAside, oldest is { } since ? TimeSpan.FromMilliseconds(Math.Max(0, database.Now - since)) : null, problem);
    }, cancellationToken);

    private Task<bool> CloseAsync(DeliveryLease lease, string change, CancellationToken cancellationToken, params (string, object?)[] values) =>
        database.WriteAsync(async connection => await connection.ExecuteAsync(
            $"UPDATE deliveries SET {change} WHERE {Ours}", cancellationToken,
            [.. values, ("@alert", lease.Alert), ("@sink", lease.Sink), ("@lease", lease.Token)]).ConfigureAwait(false) == 1, cancellationToken);

    // How widely it is known is asked for afterwards.
    private static DeliveryLease Lease(SqliteDataReader row) => new(
        row.GetInt64(0), Guid.Parse(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetInt32(4),
        row.Instant(5), row.Instant(6), row.GetFieldValue<byte[]>(7), new Sightings(1, []));

    private static DeliveryRow Row(SqliteDataReader row) => new(
        Guid.Parse(row.GetString(1)), row.GetString(2), row.Instant(3), row.GetInt32(4), row.GetBoolean(5),
        row.Long(6) is { } due ? DateTimeOffset.FromUnixTimeMilliseconds(due) : null, row.Text(7), row.GetFieldValue<byte[]>(8), new Sightings(1, []));
}
