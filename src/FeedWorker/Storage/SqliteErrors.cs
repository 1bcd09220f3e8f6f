using System.Globalization;
using Microsoft.Data.Sqlite;

namespace FeedWorker.Storage;

/// <summary>SQLite's errors in an operator's words.</summary>
internal static class SqliteErrors
{
    /// <summary>The exception an operator understands, or null when the error is not about the file but a bug of ours.</summary>
    internal static StorageException? Explain(SqliteException error, string path, TimeSpan busyTimeout)
    {
        // The primary result codes of https://www.sqlite.org/rescode.html
        string? why = error.SqliteErrorCode switch
        {
            5 or 6 => string.Create(CultureInfo.InvariantCulture, $"is locked by another program, for longer than {busyTimeout.TotalSeconds:0.###} s"),
            8 or 3 or 23 => "is read-only: this user must be allowed to write the file and its folder",
            10 => "cannot be read or written: the disk reports an error",
            11 => "is damaged: restore it from a backup",
            13 => "cannot grow: the disk is full",
            14 => "cannot be opened: the folder must exist and this user must be allowed to write in it",
            26 => "is not a SQLite database",
            _ => null,
        };
        return why is null ? null : new StorageException($"The database {path} {why}. ({error.Message})", error);
    }
}
