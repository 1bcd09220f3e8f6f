namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>What the record holds, for those who read along.</summary>
internal sealed class AlertHistory(AlertDatabase database)
{
    private const int PageLength = 100;

    /// <summary>Where the record stands; a few looks into indexes.</summary>
    /// <exception cref="StoreException">The record cannot be read now.</exception>
    internal async Task<RecordMark> MarkAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        connection => connection.FindAsync("""
            SELECT (SELECT MIN(sequence) FROM alerts), (SELECT MAX(sequence) FROM alerts),
                   (SELECT MAX(raised_at) FROM alerts), (SELECT MAX(recorded_at) FROM sightings)
            """,
            row => new RecordMark(row.Long(0), row.Long(1), row.Long(2) is { } raised && row.Long(3) is { } seen ? Math.Max(raised, seen) : row.Long(2) ?? row.Long(3)),
            cancellationToken), cancellationToken).ConfigureAwait(false) ?? new RecordMark(null, null, null);

    /// <summary>The newest alerts that are wanted, the newest first.</summary>
    /// <param name="count">At most so many.</param>
    /// <param name="lookThrough">Look at no more than so many.</param>
    /// <param name="isWanted">Judges a message as it came, beside the alert that it says more about.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StoreException">The record cannot be read now.</exception>
    internal Task<IReadOnlyList<RecordedAlert>> NewestAsync(
        int count, int lookThrough, Func<byte[], EarlierAlert?, bool> isWanted, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<RecordedAlert>>(
        async connection =>
        {
            var found = new List<RecordedAlert>();
            long? before = null;
            for (var left = lookThrough; left > 0 && found.Count < count;)
            {
                var page = await connection.QueryAsync(
                    "SELECT sequence, id, raised_at, body FROM alerts WHERE @before IS NULL OR sequence < @before ORDER BY sequence DESC LIMIT @count",
                    row => new RecordedAlert(row.GetInt64(0), Guid.Parse(row.GetString(1)), row.Instant(2), row.GetFieldValue<byte[]>(3), new Sightings(1, []), null),
                    cancellationToken, ("@before", before), ("@count", Math.Min(PageLength, left))).ConfigureAwait(false);
                if (page.Count == 0)
                {
                    break;
                }

                foreach (var alert in page.TakeWhile(_ => found.Count < count))
                {
                    var earlier = await StatementThread.EarlierAsync(connection, alert.Sequence, cancellationToken).ConfigureAwait(false);
                    if (isWanted(alert.Body, earlier))
                    {
                        var sightings = await StatementThread.SightingsAsync(connection, alert.Sequence, cancellationToken).ConfigureAwait(false);
                        found.Add(alert with { Sightings = sightings, Earlier = earlier });
                    }
                }

                (before, left) = (page[^1].Sequence, left - page.Count);
            }

            return found;
        }, cancellationToken);
}
