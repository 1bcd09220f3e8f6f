using Microsoft.Data.Sqlite;

namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>
/// What belongs to one statement: its first alert, the later ones that say more of it (graver, another condition, withdrawn) under the same
/// key, and its sightings. A key may come back for a new thread when its statement was forgotten in between.
/// </summary>
internal static class StatementThread
{
    // A thread is named by the statement of its first alert; later alerts belong to the latest first one before them, or to one shortly
    // after: what is told is when an article was fetched, and another replica may have been quicker with a later one. Where that is not
    // known, because it came before this service or has yet to come, all of the key is taken.
    private const string Threads = """
        WITH threads AS (
            SELECT one.sequence, one.statement_id, one.statement_key, one.article_id, one.outlet, one.is_first, one.detected_at,
                   CASE WHEN one.is_first THEN one.statement_id ELSE (
                       SELECT first.statement_id FROM alerts AS first
                       WHERE first.statement_key = one.statement_key AND first.is_first AND first.detected_at <= one.detected_at + 86400000
                       ORDER BY first.detected_at > one.detected_at, ABS(first.detected_at - one.detected_at) LIMIT 1) END AS thread
            FROM alerts AS one
            WHERE one.statement_key = (SELECT statement_key FROM alerts WHERE sequence = @alert)
        ), own AS (SELECT * FROM threads WHERE sequence = @alert)
        """;

    /// <summary>
    /// SQL: whether <c>mine</c> is a withdrawal and <c>earlier</c> an alert that people must have seen before it. Of the same key, and not made anew
    /// afterwards; a first one may bear a later time, as above.
    /// </summary>
    internal const string IsBefore = """
        mine.is_withdrawal AND NOT earlier.is_withdrawal AND earlier.statement_key = mine.statement_key
        AND (earlier.detected_at < mine.detected_at OR (earlier.is_first AND earlier.detected_at <= mine.detected_at + 86400000))
        """;

    /// <summary>In how many articles the statement of an alert is known, and who published them.</summary>
    internal static async Task<Sightings> SightingsAsync(SqliteConnection connection, long alert, CancellationToken cancellationToken)
    {
        // A sighting names the statement that it repeats: that of the first alert, or of a later one.
        var articles = await connection.QueryAsync($"""
            {Threads}, seen AS (
                SELECT article_id, outlet, number, recorded_at,
                       COALESCE((SELECT thread FROM threads WHERE statement_id = first_statement_id LIMIT 1), first_statement_id) AS thread
                FROM sightings WHERE statement_key = (SELECT statement_key FROM own)
            )
            SELECT article_id, outlet, 1, detected_at FROM threads
            WHERE sequence = @alert OR thread = (SELECT thread FROM own) OR (SELECT thread FROM own) IS NULL
            UNION ALL
            SELECT article_id, outlet, number, recorded_at FROM seen
            WHERE thread = (SELECT thread FROM own) OR (SELECT thread FROM own) IS NULL
            ORDER BY 4
            """,
            row => (Article: row.GetString(0), Outlet: row.GetString(1), Number: row.GetInt32(2)),
            cancellationToken, ("@alert", alert)).ConfigureAwait(false);

        // The sender may know more than we have heard: from before this service was there.
        var known = articles.Select(article => article.Article).Distinct().Count();
        return new Sightings(
            Math.Max(known, articles.Count == 0 ? 0 : articles.Max(article => article.Number)),
            [.. articles.Select(article => article.Outlet).Distinct().Take(Sightings.MostOutlets)]);
    }

    /// <summary>The alert of the same thread that came last before this one; null when it is the first, or the earlier one is not known.</summary>
    internal static Task<EarlierAlert?> EarlierAsync(SqliteConnection connection, long alert, CancellationToken cancellationToken) => connection.FindAsync(
        $"""
        {Threads}
        SELECT alerts.id, alerts.raised_at, alerts.body FROM own
        JOIN threads ON threads.thread IS own.thread AND threads.sequence <> own.sequence
        JOIN alerts ON alerts.sequence = threads.sequence
        WHERE NOT own.is_first AND (threads.is_first OR threads.detected_at < own.detected_at)
        ORDER BY threads.detected_at DESC, threads.sequence DESC LIMIT 1
        """,
        row => new EarlierAlert(Guid.Parse(row.GetString(0)), row.Instant(1), row.GetFieldValue<byte[]>(2)), cancellationToken, ("@alert", alert));

    /// <summary>Whether an earlier alert of the same thread left through a sink, or is to.</summary>
    internal static async Task<bool> LeftAsync(SqliteConnection connection, long alert, string sink, CancellationToken cancellationToken) =>
        await connection.FindAsync<long?>(
            $"""
            {Threads}
            SELECT deliveries.alert FROM deliveries JOIN threads ON threads.sequence = deliveries.alert, own
            WHERE deliveries.sink = @sink AND threads.sequence <> own.sequence AND threads.thread IS own.thread
            AND (due IS NOT NULL OR delivered_at IS NOT NULL OR problem IS NOT NULL) LIMIT 1
            """, row => row.GetInt64(0), cancellationToken, ("@alert", alert), ("@sink", sink)).ConfigureAwait(false) is not null;

    /// <summary>Lets the withdrawals leave through a sink that came before an alert they are about.</summary>
    internal static Task<int> WakeWithdrawalsAsync(
        SqliteConnection connection, long alert, string sink, long now, CancellationToken cancellationToken) => connection.ExecuteAsync(
        $"""
        UPDATE deliveries SET due = MAX(since, @now), since = MAX(since, @now)
        WHERE sink = @sink AND due IS NULL AND delivered_at IS NULL AND problem IS NULL AND alert IN (
            SELECT mine.sequence FROM alerts AS mine JOIN alerts AS earlier ON earlier.sequence = @alert WHERE {IsBefore})
        """, cancellationToken, ("@alert", alert), ("@sink", sink), ("@now", now));
}
