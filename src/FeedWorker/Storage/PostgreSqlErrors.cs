using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;

namespace FeedWorker.Storage;

/// <summary>PostgreSQL's errors in an operator's words: they name server and database, never the password.</summary>
internal sealed class PostgreSqlErrors(NpgsqlConnectionStringBuilder settings)
{
    // idle_in_transaction_session_timeout; the driver has no name for it.
    private const string SilentInTransaction = "25P03";

    private readonly string _database = settings.Database ?? "";
    private readonly string _user = settings.Username ?? "";
    private readonly string _server = string.Create(CultureInfo.InvariantCulture, $"{settings.Host}:{settings.Port}");

    /// <summary>
    /// Two transactions stood in each other's way and this one was undone; the next try sees what the other has written. A key that is taken
    /// between our look and our write is such a case too.
    /// </summary>
    internal static bool IsConflict(Exception error) => error is PostgresException
    {
        SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.UniqueViolation
    };

    /// <summary>The connection is gone: what it had not committed is undone.</summary>
    internal static bool IsLostConnection(Exception error) => error is PostgresException answer
        ? answer.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or SilentInTransaction
        : error is NpgsqlException { InnerException: IOException or SocketException };

    /// <summary>The exception an operator understands, or null when the error is not about the server but a bug of ours.</summary>
    internal StorageException? Explain(Exception error)
    {
        var why = error switch
        {
            PostgresException answer => Explain(answer.SqlState),
            NpgsqlException { InnerException: AuthenticationException } => "does not offer TLS as SSL Mode and its certificate are set",
            NpgsqlException { InnerException: TimeoutException } or TimeoutException => "does not answer in time, or all connections of this worker are in use",
            NpgsqlException { InnerException: IOException or SocketException } or SocketException => "cannot be reached, or broke the connection off",
            NpgsqlException => "cannot be used",
            _ => null,
        };
        return why is null ? null : new StorageException($"PostgreSQL at {_server}, database {_database}: the server {why}. ({error.Message})", error);
    }

    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    private string? Explain(string state) => state switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"refuses the user {_user}: wrong password (Storage:Password), or its pg_hba.conf does not admit us",
        PostgresErrorCodes.InvalidCatalogName => $"has no database {_database}: create it, with {_user} as its owner",
        PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.InvalidSchemaName =>
            $"does not let the user {_user} do that: it needs the right to create and use tables in its schema",
        PostgresErrorCodes.DiskFull => "cannot write: its disk is full",
        PostgresErrorCodes.OutOfMemory => "is out of memory",
        PostgresErrorCodes.TooManyConnections => "has no connection left: raise its max_connections, or set Maximum Pool Size lower for each worker",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => "is shutting down or starting up",
        SilentInTransaction => "ended a transaction in which this worker was silent for too long",
        PostgresErrorCodes.ReadOnlySqlTransaction => "is read-only: it is a standby, or was told to be",
        PostgresErrorCodes.LockNotAvailable => "let us wait too long for rows that another transaction holds",
        PostgresErrorCodes.QueryCanceled => "ended a statement that took too long",
        PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => "finds transactions in each other's way again and again",
        _ when state.StartsWith("58", StringComparison.Ordinal) || state.StartsWith("XX", StringComparison.Ordinal) => "reports a fault of its own or of its disk",
        _ when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57", StringComparison.Ordinal) => "broke the connection off",
        _ when state.StartsWith("53", StringComparison.Ordinal) => "lacks resources",
        _ => null,
    };
}
