namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>
/// Held by the one process that works on a record: what is under way in it is known to be under way here. The system lets go of it when the
/// process ends, however it ends.
/// </summary>
internal sealed class RecordLock : IDisposable
{
    private readonly FileStream _file;

    private RecordLock(FileStream file) => _file = file;

    /// <param name="path">The record's file; the lock is a file beside it, in a folder that is made as needed.</param>
    /// <exception cref="StoreException">Another process holds it, or it cannot be made.</exception>
    internal static RecordLock Take(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!); // a full path to a file has a folder
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The folder of the record {path} cannot be created. ({e.Message})", e);
        }

        try
        {
            return new RecordLock(new FileStream($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreException($"The record {path} is read-only: this user must be allowed to write the file and its folder. ({e.Message})", e);
        }
        catch (IOException e)
        {
            throw new StoreException($"Another threatalerts works on the record {path}: give each an Inbox:Path of its own. ({e.Message})", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
