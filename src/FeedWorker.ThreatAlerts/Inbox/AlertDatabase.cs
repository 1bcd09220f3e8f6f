using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>The SQLite file behind the record: opens connections, runs reads and write transactions.</summary>
internal sealed class AlertDatabase : IDisposable
{
    // Longer than any transaction of ours; another program may hold the file for a backup.
    private const int BusySeconds = 5;

    // Instants are Unix milliseconds. A delivery without "due" has ended: delivered, or set aside.
    private const string Version1 = """
        CREATE TABLE alerts (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            statement_key TEXT NOT NULL,
            statement_id TEXT NOT NULL,
            article_id TEXT NOT NULL,
            outlet TEXT NOT NULL,
            is_first INTEGER NOT NULL,
            detected_at INTEGER NOT NULL,
            raised_at INTEGER NOT NULL,
            body BLOB NOT NULL
        );
        CREATE INDEX alerts_by_key ON alerts (statement_key);
        CREATE INDEX alerts_by_age ON alerts (raised_at);
        CREATE TABLE sightings (
            id TEXT NOT NULL PRIMARY KEY,
            statement_key TEXT NOT NULL,
            first_statement_id TEXT NOT NULL,
            article_id TEXT NOT NULL,
            outlet TEXT NOT NULL,
            number INTEGER NOT NULL,
            recorded_at INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX sightings_by_key ON sightings (statement_key);
        CREATE INDEX sightings_by_age ON sightings (recorded_at);
        CREATE TABLE deliveries (
            alert INTEGER NOT NULL REFERENCES alerts (sequence) ON DELETE CASCADE,
            sink TEXT NOT NULL,
            since INTEGER NOT NULL,
            due INTEGER,
            attempts INTEGER NOT NULL DEFAULT 0,
            is_set_aside INTEGER NOT NULL DEFAULT 0,
            problem TEXT,
            lease TEXT,
            leased_until INTEGER,
            delivered_at INTEGER,
            PRIMARY KEY (alert, sink)
        ) WITHOUT ROWID;
        CREATE INDEX deliveries_due ON deliveries (sink, due) WHERE due IS NOT NULL;
        CREATE INDEX deliveries_set_aside ON deliveries (sink) WHERE is_set_aside = 1;
        CREATE TABLE probes (id INTEGER PRIMARY KEY, at INTEGER NOT NULL);
        """;

    // "held": why a delivery was made to wait for others, with which it leaves; "group_id": those of one digest that was begun.
    private const string Version2 = """
        ALTER TABLE alerts ADD COLUMN severity INTEGER NOT NULL DEFAULT 0;
        UPDATE alerts SET severity = COALESCE(json_extract(CAST(body AS TEXT), '$.statement.severity.level'), 0) WHERE json_valid(CAST(body AS TEXT));
        ALTER TABLE deliveries ADD COLUMN held TEXT;
        ALTER TABLE deliveries ADD COLUMN group_id TEXT;
        """;

    // Also a delivery that neither is due nor has ended: of a withdrawal that came before its threat.
    private const string Version3 = """
        ALTER TABLE alerts ADD COLUMN is_withdrawal INTEGER NOT NULL DEFAULT 0;
        UPDATE alerts SET is_withdrawal = COALESCE(LOWER(json_extract(CAST(body AS TEXT), '$.statement.status')) = 'withdrawn', 0) WHERE json_valid(CAST(body AS TEXT));
        """;

    // The version of a file is the number of steps that were done to it.
    private static readonly string[] _steps = [Version1, Version2, Version3];

    private readonly TimeProvider _time;
    private readonly string _connectionString;

    // SQLite has one writer. Waiting here is fair and costs no thread.
    private readonly SemaphoreSlim _writer = new(1);

    public AlertDatabase(IOptions<InboxOptions> options, TimeProvider time)
    {
        _time = time;
        Path = System.IO.Path.GetFullPath(options.Value.Path);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = Path, DefaultTimeout = BusySeconds, ForeignKeys = true }.ConnectionString;
    }

    internal string Path { get; }

    /// <summary>Now, in the milliseconds that a column keeps.</summary>
    internal long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Creates folder, file and tables as needed. To be called once, before the record is used.</summary>
    /// <exception cref="StoreException">The file cannot be used, or a newer program has changed it.</exception>
    internal async Task OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!); // a full path to a file has a folder
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The folder of the record {Path} cannot be created. ({e.Message})", e);
        }

        await ReadAsync(async connection =>
        {
            // Both are kept in the file; auto_vacuum only counts before the first table.
            await connection.ExecuteAsync("PRAGMA auto_vacuum=INCREMENTAL", cancellationToken).ConfigureAwait(false);
            return await connection.ExecuteAsync("PRAGMA journal_mode=WAL", cancellationToken).ConfigureAwait(false);
        }, cancellationToken).ConfigureAwait(false);
        await WriteAsync(async connection =>
        {
            var version = await connection.FindAsync("PRAGMA user_version", row => row.GetInt32(0), cancellationToken).ConfigureAwait(false);
            if (version > _steps.Length)
            {
                throw new StoreException($"The record {Path} was changed by a newer version of threatalerts (tables of version {version}).");
            }

            return version == _steps.Length ? 0
                : await connection.ExecuteAsync(
                    $"{string.Concat(_steps[version..])} PRAGMA user_version={_steps.Length}", cancellationToken).ConfigureAwait(false);
        }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs one transaction: all of it is committed, or nothing.</summary>
    /// <exception cref="StoreException">The file cannot be written now.</exception>
    internal async Task<T> WriteAsync<T>(Func<SqliteConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await RunAsync(async connection =>
            {
                // Immediate: what it reads stays true until it commits.
                using var transaction = connection.BeginTransaction(deferred: false);
                var result = await work(connection).ConfigureAwait(false);
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                return result;
            }, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <summary>Runs statements without a transaction: each sees the last commit.</summary>
    /// <exception cref="StoreException">The file cannot be read now.</exception>
    internal Task<T> ReadAsync<T>(Func<SqliteConnection, Task<T>> work, CancellationToken cancellationToken) => RunAsync(work, cancellationToken);

    /// <summary>Shows that the file can be written at this moment.</summary>
    /// <exception cref="StoreException">It cannot.</exception>
    internal Task ProbeAsync(CancellationToken cancellationToken) => WriteAsync(
        connection => connection.ExecuteAsync("INSERT OR REPLACE INTO probes (id, at) VALUES (1, @now)", cancellationToken, ("@now", Now)),
        cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        _writer.Dispose();
    }

    private async Task<T> RunAsync<T>(Func<SqliteConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            using var connection = new SqliteConnection(_connectionString);
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);

            // What was committed outlives a power cut, not only a crash of ours.
            await connection.ExecuteAsync("PRAGMA synchronous=FULL", cancellationToken).ConfigureAwait(false);
            return await work(connection).ConfigureAwait(false);
        }
        catch (SqliteException error) when (StoreException.From(error, Path) is { } explained)
        {
            throw explained;
        }
    }
}
