namespace FeedWorker.Storage;

/// <summary>The databases that can hold the ledgers.</summary>
public enum StorageProvider
{
    /// <summary>One file, one process.</summary>
    Sqlite,
}
