using FeedWorker.TestServers;

namespace FeedWorker.Tests.Storage;

/// <summary>Tests that hold on every database; a class for each of them names it.</summary>
/// <param name="servers">Where the PostgreSQL server is; null for SQLite.</param>
public abstract class LedgerTests(SharedServers? servers)
{
    /// <summary>A room of the test's own on the class's database.</summary>
    internal Task<LedgerRoom> OpenRoomAsync() =>
        servers is null ? LedgerRoom.OpenOnSqliteAsync() : LedgerRoom.OpenOnPostgreSqlAsync(servers);
}
