using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace FeedWorker.Storage;

/// <summary>The database behind the three ledgers: opens connections, runs reads and write transactions.</summary>
internal sealed class NewsDatabase : IDisposable
{
    private readonly TimeProvider _time;
    private readonly string _path;
    private readonly string _connectionString;
    private readonly string[] _pragmas;

    // SQLite has one writer. Waiting here is fair and costs no thread; busy_timeout is left for other programs.
    private readonly SemaphoreSlim _writer = new(1);

    public NewsDatabase(IOptions<StorageOptions> options, TimeProvider time)
    {
        ColumnTypes.Register();
        _time = time;
        Options = options.Value;
        Dialect = SqlDialect.Of(Options.Provider);
        _path = Path.GetFullPath(Options.Path);
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(Options.BusyTimeout.TotalSeconds)),
        }.ConnectionString;

        // synchronous=FULL: what was committed outlives a power cut, not only a crash of ours.
        _pragmas = [$"PRAGMA busy_timeout={(long)Options.BusyTimeout.TotalMilliseconds}", "PRAGMA synchronous=FULL"];
    }

    internal StorageOptions Options { get; }

    internal SqlDialect Dialect { get; }

    /// <summary>Now, to the millisecond that a column keeps.</summary>
    internal DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(_time.GetUtcNow().ToUnixTimeMilliseconds());

    internal string Describe() => $"{Dialect.Name} at {_path}";

    /// <summary>Creates folder and file as needed and brings the tables up to date. To be called once, before any ledger is used.</summary>
    /// <exception cref="StorageException">The file cannot be used, or a newer program has changed it.</exception>
    internal async Task OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!); // a full path to a file has a folder
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The folder of the database {_path} cannot be created. ({error.Message})", error);
        }

        await ReadAsync(async session =>
        {
            // Both are kept in the file; auto_vacuum only counts before the first table.
            await session.ExecuteAsync("PRAGMA auto_vacuum=INCREMENTAL").ConfigureAwait(false);
            await session.ExecuteAsync("PRAGMA journal_mode=WAL").ConfigureAwait(false);
            return true;
        }, cancellationToken).ConfigureAwait(false);
        await WriteAsync(session => SchemaVersions.BringUpToDateAsync(session, Describe(), Now), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs one transaction: all of it is committed, or nothing.</summary>
    internal async Task<T> WriteAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var connection = await ConnectAsync(cancellationToken).ConfigureAwait(false);
            using var transaction = Dialect.BeginWrite(connection);
            var result = await work(new StoreSession(connection, transaction, cancellationToken)).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return result;
        }
        catch (SqliteException error) when (Explain(error) is { } explained)
        {
            throw explained;
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <summary>Runs statements without a transaction: each sees the last commit.</summary>
    internal async Task<T> ReadAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            using var connection = await ConnectAsync(cancellationToken).ConfigureAwait(false);
            return await work(new StoreSession(connection, null, cancellationToken)).ConfigureAwait(false);
        }
        catch (SqliteException error) when (Explain(error) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>Gives the pages of deleted rows back to the disk.</summary>
    internal Task ShrinkAsync(CancellationToken cancellationToken) =>
        ReadAsync(async session =>
        {
            // incremental_vacuum frees one page per step: its rows must be read to the end, which a query does and Execute does not.
            await session.QueryAsync<long>("PRAGMA incremental_vacuum").ConfigureAwait(false);
            await session.QueryAsync<long>("PRAGMA wal_checkpoint(TRUNCATE)").ConfigureAwait(false);
            return true;
        }, cancellationToken);

    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        _writer.Dispose();
    }

    private async Task<SqliteConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            using var command = connection.CreateCommand();
            foreach (var pragma in _pragmas)
            {
                // One by one: after a statement that returns a row, the driver swallows the errors of the next.
                command.CommandText = pragma;
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private StorageException? Explain(SqliteException error) => StorageException.From(error, _path, Options.BusyTimeout);
}
