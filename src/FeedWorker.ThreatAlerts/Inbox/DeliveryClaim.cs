using Microsoft.Data.Sqlite;

namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>Takes what is due in one sink, within a transaction that is open.</summary>
internal sealed class DeliveryClaim(SqliteConnection connection, string sink, long now)
{
    internal const string Due = "sink = @sink AND due <= @now AND (leased_until IS NULL OR leased_until <= @now)";

    // Longer than the longest attempt: only who is stuck loses it while the process lives.
    internal static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(90);

    private readonly (string, object?)[] _due = [("@sink", sink), ("@now", now)];

    /// <inheritdoc cref="DeliveryLedger.ClaimAsync"/>
    internal async Task<IReadOnlyList<IReadOnlyList<DeliveryLease>>> TakeAsync(
        int count, int mostTogether, IReadOnlyList<QuietUntil> quiet, CancellationToken cancellationToken)
    {
        foreach (var hours in quiet)
        {
            await HoldAsync(hours, cancellationToken).ConfigureAwait(false);
        }

        await FollowAsync(cancellationToken).ConfigureAwait(false);
        var digest = mostTogether == 1 ? [] : await TakeDigestAsync(mostTogether, cancellationToken).ConfigureAwait(false);
        // What has failed comes after what has not: it may be such that it always fails.
        var alone = await LeaseAsync(
            $"{Due}{(mostTogether == 1 ? "" : " AND held IS NULL")} AND NOT {IsBehind("")}", "problem IS NOT NULL, due, severity DESC, alert", digest.Count == 0 ? count : count - 1,
            cancellationToken).ConfigureAwait(false);
        return [.. digest.Count == 0 ? [] : new[] { digest }, .. alone.Select(lease => (IReadOnlyList<DeliveryLease>)[lease])];
    }

    // A withdrawal waits for what it takes back, as long as that waits itself, and leaves with it or after it.
    private Task<int> FollowAsync(CancellationToken cancellationToken) => connection.ExecuteAsync($"""
        UPDATE deliveries SET due = other.due, since = MAX(deliveries.since, other.since), held = COALESCE(deliveries.held, other.held)
        FROM alerts AS mine, alerts AS earlier, deliveries AS other
        WHERE deliveries.sink = @sink AND deliveries.due <= @now AND deliveries.lease IS NULL AND mine.sequence = deliveries.alert AND deliveries.group_id IS NULL
        AND {StatementThread.IsBefore} AND other.alert = earlier.sequence AND other.sink = @sink AND other.due > @now
        """, cancellationToken, _due);

    // Whether a delivery is a withdrawal, and what it takes back has yet to leave; "except" names what leaves in the same message at the latest.
    private static string IsBehind(string except) => $"""
        EXISTS (
            SELECT 1 FROM alerts AS mine, alerts AS earlier, deliveries AS other
            WHERE mine.sequence = deliveries.alert AND {StatementThread.IsBefore}
            AND other.alert = earlier.sequence AND other.sink = @sink AND other.due IS NOT NULL {except})
        """;

    // A digest that was begun stays together: it is as grave as its gravest. Time in which an alert may not leave does not count as waiting.
    private Task<int> HoldAsync(QuietUntil quiet, CancellationToken cancellationToken) => connection.ExecuteAsync($"""
        UPDATE deliveries SET due = @until, since = MAX(since, @until), held = @why
        WHERE {Due} AND @severity = COALESCE(
            (SELECT MAX(severity) FROM deliveries AS other JOIN alerts ON alerts.sequence = other.alert
             WHERE other.sink = deliveries.sink AND other.group_id = deliveries.group_id AND other.due IS NOT NULL),
            (SELECT severity FROM alerts WHERE sequence = deliveries.alert))
        """, cancellationToken, [.. _due, ("@until", quiet.Until.ToUnixTimeMilliseconds()), ("@why", quiet.Why), ("@severity", quiet.Severity)]);

