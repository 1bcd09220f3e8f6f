using Npgsql;

namespace FeedWorker.Benchmarks.Claims;

/// <summary>The rows that are claimed, written past the ledgers.</summary>
internal sealed class ClaimRows : IAsyncDisposable
{
    // About the size of a message with one quote; random, so that nothing is gained by compressing it.
    private const string Messages = """
        TRUNCATE outbox;
        INSERT INTO outbox (id, type, body, summary, due, created_at)
        SELECT gen_random_uuid()::text, 'feedworker.quote-published.v1', convert_to(repeat(md5(random()::text), 48), 'UTF8'),
               'A quote', feedworker_now(), feedworker_now()
        FROM generate_series(1, @count);
        """;

    private const string Feeds = """
        TRUNCATE feeds, hosts;
        INSERT INTO feeds (feed_id, url, host, title, due, added_at)
        SELECT gen_random_uuid()::text, 'https://news-' || i || '.example/feed.xml', 'news-' || i || '.example', 'News', feedworker_now(), feedworker_now()
        FROM generate_series(1, @count) AS i;
        INSERT INTO hosts (host, feeds_due) SELECT host, due FROM feeds;
        """;

    private readonly NpgsqlDataSource _source;
    private readonly ClaimsLoad _load;

    internal ClaimRows(ClaimsLoad load) => (_load, _source) = (load, NpgsqlDataSource.Create(load.Connection));

    internal Task NoteMessagesAsync(CancellationToken cancellationToken) => NoteAsync(Messages, "outbox", _load.Messages, cancellationToken);

    internal Task NoteFeedsAsync(CancellationToken cancellationToken) => NoteAsync(Feeds, "feeds, hosts", _load.Feeds, cancellationToken);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task NoteAsync(string sql, string tables, int count, CancellationToken cancellationToken)
    {
        await using var command = _source.CreateCommand(sql);
        command.Parameters.AddWithValue("count", count);
        await command.ExecuteNonQueryAsync(cancellationToken);

        // Each round begins alike: statistics known, nothing left to write from before.
        await using var settle = _source.CreateCommand($"VACUUM ANALYZE {tables}");
        await settle.ExecuteNonQueryAsync(cancellationToken);
        await using var write = _source.CreateCommand("CHECKPOINT");
        await write.ExecuteNonQueryAsync(cancellationToken);
    }
}
