namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>
/// Held by the one process that works on a record: what is under way in it is known to be under way here. The system lets go of it when the
/// process ends, however it ends.
/// </summary>
internal sealed class RecordLock : IDisposable
{
    private readonly FileStream _file;

    private RecordLock(FileStream file) => _file = file;

    /// <param name="path">The record's file; the lock is a file beside it.</param>
    /// <exception cref="StoreException">Another process holds it, or it cannot be made.</exception>
    internal static RecordLock Take(string path)
    {
        try
        {
            return new RecordLock(new FileStream($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"Another threatalerts works on the record {path}: give each an Inbox:Path of its own. ({e.Message})", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
