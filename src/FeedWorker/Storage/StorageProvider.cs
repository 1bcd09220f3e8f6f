namespace FeedWorker.Storage;

/// <summary>The databases that can hold the ledgers.</summary>
public enum StorageProvider
{
    /// <summary>One file, one worker.</summary>
    Sqlite,

    /// <summary>A server, any number of workers.</summary>
    PostgreSql,
}
