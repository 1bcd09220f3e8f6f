namespace FeedWorker.Storage;

/// <summary>Tells whether anything is left to do, across the three ledgers.</summary>
internal sealed class DueWork(NewsDatabase database)
{
    private const string Unleased = "(leased_until IS NULL OR leased_until <= @now)";

    private const string Count = $"""
        SELECT (SELECT COUNT(*) FROM feeds WHERE due <= @horizon AND {Unleased})
             + (SELECT COUNT(*) FROM articles WHERE due <= @horizon AND {Unleased})
             + (SELECT COUNT(*) FROM outbox WHERE due <= @horizon AND {Unleased}) AS due,
               (SELECT COUNT(*) FROM feeds WHERE leased_until > @now)
             + (SELECT COUNT(*) FROM articles WHERE leased_until > @now)
             + (SELECT COUNT(*) FROM outbox WHERE leased_until > @now) AS leased
        """;

    private const string NextChange = $"""
        SELECT MIN(instant) FROM (
            SELECT MIN(leased_until) AS instant FROM feeds WHERE leased_until > @now
            UNION ALL SELECT MIN(leased_until) FROM articles WHERE leased_until > @now
            UNION ALL SELECT MIN(leased_until) FROM outbox WHERE leased_until > @now
            UNION ALL SELECT MIN(due) FROM feeds WHERE due > @now AND due <= @horizon AND {Unleased}
            UNION ALL SELECT MIN(due) FROM articles WHERE due > @now AND due <= @horizon AND {Unleased}
            UNION ALL SELECT MIN(due) FROM outbox WHERE due > @now AND due <= @horizon AND {Unleased}
            UNION ALL SELECT MIN(h.not_before) FROM hosts AS h
                WHERE h.not_before > @now
                  AND (EXISTS (SELECT 1 FROM feeds AS f WHERE f.host = h.host AND f.due <= @horizon)
                    OR EXISTS (SELECT 1 FROM articles AS a WHERE a.host = h.host AND a.due <= @horizon))
        ) AS instants
        """;

    /// <summary>
    /// Counts what is leased, and what falls due up to <paramref name="horizon"/> (now, for <c>once</c>): also what only waits for its
    /// host. Later re-visits and postponements do not count.
    /// </summary>
    internal Task<WorkLeft> NothingLeftAsync(DateTimeOffset horizon, CancellationToken cancellationToken) =>
        database.ReadAsync(async session =>
        {
            var parameters = new { now = database.Now, horizon };
            var (due, leased) = await session.FindAsync<(int Due, int Leased)>(Count, parameters).ConfigureAwait(false);
            var next = await session.FindInstantAsync(NextChange, parameters).ConfigureAwait(false);
            return new WorkLeft(due, leased, next);
        }, cancellationToken);
}
