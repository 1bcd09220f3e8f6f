using FeedWorker.Language.Threats;
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

    /// <summary>Decides on the statements of one article and remembers them.</summary>
    /// <returns>At most one message for statements that share a key.</returns>
    internal async Task<IReadOnlyList<OutgoingMessage>> DecideAsync(
        StoreSession session, SqlDialect dialect, IReadOnlyList<StatementCandidate> candidates)
    {
        if (candidates.Count == 0)
        {
            return [];
        }

        await HoldAsync(session, dialect).ConfigureAwait(false);
        var threads = new ThreatThreads(session, dialect, options.NoveltyWindow, options.QuotationWindow);
        var sightings = new ThreatSightings(session);
        var messages = new List<OutgoingMessage>();
        foreach (var alike in candidates.GroupBy(candidate => candidate.StatementKey))
        {
            if (await DecideAsync(threads, sightings, [.. alike.OrderByDescending(one => one.Severity)]).ConfigureAwait(false) is { } message)
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

    private static async Task<OutgoingMessage?> DecideAsync(ThreatThreads threads, ThreatSightings sightings, List<StatementCandidate> alike)
    {
        var gravest = alike[0];
        if (await threads.FindAsync(alike).ConfigureAwait(false) is not (var key, var prints))
        {
            var free = await threads.FreeKeyAsync(gravest.StatementKey).ConfigureAwait(false);
            var detected = gravest.Detected(free, New);
            await sightings.BeginAsync(free, gravest).ConfigureAwait(false);
            await threads.RememberAsync(free, alike, []).ConfigureAwait(false);
            return detected;
        }

        var thread = await sightings.ThreadAsync(key).ConfigureAwait(false);
        var saidBefore = await sightings.StatusOfAsync(key, gravest.ArticleId).ConfigureAwait(false);
        foreach (var candidate in alike)
        {
            var standing = StandingAfter(candidate, alike, thread, saidBefore);
            if (ReasonOfNews(candidate, standing, prints, thread) is { } reason)
            {
                var detected = candidate.Detected(key, reason);
                await sightings.AddAsync(thread.With(candidate, saidBefore is null, standing), candidate).ConfigureAwait(false);
                await threads.RememberAsync(key, alike, prints).ConfigureAwait(false);
                return detected;
            }
        }

        if (saidBefore is not null)
        {
            return null;
        }

        var sighted = gravest.Sighted(key, thread.First, thread.Articles + 1);
        await sightings.AddAsync(thread.With(gravest, isOtherArticle: true, thread.Status), gravest).ConfigureAwait(false);
        await threads.RememberAsync(key, alike, prints).ConfigureAwait(false);
        return sighted;
    }

    // An article that reports a withdrawal tells the threat too, one that recalls a threat does not renew it, and a revision repeats its article.
    private static string StandingAfter(StatementCandidate candidate, List<StatementCandidate> alike, ThreatThread thread, string? saidBefore) =>
        candidate.Status == saidBefore ? thread.Status
        : IsWithdrawn(candidate) || (candidate.IsPresent && !alike.Exists(IsWithdrawn)) ? candidate.Status
        : thread.Status;

    private static bool IsWithdrawn(StatementCandidate candidate) => candidate.Status.Equals(nameof(ThreatStatus.Withdrawn), StringComparison.OrdinalIgnoreCase);

    /// <summary>What the candidate says that none before has said; null: nothing.</summary>
    private static string? ReasonOfNews(StatementCandidate candidate, string standing, List<StatementPrint> known, ThreatThread thread) =>
        candidate.Severity > thread.Severity ? NewSeverity
        : candidate.Deadline is { } deadline && !thread.HasDeadline(deadline) ? NewDeadline
        : known.Count > 0 && candidate.Print.HasNewCondition(known) ? NewCondition
        : standing != thread.Status ? NewStatus
        : null;
}
