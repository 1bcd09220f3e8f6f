namespace FeedWorker.Storage;

/// <summary>The rows of threads and of their sightings: what they say together, and which articles have said it.</summary>
internal sealed class ThreatSightings(StoreSession session)
{
    // Beyond these an article that is revised would be one more: a thread that so many tell is told for weeks.
    private const int MostOfThread = 200;

    private const string Add = """
        INSERT INTO threat_sightings (statement_key, article_id, statement_id, article_url, status, severity, deadline, seen_at)
        VALUES (@key, @ArticleId, @StatementId, @ArticleUrl, @Status, @Severity, @Deadline, feedworker_now())
        """;

    private const string Trim = """
        DELETE FROM threat_sightings WHERE statement_key = @key AND sequence <= (
            SELECT sequence FROM threat_sightings WHERE statement_key = @key ORDER BY sequence DESC LIMIT 1 OFFSET @most)
        """;

    private const string Begin = """
        INSERT INTO threat_threads (
            statement_key, first_article, first_statement, first_url, first_seen_at, last_seen_at, articles, severity, status, deadlines)
        VALUES (@key, @ArticleId, @StatementId, @ArticleUrl, feedworker_now(), feedworker_now(), 1, @Severity, @Status, @deadlines)
        """;

    private const string Change = """
        UPDATE threat_threads SET last_seen_at = feedworker_now(), articles = @Articles, severity = @Severity, status = @Status, deadlines = @Deadlines
        WHERE statement_key = @StatementKey
        """;

    /// <summary>A thread that is remembered.</summary>
    internal async Task<ThreatThread> ThreadAsync(string key) => (await session.FindAsync<ThreatThread>("""
        SELECT statement_key, first_article, first_statement, first_url, first_seen_at, articles, severity, status, deadlines
        FROM threat_threads WHERE statement_key = @key
        """, new { key }).ConfigureAwait(false))!;

    /// <summary>What an article said of a thread when it was last told; null: nothing yet.</summary>
    internal Task<string?> StatusOfAsync(string key, Guid articleId) => session.FindAsync<string>(
        "SELECT status FROM threat_sightings WHERE statement_key = @key AND article_id = @articleId ORDER BY sequence DESC LIMIT 1", new { key, articleId });

    /// <summary>The first sighting of a thread.</summary>
    internal async Task BeginAsync(string key, StatementCandidate told)
    {
        await session.ExecuteAsync(
            Begin, new { key, told.ArticleId, told.StatementId, told.ArticleUrl, told.Severity, told.Status, deadlines = told.Deadline ?? "" }).ConfigureAwait(false);
        await AddAsync(key, told).ConfigureAwait(false);
    }

    /// <summary>Another sighting, and what the thread says with it.</summary>
    internal async Task AddAsync(ThreatThread thread, StatementCandidate told)
    {
        await session.ExecuteAsync(Change, thread).ConfigureAwait(false);
        await AddAsync(thread.StatementKey, told).ConfigureAwait(false);
        await session.ExecuteAsync(Trim, new { key = thread.StatementKey, most = MostOfThread }).ConfigureAwait(false);
    }

    private Task<int> AddAsync(string key, StatementCandidate told) => session.ExecuteAsync(
        Add, new { key, told.ArticleId, told.StatementId, told.ArticleUrl, told.Status, told.Severity, told.Deadline });
}
