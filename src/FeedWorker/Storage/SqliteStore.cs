using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace FeedWorker.Storage;

/// <summary>A SQLite file.</summary>
internal sealed class SqliteStore : Store
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _busyTimeout;
    private readonly string _path;
    private readonly string _connectionString;
    private readonly string[] _pragmas;

    // SQLite has one writer. Waiting here is fair and costs no thread; busy_timeout is left for other programs.
    private readonly SemaphoreSlim _writer = new(1);

    private FileStream? _workerLock;

    internal SqliteStore(StorageOptions options, TimeProvider time)
    {
        _time = time;
        _busyTimeout = options.BusyTimeout;
        _path = Path.GetFullPath(options.Path);
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(options.BusyTimeout.TotalSeconds)),
        }.ConnectionString;

        // synchronous=FULL: what was committed outlives a power cut, not only a crash of ours.
        _pragmas = [$"PRAGMA busy_timeout={(long)options.BusyTimeout.TotalMilliseconds}", "PRAGMA synchronous=FULL"];
    }

    internal override SqlDialect Dialect { get; } = SqlDialect.Of(StorageProvider.Sqlite);

    internal override string Describe() => $"{Dialect.Name} at {_path}";

    internal override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        MakeFolder();
        try
        {
            await using var connection = await ConnectAsync(cancellationToken).ConfigureAwait(false);

            // Both are kept in the file; auto_vacuum only counts before the first table.
            var session = new StoreSession(connection, null, cancellationToken);
            await session.ExecuteAsync("PRAGMA auto_vacuum=INCREMENTAL").ConfigureAwait(false);
            await session.ExecuteAsync("PRAGMA journal_mode=WAL").ConfigureAwait(false);
        }
        catch (SqliteException error) when (Explain(error) is { } explained)
        {
            throw explained;
        }
    }

    internal override void HoldForWorker()
    {
        MakeFolder();
        try
        {
            // The system gives the lock back when the process ends, however it ends. The empty file stays: removing it would let two
            // workers lock two files of one name.
            _workerLock ??= new FileStream(_path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new StorageException($"The file {_path}.lock cannot be written: this user must be allowed to write in its folder. ({error.Message})", error);
        }
        catch (IOException error)
        {
            throw new StorageException(
                $"Another worker is using the database {_path}: a SQLite file bears one. Stop the other one, point Storage:Path to " +
                "another file, or let several workers share a PostgreSQL database (Storage:Provider=PostgreSql).",
                error);
        }
    }

    internal override async Task<IDisposable> TakeTurnAsync(CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Turn(_writer);
    }

    internal override async Task<DbConnection> ConnectAsync(CancellationToken cancellationToken)
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

            // Called deterministic, it is asked once for each statement, not for each row.
            connection.CreateFunction("feedworker_now", () => _time.GetUtcNow().ToUnixTimeMilliseconds(), isDeterministic: true);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    internal override Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    // What SQLite reports is not gone a moment later; the busy timeout has waited already.
    internal override bool IsWorthRepeating(Exception error, bool mayBeDone) => false;

    internal override StorageException? Explain(Exception error) =>
        error is SqliteException sqlite ? SqliteErrors.Explain(sqlite, _path, _busyTimeout) : null;

    internal override async Task ShrinkAsync(StoreSession session)
    {
        // incremental_vacuum frees one page per step: its rows must be read to the end, which a query does and Execute does not.
        await session.QueryAsync<long>("PRAGMA incremental_vacuum").ConfigureAwait(false);
        await session.QueryAsync<long>("PRAGMA wal_checkpoint(TRUNCATE)").ConfigureAwait(false);
    }

    public override void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        _writer.Dispose();
        _workerLock?.Dispose();
    }

    private void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!); // a full path to a file has a folder
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The folder of the database {_path} cannot be created. ({error.Message})", error);
        }
    }

    private sealed class Turn(SemaphoreSlim writer) : IDisposable
    {
        public void Dispose() => writer.Release();
    }
}
