using FeedWorker.Language.Threats.Novelty;

namespace FeedWorker.Storage;

/// <summary>The threads of statements that are remembered: how one is found again in other words, and what is kept of it.</summary>
internal sealed class ThreatThreads(StoreSession session, SqlDialect dialect, TimeSpan window, TimeSpan quotationWindow)
{
    // Ordered by what they share with the statement, so that the likeliest are among them.
    private const int MostCompared = 64;

    // Different wordings of one thread that are remembered: the first, and the latest of the others.
    private const int MostPrints = 12;

    private readonly string _candidates = $"""
        SELECT statement_key FROM threat_blocks
        WHERE {dialect.InList("block", "@blocks")} AND seen_at >= feedworker_now() - @memory
        GROUP BY statement_key ORDER BY COUNT(*) DESC, MAX(seen_at) DESC, statement_key LIMIT @limit
        """;

    private readonly string _seen = $"""
        SELECT statement_key, last_seen_at < feedworker_now() - @window AS is_late
        FROM threat_threads WHERE {dialect.InList("statement_key", "@keys")} AND last_seen_at >= feedworker_now() - @memory
        ORDER BY last_seen_at DESC, statement_key
        """;

    private readonly string _prints = $"""
        SELECT statement_key, print FROM threat_prints WHERE {dialect.InList("statement_key", "@keys")} ORDER BY sequence
        """;

    /// <summary>How long a thread is remembered after it was last seen.</summary>
    internal static TimeSpan MemoryOf(StorageOptions options) => options.NoveltyWindow > options.QuotationWindow ? options.NoveltyWindow : options.QuotationWindow;

    private TimeSpan Memory => quotationWindow > window ? quotationWindow : window;

    /// <summary>The thread that is most like any of these statements, of equals the latest.</summary>
    /// <returns>Its key, and the prints that it is known by; null: there is none.</returns>
    internal async Task<(string Key, List<StatementPrint> Known)?> FindAsync(IReadOnlyList<StatementCandidate> alike)
    {
        var own = alike[0].StatementKey;
        var blocks = alike.SelectMany(candidate => candidate.Print.BlockKeys()).Distinct(StringComparer.Ordinal).ToArray();
        var keys = await session.QueryAsync<string>(_candidates, new { blocks, memory = Memory, limit = MostCompared }).ConfigureAwait(false);
        var prints = (await session.QueryAsync<(string Key, string Print)>(_prints, new { keys = keys.Append(own).ToArray() }).ConfigureAwait(false))
            .ToLookup(row => row.Key, row => row.Print);
        var seen = await session.QueryAsync<(string Key, bool IsLate)>(
            _seen, new { keys = keys.Append(own).ToArray(), window, memory = Memory }).ConfigureAwait(false);
        (string, List<StatementPrint>)? found = null;
        var closest = 0.0;
        foreach (var (key, isLate) in seen)
        {
            // What an earlier version has remembered, or a later one has written, has no print that we can read: the exact key decides.
            var known = prints[key].Select(text => StatementPrint.TryRead(text, out var print) ? print : null).OfType<StatementPrint>().ToList();
            var closeness = known.Count == 0 ? key == own && !isLate ? 1 : 0
                : known.Max(print => alike.Max(candidate => !isLate || SameStatement.ShareQuotation(print, candidate.Print)
                    ? SameStatement.Closeness(print, candidate.Print) : 0));
            if (closeness > closest)
            {
                (found, closest) = ((key, known), closeness);
            }
        }

        return found;
    }

    /// <summary>A key for a new thread: the statement's own, unless a thread that says something else has it.</summary>
    internal async Task<string> FreeKeyAsync(string key)
    {
        while (await session.FindAsync<bool?>(
            "SELECT last_seen_at < feedworker_now() - @memory FROM threat_threads WHERE statement_key = @key", new { key, memory = Memory }).ConfigureAwait(false)
            is { } isOver)
        {
            if (isOver)
            {
                await ForgetAsync(session, dialect, [key]).ConfigureAwait(false);
                break;
            }

            key = StatementThreads.NextKey(key);
        }

        return key;
    }

