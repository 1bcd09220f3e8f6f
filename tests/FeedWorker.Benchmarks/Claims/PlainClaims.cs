using Npgsql;

namespace FeedWorker.Benchmarks.Claims;

/// <summary>What one would write by hand for the same work: prepared statements over the driver, the same rows locked and written.</summary>
internal sealed class PlainClaims : IAsyncDisposable
{
    private const string ClaimMessages = """
        UPDATE outbox AS o SET lease_token = $1, leased_until = feedworker_now() + 120000, attempts = attempts + 1
        FROM (SELECT sequence FROM outbox
              WHERE due <= feedworker_now() AND (leased_until IS NULL OR leased_until <= feedworker_now())
              ORDER BY due, sequence LIMIT 100 FOR UPDATE SKIP LOCKED) AS picked
        WHERE o.sequence = picked.sequence
        RETURNING o.sequence, o.id, o.type, o.body, o.trace_parent, o.summary, o.created_at, o.attempts, o.leased_until
        """;

    private const string CloseMessages = """
        UPDATE outbox SET lease_token = NULL, leased_until = NULL, state = 'delivered', due = NULL, problem = NULL, delivered_at = feedworker_now()
        WHERE sequence = ANY ($1) AND lease_token = $2
        """;

    private const string ClaimFeeds = """
        WITH free AS MATERIALIZED (
            SELECT h.host FROM hosts AS h
            WHERE h.feeds_due <= feedworker_now() AND h.not_before <= feedworker_now()
              AND (h.leased_until IS NULL OR h.leased_until <= feedworker_now())
            ORDER BY h.feeds_due LIMIT 16 FOR UPDATE SKIP LOCKED),
        asked AS (UPDATE hosts SET lease_token = $1, leased_until = feedworker_now() + 120000 FROM free WHERE hosts.host = free.host)
        UPDATE feeds AS f SET lease_token = $1, leased_until = feedworker_now() + 120000, attempts = attempts + 1
        FROM free WHERE f.host = free.host AND f.due <= feedworker_now()
        RETURNING f.feed_id, f.url, f.title, f.host, f.attempts, f.health, f.etag, f.last_modified, f.body_hash, f.poll_interval
        """;

    private const string CloseFeed = """
        UPDATE feeds SET lease_token = NULL, leased_until = NULL, due = feedworker_now() + 3600000, poll_interval = 3600000,
            etag = NULL, last_modified = NULL, body_hash = NULL, problem = NULL, failures_in_row = 0, health = 'healthy',
            health_sequence = 0, last_polled_at = feedworker_now()
        WHERE feed_id = $1 AND lease_token = $2
        """;

    private const string LockHost = "SELECT 1 FROM hosts WHERE host = $1 FOR UPDATE";

    private const string FreeHost = """
        UPDATE hosts SET lease_token = NULL, leased_until = NULL, not_before = feedworker_now() + 2000,
            feeds_due = (SELECT MIN(due) FROM feeds WHERE host = $1 AND due IS NOT NULL),
            articles_due = (SELECT MIN(due) FROM articles WHERE host = $1 AND due IS NOT NULL)
        WHERE host = $1
        """;

    private readonly NpgsqlDataSource _source;
    private readonly ClaimsLoad _load;

    internal PlainClaims(ClaimsLoad load)
    {
        _load = load;
        _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(load.Connection)
        {
            MaxPoolSize = load.Claimers * ClaimsLoad.ConnectionsEach,
            MaxAutoPrepare = 20,
            AutoPrepareMinUsages = 2,
            NoResetOnClose = true,
        });
    }

    internal async Task<int> MessagesAsync(CancellationToken cancellationToken) =>
        (await Task.WhenAll(Enumerable.Range(0, _load.Claimers).Select(_ => Task.Run(() => OneAsync(ClaimAndCloseMessagesAsync, cancellationToken), cancellationToken)))).Sum();

    internal async Task<int> FeedsAsync(CancellationToken cancellationToken) =>
        (await Task.WhenAll(Enumerable.Range(0, _load.Claimers).Select(_ => Task.Run(() => OneAsync(ClaimAndCloseFeedsAsync, cancellationToken), cancellationToken)))).Sum();

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static async Task<int> OneAsync(Func<CancellationToken, Task<int>> round, CancellationToken cancellationToken)
    {
        int all = 0, some;
        while ((some = await round(cancellationToken)) > 0)
        {
            all += some;
        }

        return all;
    }

    private async Task<int> ClaimAndCloseMessagesAsync(CancellationToken cancellationToken)
    {
        var token = Guid.NewGuid().ToString();
        var sequences = new List<long>();
        await using (var claim = Command(ClaimMessages, token))
        {
            await using var reader = await claim.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                sequences.Add(reader.GetInt64(0));
                _ = reader.GetFieldValue<byte[]>(3);
            }
        }

        if (sequences.Count == 0)
        {
            return 0;
        }

        await using var close = Command(CloseMessages, sequences.ToArray(), token);
        return await close.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<int> ClaimAndCloseFeedsAsync(CancellationToken cancellationToken)
    {
        var token = Guid.NewGuid().ToString();
        var claimed = new List<(string Id, string Host)>();
        await using (var claim = Command(ClaimFeeds, token))
        {
            await using var reader = await claim.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                claimed.Add((reader.GetString(0), reader.GetString(3)));
            }
        }

        return (await Task.WhenAll(claimed.Select(feed => CloseFeedAsync(feed.Id, feed.Host, token, cancellationToken)))).Sum();
    }

    private async Task<int> CloseFeedAsync(string id, string host, string token, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var closed = await ExecuteAsync(connection, CloseFeed, cancellationToken, id, token);
        await ExecuteAsync(connection, LockHost, cancellationToken, host);
        await ExecuteAsync(connection, FreeHost, cancellationToken, host);
        await transaction.CommitAsync(cancellationToken);
        return closed;
    }

    private static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        Add(command, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = _source.CreateCommand(sql);
        Add(command, values);
        return command;
    }

    private static void Add(NpgsqlCommand command, object[] values)
    {
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }
    }
}
