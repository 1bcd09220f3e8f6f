namespace FeedWorker.Storage;

/// <summary>
/// Remembers the threat statements of the window and decides which are new. Runs inside a write transaction and under one lock for the
/// whole store: nobody else can decide at the same time, on whichever key.
/// </summary>
internal sealed class NoveltyMemory(TimeSpan window)
{
    internal const string New = "new";
    internal const string NewSeverity = "new severity";
    internal const string NewDeadline = "new deadline";
    internal const string NewStatus = "new status";

    private const string Recall = """
        SELECT article_id, statement_id, article_url, status, severity, deadline, seen_at,
               seen_at < feedworker_now() - @window AS is_over
        FROM threat_sightings WHERE statement_key = @StatementKey ORDER BY sequence
        """;

    private const string Remember = """
        INSERT INTO threat_sightings (statement_key, article_id, statement_id, article_url, status, severity, deadline, seen_at)
        VALUES (@StatementKey, @ArticleId, @StatementId, @ArticleUrl, @Status, @Severity, @Deadline, feedworker_now())
        """;

    /// <summary>Decides on the statements of one article and remembers them.</summary>
    /// <returns>At most one message per key.</returns>
    internal async Task<IReadOnlyList<OutgoingMessage>> DecideAsync(
        StoreSession session, SqlDialect dialect, IReadOnlyList<ThreatCandidate> candidates)
    {
        if (candidates.Count == 0)
        {
            return [];
        }

        await HoldAsync(session, dialect).ConfigureAwait(false);
        var messages = new List<OutgoingMessage>();
        foreach (var alike in candidates.GroupBy(candidate => candidate.StatementKey))
        {
            var candidate = alike.MaxBy(one => one.Severity)!; // a group is never empty
            if (await DecideAsync(session, candidate).ConfigureAwait(false) is { } message)
            {
                messages.Add(message);
                await session.ExecuteAsync(Remember, new
                {
                    candidate.StatementKey,
                    candidate.ArticleId,
                    candidate.StatementId,
                    candidate.ArticleUrl,
                    candidate.Status,
                    candidate.Severity,
                    candidate.Deadline,
                }).ConfigureAwait(false);
            }
        }

        return messages;
    }

    /// <summary>Keeps everyone else from deciding until the transaction ends.</summary>
    internal static async Task HoldAsync(StoreSession session, SqlDialect dialect)
    {
        if (dialect.LockNovelty is { } wait)
        {
            // A statement of its own, so that the memory is read as those left it whom we waited for.
            await session.ExecuteAsync(wait).ConfigureAwait(false);
        }
    }

    private async Task<OutgoingMessage?> DecideAsync(StoreSession session, ThreatCandidate candidate)
    {
        var seen = await session.QueryAsync<Sighting>(Recall, new { candidate.StatementKey, window }).ConfigureAwait(false);
        if (seen.Count == 0)
        {
            return candidate.Detected(New);
        }

        if (seen[^1].IsOver)
        {
            // The window slides: it ran out, so all of it is forgotten, the first sighting too.
            await session.ExecuteAsync(
                "DELETE FROM threat_sightings WHERE statement_key = @StatementKey", new { candidate.StatementKey }).ConfigureAwait(false);
            return candidate.Detected(New);
        }

        if (ReasonOfNews(candidate, seen) is { } reason)
        {
            return candidate.Detected(reason);
        }

        if (seen.Any(sighting => sighting.ArticleId == candidate.ArticleId))
        {
            return null;
        }

        var first = seen[0];
        var number = seen.Select(sighting => sighting.ArticleId).Distinct().Count() + 1;
        return candidate.Sighted(new FirstSighting(first.ArticleId, first.StatementId, first.ArticleUrl, first.SeenAt), number);
    }

    /// <summary>What the candidate says that none before has said; null: nothing.</summary>
    private static string? ReasonOfNews(ThreatCandidate candidate, List<Sighting> seen) =>
        candidate.Severity > seen.Max(sighting => sighting.Severity) ? NewSeverity
        : candidate.Deadline is { } deadline && seen.All(sighting => sighting.Deadline != deadline) ? NewDeadline
        : seen.All(sighting => sighting.Status != candidate.Status) ? NewStatus
        : null;

    private sealed record Sighting
    {
        public required Guid ArticleId { get; init; }
        public required Guid StatementId { get; init; }
        public required string ArticleUrl { get; init; }
        public required string Status { get; init; }
        public required int Severity { get; init; }
        public required string? Deadline { get; init; }
        public required DateTimeOffset SeenAt { get; init; }

        /// <summary>Longer ago than the window.</summary>
        public required bool IsOver { get; init; }
    }
}