    /// <summary>Remembers how a thread was put this time, unless all of it is known.</summary>
    internal async Task RememberAsync(string key, IReadOnlyList<StatementCandidate> alike, List<StatementPrint> known)
    {
        foreach (var print in alike.Select(candidate => candidate.Print))
        {
            if (print == StatementPrint.None)
            {
                continue;
            }

            var isKnown = known.Exists(other => !print.HasNewCondition([other]) && SameStatement.Compare(other, print) == StatementLikeness.SameWords);
            if (!isKnown)
            {
                await session.ExecuteAsync(
                    "INSERT INTO threat_prints (statement_key, print) VALUES (@key, @print)", new { key, print = print.Write() }).ConfigureAwait(false);
                known.Add(print);
            }

            await session.ExecuteEachAsync(print.BlockKeys().Distinct(StringComparer.Ordinal).Select(block => new SqlStatement(isKnown
                ? "UPDATE threat_blocks SET seen_at = feedworker_now() WHERE block = @block AND statement_key = @key"
                : """
                    INSERT INTO threat_blocks (block, statement_key, seen_at) VALUES (@block, @key, feedworker_now())
                    ON CONFLICT (block, statement_key) DO UPDATE SET seen_at = excluded.seen_at
                    """, new { block, key }))).ConfigureAwait(false);
        }

        await LetGoAsync(key).ConfigureAwait(false);
    }

    // Keeps the first wording that can be read and the latest of the others, and only the blocks of these.
    private async Task LetGoAsync(string key)
    {
        var rows = await session.QueryAsync<(long Sequence, string Print)>(
            "SELECT sequence, print FROM threat_prints WHERE statement_key = @key ORDER BY sequence", new { key }).ConfigureAwait(false);
        if (rows.Count <= MostPrints)
        {
            return;
        }

        var read = rows.Select(row => (row.Sequence, Print: StatementPrint.TryRead(row.Print, out var print) ? print : null)).OrderBy(row => row.Print is not null).ToList();
        var kept = read.Where(row => row.Print is not null).Take(1).Concat(read.TakeLast(MostPrints - 1)).ToList();
        var sequences = read.Select(row => row.Sequence).Except(kept.Select(row => row.Sequence)).ToArray();
        var blocks = kept.Select(row => row.Print).OfType<StatementPrint>().SelectMany(print => print.BlockKeys()).Distinct(StringComparer.Ordinal).ToArray();
        await session.ExecuteAsync($"DELETE FROM threat_prints WHERE {dialect.InList("sequence", "@sequences")}", new { sequences }).ConfigureAwait(false);
        await session.ExecuteAsync(
            $"DELETE FROM threat_blocks WHERE statement_key = @key AND NOT ({dialect.InList("block", "@blocks")})", new { key, blocks }).ConfigureAwait(false);
    }

    /// <summary>Forgets whole threads.</summary>
    /// <returns>How many sightings they had.</returns>
    internal static async Task<int> ForgetAsync(StoreSession session, SqlDialect dialect, string[] keys)
    {
        await session.ExecuteAsync($"DELETE FROM threat_blocks WHERE {dialect.InList("statement_key", "@keys")}", new { keys }).ConfigureAwait(false);
        await session.ExecuteAsync($"DELETE FROM threat_prints WHERE {dialect.InList("statement_key", "@keys")}", new { keys }).ConfigureAwait(false);
        await session.ExecuteAsync($"DELETE FROM threat_threads WHERE {dialect.InList("statement_key", "@keys")}", new { keys }).ConfigureAwait(false);
        return await session.ExecuteAsync($"DELETE FROM threat_sightings WHERE {dialect.InList("statement_key", "@keys")}", new { keys }).ConfigureAwait(false);
    }
}
