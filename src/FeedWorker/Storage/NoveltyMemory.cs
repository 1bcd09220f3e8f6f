using FeedWorker.Language.Threats.Novelty;

namespace FeedWorker.Storage;

/// <summary>
/// Remembers the threat statements of the window and decides which are new. Runs inside a write transaction and under one lock for the
/// whole store: nobody else can decide at the same time, on whichever statement.
/// </summary>
internal sealed class NoveltyMemory(StorageOptions options)
{
    internal const string New = "new";
    internal const string NewSeverity = "new severity";
    internal const string NewDeadline = "new deadline";
    internal const string NewCondition = "new condition";
    internal const string NewStatus = "new status";

    private const string First = """
        SELECT article_id, statement_id, article_url, seen_at FROM threat_sightings WHERE statement_key = @key ORDER BY sequence LIMIT 1
        """;

    private const string Known = """
        SELECT MAX(severity) AS severity, COUNT(DISTINCT article_id) AS articles,
               MAX(CASE WHEN article_id = @ArticleId THEN 1 ELSE 0 END) AS has_article,
               MAX(CASE WHEN status = @Status THEN 1 ELSE 0 END) AS has_status,
               MAX(CASE WHEN deadline = @Deadline THEN 1 ELSE 0 END) AS has_deadline
        FROM threat_sightings WHERE statement_key = @key
        """;

    private const string Remember = """
        INSERT INTO threat_sightings (statement_key, article_id, statement_id, article_url, status, severity, deadline, seen_at)
        VALUES (@key, @ArticleId, @StatementId, @ArticleUrl, @Status, @Severity, @Deadline, feedworker_now())
        """;

    /// <summary>Decides on the statements of one article and remembers them.</summary>
    /// <returns>At most one message for statements that share a key.</returns>
    internal async Task<IReadOnlyList<OutgoingMessage>> DecideAsync(
        StoreSession session, SqlDialect dialect, IReadOnlyList<ThreatCandidate> candidates)
    {
        if (candidates.Count == 0)
        {
            return [];
        }

        await HoldAsync(session, dialect).ConfigureAwait(false);
        var threads = new ThreatThreads(session, dialect, options.NoveltyWindow, options.QuotationWindow);
        var messages = new List<OutgoingMessage>();
        foreach (var alike in candidates.GroupBy(candidate => candidate.StatementKey))
        {
            if (await DecideAsync(session, threads, [.. alike.OrderByDescending(one => one.Severity)]).ConfigureAwait(false) is { } message)
            {
                messages.Add(message);
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

    private static async Task<OutgoingMessage?> DecideAsync(StoreSession session, ThreatThreads threads, List<ThreatCandidate> alike)
    {
        var gravest = alike[0];
        if (await threads.FindAsync(alike).ConfigureAwait(false) is not (var key, var prints))
        {
            var free = await threads.FreeKeyAsync(gravest.StatementKey).ConfigureAwait(false);
            var detected = gravest.Detected(free, New);
            await RememberAsync(session, threads, free, gravest, alike, []).ConfigureAwait(false);
            return detected;
        }

        foreach (var candidate in alike)
        {
            if (ReasonOfNews(candidate, prints, await FactsAsync(session, key, candidate).ConfigureAwait(false)) is { } reason)
            {
                var detected = candidate.Detected(key, reason);
                await RememberAsync(session, threads, key, candidate, alike, prints).ConfigureAwait(false);
                return detected;
            }
        }

        var facts = await FactsAsync(session, key, gravest).ConfigureAwait(false);
        if (facts.HasArticle)
        {
            return null;
        }

        var first = await session.FindAsync<FirstSighting>(First, new { key }).ConfigureAwait(false);
        var sighted = gravest.Sighted(key, first!, facts.Articles + 1); // a thread that was found has a sighting
        await RememberAsync(session, threads, key, gravest, alike, prints).ConfigureAwait(false);
        return sighted;
    }

    /// <summary>What the candidate says that none before has said; null: nothing.</summary>
    private static string? ReasonOfNews(ThreatCandidate candidate, List<StatementPrint> known, Facts facts) =>
        candidate.Severity > facts.Severity ? NewSeverity
        : candidate.Deadline is not null && !facts.HasDeadline ? NewDeadline
        : known.Count > 0 && candidate.Print.HasNewCondition(known) ? NewCondition
        : !facts.HasStatus ? NewStatus
        : null;

    private static async Task<Facts> FactsAsync(StoreSession session, string key, ThreatCandidate candidate) =>
        (await session.FindAsync<Facts>(Known, new { key, candidate.ArticleId, candidate.Status, candidate.Deadline }).ConfigureAwait(false))!; // an aggregate is one row

    private static async Task RememberAsync(
        StoreSession session, ThreatThreads threads, string key, ThreatCandidate told, List<ThreatCandidate> alike, List<StatementPrint> known)
    {
        await session.ExecuteAsync(Remember, new
        {
            key,
            told.ArticleId,
            told.StatementId,
            told.ArticleUrl,
            told.Status,
            told.Severity,
            told.Deadline,
        }).ConfigureAwait(false);
        await threads.RememberAsync(key, alike, known).ConfigureAwait(false);
    }

    /// <summary>What all sightings of a thread say together, and what of a candidate is among it.</summary>
    private sealed record Facts
    {
        public required int Severity { get; init; }
        public required int Articles { get; init; }
        public required bool HasArticle { get; init; }
        public required bool HasStatus { get; init; }
        public required bool HasDeadline { get; init; }
    }
}
