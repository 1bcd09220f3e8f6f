namespace FeedWorker.Storage;

/// <summary>The database cannot be used; the message says why and what the operator can do, without any secret.</summary>
internal sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);
