using Microsoft.Data.Sqlite;

namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>The record cannot be used; the message says why and what the operator can do.</summary>
internal sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The exception an operator understands, or null when the error is not about the file but a bug of ours.</summary>
    internal static StoreException? From(SqliteException error, string path)
    {
        // The primary result codes of https://www.sqlite.org/rescode.html
        string? why = error.SqliteErrorCode switch
        {
            5 or 6 => "is locked by another program",
            3 or 8 or 23 => "is read-only: this user must be allowed to write the file and its folder",
            10 => "cannot be read or written: the disk reports an error",
            11 => "is damaged: restore it from a backup",
            13 => "cannot grow: the disk is full",
            14 => "cannot be opened: the folder must exist and this user must be allowed to write in it",
            26 => "is not a SQLite database",
            _ => null,
        };
        return why is null ? null : new StoreException($"The record {path} {why}. ({error.Message})", error);
    }
}
