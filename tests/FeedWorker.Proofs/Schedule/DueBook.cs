using Npgsql;

namespace FeedWorker.Proofs.Schedule;

/// <summary>When each feed was to be asked: the store is read often enough that no due time is missed.</summary>
internal sealed class DueBook(NpgsqlDataSource store)
{
    private readonly Dictionary<string, SortedSet<DateTimeOffset>> _dues = new(StringComparer.Ordinal);

    /// <summary>The due times of each address.</summary>
    internal IReadOnlyDictionary<string, SortedSet<DateTimeOffset>> Dues => _dues;

    internal async Task ReadAsync(CancellationToken cancellationToken)
    {
        await using var command = store.CreateCommand("SELECT url, due FROM feeds WHERE due IS NOT NULL");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var url = reader.GetString(0);
            if (!_dues.TryGetValue(url, out var dues))
            {
                _dues[url] = dues = [];
            }

            dues.Add(DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1)));
        }
    }

    /// <summary>Bytes that the database has written to its log so far.</summary>
    internal async Task<long> LogBytesAsync(CancellationToken cancellationToken)
    {
        await using var command = store.CreateCommand("SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint");
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!; // one row, never null
    }

    /// <summary>Makes the feeds due one after the other, evenly over a period.</summary>
    internal async Task SpreadAsync(DateTimeOffset first, TimeSpan period, CancellationToken cancellationToken)
    {
        await using var command = store.CreateCommand("""
            WITH spread AS (
                SELECT feed_id, (row_number() OVER (ORDER BY md5(url)) - 1)::float8 / COUNT(*) OVER () AS place FROM feeds
            ),
            moved AS (
                UPDATE feeds SET due = $1 + (spread.place * $2)::bigint FROM spread WHERE feeds.feed_id = spread.feed_id RETURNING feeds.host, feeds.due
            )
            UPDATE hosts SET feeds_due = soonest.due FROM (SELECT host, MIN(due) AS due FROM moved GROUP BY host) AS soonest WHERE hosts.host = soonest.host
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = first.ToUnixTimeMilliseconds() });
        command.Parameters.Add(new NpgsqlParameter { Value = period.TotalMilliseconds });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
