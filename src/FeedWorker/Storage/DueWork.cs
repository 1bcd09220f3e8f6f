namespace FeedWorker.Storage;

/// <summary>Tells whether anything is left to do, across the three ledgers.</summary>
internal sealed class DueWork(NewsDatabase database)
{
    private const string Unleased = "(leased_until IS NULL OR leased_until <= feedworker_now())";

    private const string Count = $"""
        SELECT (SELECT COUNT(*) FROM feeds WHERE due <= feedworker_now() + @ahead AND {Unleased})
             + (SELECT COUNT(*) FROM articles WHERE due <= feedworker_now() + @ahead AND {Unleased}) AS due,
               (SELECT COUNT(*) FROM outbox WHERE due <= feedworker_now() + @ahead AND {Unleased}) AS messages,
               (SELECT COUNT(*) FROM feeds WHERE due IS NOT NULL AND leased_until > feedworker_now())
             + (SELECT COUNT(*) FROM articles WHERE due IS NOT NULL AND leased_until > feedworker_now())
             + (SELECT COUNT(*) FROM outbox WHERE due IS NOT NULL AND leased_until > feedworker_now()) AS leased
        """;

    private const string NextChange = $"""
        SELECT MIN(instant) - feedworker_now() FROM (
            SELECT MIN(leased_until) AS instant FROM feeds WHERE due IS NOT NULL AND leased_until > feedworker_now()
            UNION ALL SELECT MIN(leased_until) FROM articles WHERE due IS NOT NULL AND leased_until > feedworker_now()
            UNION ALL SELECT MIN(leased_until) FROM outbox WHERE due IS NOT NULL AND leased_until > feedworker_now()
            UNION ALL SELECT MIN(due) FROM feeds WHERE due > feedworker_now() AND due <= feedworker_now() + @ahead AND {Unleased}
            UNION ALL SELECT MIN(due) FROM articles WHERE due > feedworker_now() AND due <= feedworker_now() + @ahead AND {Unleased}
            UNION ALL SELECT MIN(due) FROM outbox WHERE due > feedworker_now() AND due <= feedworker_now() + @ahead AND {Unleased}
            UNION ALL SELECT MIN(h.not_before) FROM hosts AS h
                WHERE h.not_before > feedworker_now()
                  AND (EXISTS (SELECT 1 FROM feeds AS f WHERE f.host = h.host AND f.due <= feedworker_now() + @ahead)
                    OR EXISTS (SELECT 1 FROM articles AS a WHERE a.host = h.host AND a.due <= feedworker_now() + @ahead))
        ) AS instants
        """;

    /// <summary>
    /// Counts what is leased, and what is due within <paramref name="ahead"/> (zero, for <c>once</c>): also what only waits for its host.
    /// Later re-visits and postponements do not count.
    /// </summary>
    internal Task<WorkLeft> NothingLeftAsync(TimeSpan ahead, CancellationToken cancellationToken) =>
        database.ReadAsync(async session =>
        {
            var (due, messages, leased) = await session.FindAsync<(int Due, int Messages, int Leased)>(Count, new { ahead }).ConfigureAwait(false);
            var next = await session.FindDurationAsync(NextChange, new { ahead }).ConfigureAwait(false);
            return new WorkLeft(due + messages, leased, next, messages);
        }, cancellationToken);
}
