using System.Data.Common;
using Dapper;

namespace FeedWorker.Storage;

/// <summary>One open connection, within its transaction if it writes: what a ledger speaks SQL to.</summary>
internal sealed class StoreSession(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
{
    // Bounds what is under way to the server at once.
    private const int StatementsAtOnce = 500;

    /// <returns>How many rows it touched.</returns>
    internal Task<int> ExecuteAsync(string sql, object? parameters = null) => connection.ExecuteAsync(Command(sql, parameters));

    /// <summary>Runs many statements, in their order and in few round trips where the database is not in this process.</summary>
    /// <returns>How many rows they touched.</returns>
    internal async Task<int> ExecuteEachAsync(IEnumerable<SqlStatement> statements)
    {
        var touched = 0;
        if (!connection.CanCreateBatch)
        {
            // No round trips: but preparing each statement once is worth the grouping.
            foreach (var alike in statements.GroupBy(statement => statement.Sql, statement => statement.Row))
            {
                touched += await ExecuteAsync(alike.Key, alike).ConfigureAwait(false);
            }

            return touched;
        }

        foreach (var some in statements.Chunk(StatementsAtOnce))
        {
            await using var batch = connection.CreateBatch();
            batch.Transaction = transaction;
            foreach (var (sql, row) in some)
            {
                var command = batch.CreateBatchCommand();
                command.CommandText = sql;
                ColumnTypes.AddParameters(command, row);
                batch.BatchCommands.Add(command);
            }

            touched += Math.Max(0, await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false));
        }

        return touched;
    }

    internal async Task<List<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        (await connection.QueryAsync<T>(Command(sql, parameters)).ConfigureAwait(false)).AsList();

    /// <returns>The only row; null (or zero) when there is none.</returns>
    internal Task<T?> FindAsync<T>(string sql, object? parameters = null) =>
        connection.QuerySingleOrDefaultAsync<T>(Command(sql, parameters));

    /// <returns>The only duration; null when there is none. Dapper hands a null that is a whole row to no column type.</returns>
    internal async Task<TimeSpan?> FindDurationAsync(string sql, object? parameters = null) =>
        await FindAsync<long?>(sql, parameters).ConfigureAwait(false) is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;

    private CommandDefinition Command(string sql, object? parameters) =>
        new(sql, parameters, transaction, cancellationToken: cancellationToken);
}

/// <summary>A statement and the row whose properties are its parameters.</summary>
internal readonly record struct SqlStatement(string Sql, object Row);
