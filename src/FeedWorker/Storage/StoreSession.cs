using System.Data.Common;
using Dapper;

namespace FeedWorker.Storage;

/// <summary>One open connection, within its transaction if it writes: what a ledger speaks SQL to.</summary>
internal sealed class StoreSession(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
{
    /// <returns>How many rows it touched.</returns>
    internal Task<int> ExecuteAsync(string sql, object? parameters = null) => connection.ExecuteAsync(Command(sql, parameters));

    internal async Task<List<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        (await connection.QueryAsync<T>(Command(sql, parameters)).ConfigureAwait(false)).AsList();

    /// <returns>The only row; null (or zero) when there is none.</returns>
    internal Task<T?> FindAsync<T>(string sql, object? parameters = null) =>
        connection.QuerySingleOrDefaultAsync<T>(Command(sql, parameters));

    /// <returns>The only instant; null when there is none. Dapper hands a null that is a whole row to no column type.</returns>
    internal async Task<DateTimeOffset?> FindInstantAsync(string sql, object? parameters = null) =>
        await FindAsync<long?>(sql, parameters).ConfigureAwait(false) is { } milliseconds
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;

    private CommandDefinition Command(string sql, object? parameters) =>
        new(sql, parameters, transaction, cancellationToken: cancellationToken);
}
