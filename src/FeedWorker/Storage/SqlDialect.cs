using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace FeedWorker.Storage;

/// <summary>The few places where the ledgers' SQL depends on the database.</summary>
/// <param name="Name">For people.</param>
/// <param name="ClaimLock">Ends the inner SELECT of a claim; nothing for SQLite, whose one writer holds the whole file.</param>
/// <param name="InList">A test of a column against a list parameter: from the two, the condition.</param>
/// <param name="BeginWrite">
/// A transaction that holds its locks from its first moment, so that what it reads stays true until it commits.
/// </param>
internal sealed record SqlDialect(
    string Name, string ClaimLock, Func<string, string, string> InList, Func<DbConnection, DbTransaction> BeginWrite)
{
    internal static SqlDialect Sqlite { get; } = new(
        "SQLite",
        ClaimLock: "",
        InList: (column, parameter) => $"{column} IN {parameter}", // Dapper writes the list out
        BeginWrite: connection => ((SqliteConnection)connection).BeginTransaction(deferred: false));

    /// <summary>The dialect that the options ask for.</summary>
    internal static SqlDialect Of(StorageProvider provider) => provider switch
    {
        StorageProvider.Sqlite => Sqlite,
        _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, "Storage:Provider names no database that FeedWorker knows."),
    };
}