    private async Task<IReadOnlyList<DeliveryLease>> TakeDigestAsync(int most, CancellationToken cancellationToken)
    {
        // A digest that was begun keeps its alerts and its id, so that a receiver recognises it; unless it is larger than messages may be now.
        await connection.ExecuteAsync("""
            UPDATE deliveries SET group_id = NULL WHERE sink = @sink AND due IS NOT NULL AND group_id IN (
                SELECT group_id FROM deliveries WHERE sink = @sink AND due IS NOT NULL GROUP BY group_id HAVING COUNT(*) > @most)
            """, cancellationToken, [.. _due, ("@most", most)]).ConfigureAwait(false);
        var begun = await connection.FindAsync(
            $"SELECT group_id FROM deliveries WHERE {Due} AND group_id IS NOT NULL ORDER BY due, alert LIMIT 1",
            row => row.Text(0), cancellationToken, _due).ConfigureAwait(false);
        var group = begun ?? Guid.NewGuid().ToString();
        if (begun is null)
        {
            await connection.ExecuteAsync($"""
                UPDATE deliveries SET group_id = @group WHERE sink = @sink AND alert IN (
                    SELECT alert FROM deliveries JOIN alerts ON alerts.sequence = alert
                    WHERE {Due} AND held IS NOT NULL AND NOT {IsBehind("AND NOT (other.due <= @now AND other.lease IS NULL AND other.held IS NOT NULL)")}
                    ORDER BY is_withdrawal, severity DESC, alert LIMIT @most)
                """, cancellationToken, [.. _due, ("@group", group), ("@most", most)]).ConfigureAwait(false);
        }

        var leases = await LeaseAsync($"{Due} AND group_id = @group", "is_withdrawal, severity DESC, alert", most, cancellationToken, ("@group", group)).ConfigureAwait(false);
        var more = await connection.FindAsync(
            $"SELECT COUNT(*) FROM deliveries WHERE {Due} AND held IS NOT NULL", row => row.GetInt32(0), cancellationToken, _due).ConfigureAwait(false);
        return [.. leases.Select(lease => lease with { GroupId = Guid.Parse(group), More = more })];
    }

    private async Task<IReadOnlyList<DeliveryLease>> LeaseAsync(
        string which, string order, int count, CancellationToken cancellationToken, params (string, object?)[] values)
    {
        var token = Guid.NewGuid().ToString();
        await connection.ExecuteAsync($"""
            UPDATE deliveries SET lease = @token, leased_until = @until, attempts = attempts + 1
            WHERE sink = @sink AND alert IN (
                SELECT alert FROM deliveries JOIN alerts ON alerts.sequence = alert WHERE {which} ORDER BY {order} LIMIT @count)
            """,
            cancellationToken,
            [.. _due, .. values, ("@token", token), ("@until", now + (long)LeaseLength.TotalMilliseconds), ("@count", count)]).ConfigureAwait(false);
        var claimed = await connection.QueryAsync($"""
            SELECT alert, id, sink, lease, attempts, since, raised_at, body
            FROM deliveries JOIN alerts ON alerts.sequence = alert WHERE lease = @token ORDER BY {order}
            """, Lease, cancellationToken, ("@token", token)).ConfigureAwait(false);
        var leases = new List<DeliveryLease>(claimed.Count);
        foreach (var lease in claimed)
        {
            leases.Add(lease with
            {
                Sightings = await StatementThread.SightingsAsync(connection, lease.Alert, cancellationToken).ConfigureAwait(false),
                Earlier = await StatementThread.EarlierAsync(connection, lease.Alert, cancellationToken).ConfigureAwait(false),
            });
        }

        return leases;
    }

    // What else is known of its statement is asked for afterwards.
    private static DeliveryLease Lease(SqliteDataReader row) => new(
        row.GetInt64(0), Guid.Parse(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetInt32(4),
        row.Instant(5), row.Instant(6), row.GetFieldValue<byte[]>(7), new Sightings(1, []));
}
