using Microsoft.Data.Sqlite;

namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>SQL by hand on an open connection. A transaction that is open on it counts.</summary>
internal static class Statements
{
    extension(SqliteConnection connection)
    {
        /// <returns>How many rows it touched.</returns>
        internal async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
        {
            using var command = connection.Prepare(sql, values);
            return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }

        internal async Task<List<T>> QueryAsync<T>(
            string sql, Func<SqliteDataReader, T> row, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
        {
            using var command = connection.Prepare(sql, values);
            using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                rows.Add(row(reader));
            }

            return rows;
        }

        /// <returns>The first row; the default when there is none.</returns>
        internal async Task<T?> FindAsync<T>(
            string sql, Func<SqliteDataReader, T> row, CancellationToken cancellationToken, params (string Name, object? Value)[] values) =>
            (await connection.QueryAsync(sql, row, cancellationToken, values).ConfigureAwait(false)).FirstOrDefault();

        private SqliteCommand Prepare(string sql, (string Name, object? Value)[] values)
        {
            // CreateCommand takes over the open transaction of its connection.
            var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of ours; what comes from outside is a parameter.
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach (var (name, value) in values)
            {
                command.Parameters.AddWithValue(name, value switch
                {
                    null => DBNull.Value,
                    Guid id => id.ToString(),
                    _ => value,
                });
            }

            return command;
        }
    }

    extension(SqliteDataReader row)
    {
        internal long? Long(int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

        internal string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);

        internal DateTimeOffset Instant(int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
    }
}
