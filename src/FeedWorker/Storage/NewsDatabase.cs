using Microsoft.Extensions.Options;

namespace FeedWorker.Storage;

/// <summary>The database behind the three ledgers: runs reads, claims and write transactions, and repeats those that failed in passing.</summary>
internal sealed class NewsDatabase : IDisposable
{
    // Each failure in passing has a cause of its own (a deadlock, a restart of the server); more in a row are no passing failure.
    private const int Tries = 4;

    private readonly Store _store;

    public NewsDatabase(IOptions<StorageOptions> options, TimeProvider time)
    {
        ColumnTypes.Register();
        Options = options.Value;
        _store = Options.Provider switch
        {
            StorageProvider.Sqlite => new SqliteStore(Options, time),
            StorageProvider.PostgreSql => new PostgreSqlStore(Options),
            _ => throw new ArgumentException($"Storage:Provider {Options.Provider} names no database that FeedWorker knows.", nameof(options)),
        };
    }

    internal StorageOptions Options { get; }

    internal SqlDialect Dialect => _store.Dialect;

    /// <summary>For people; without any secret.</summary>
    internal string Describe() => _store.Describe();

    /// <summary>Creates what is missing and brings the tables up to date. To be called once, before any ledger is used.</summary>
    /// <exception cref="StorageException">The database cannot be used, or a newer program has changed it.</exception>
    internal async Task OpenAsync(CancellationToken cancellationToken)
    {
        await _store.PrepareAsync(cancellationToken).ConfigureAwait(false);
        await WriteAsync(session => SchemaVersions.BringUpToDateAsync(session, Dialect, Describe()), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Says that this process works on the store. SQLite bears one worker only; commands that look into the store do not count.</summary>
    /// <exception cref="StorageException">Another worker is using it.</exception>
    internal void HoldForWorker() => _store.HoldForWorker();

    /// <summary>Runs one transaction: all of it is committed, or nothing. The work may be run more than once.</summary>
    /// <exception cref="StorageException">The database cannot be used. Lost in the middle of a commit, it may have kept the work: the
    /// lease's token tells the next one who holds it.</exception>
    internal async Task<T> WriteAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken cancellationToken)
    {
        using var turn = await _store.TakeTurnAsync(cancellationToken).ConfigureAwait(false);
        return await TryAsync(async attempt =>
        {
            await using var connection = await _store.ConnectAsync(cancellationToken).ConfigureAwait(false);
            attempt.Began = true;
            await using var transaction = await _store.BeginAsync(connection, cancellationToken).ConfigureAwait(false);
            var result = await work(new StoreSession(connection, transaction, cancellationToken)).ConfigureAwait(false);

            // From here on it is decided, so that a cancelled caller always knows that nothing was kept.
            cancellationToken.ThrowIfCancellationRequested();
            attempt.Committing = true;
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            return result;
        }).ConfigureAwait(false);
    }

    /// <summary>Runs statements without a transaction: each sees the last commit.</summary>
    internal Task<T> ReadAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken cancellationToken) =>
        TryAsync(async attempt =>
        {
            await using var connection = await _store.ConnectAsync(cancellationToken).ConfigureAwait(false);
            attempt.Began = true;
            return await work(new StoreSession(connection, null, cancellationToken)).ConfigureAwait(false);
        });

    /// <summary>
    /// Runs one of the dialect's claims. It may be repeated although an earlier try was kept unseen: those leases run out by themselves.
    /// </summary>
    internal Task<IReadOnlyList<TLease>> ClaimAsync<TLease>(string sql, object parameters, CancellationToken cancellationToken)
    {
        return Dialect.ClaimsInOneStatement ? ReadAsync(ClaimAsync, cancellationToken) : WriteAsync(ClaimAsync, cancellationToken);

        async Task<IReadOnlyList<TLease>> ClaimAsync(StoreSession session) =>
            await session.QueryAsync<TLease>(sql, parameters).ConfigureAwait(false);
    }

    /// <summary>Gives the space of deleted rows back to the disk, where the database does not do so by itself.</summary>
    internal Task ShrinkAsync(CancellationToken cancellationToken) =>
        ReadAsync(async session =>
        {
            await _store.ShrinkAsync(session).ConfigureAwait(false);
            return true;
        }, cancellationToken);

    public void Dispose() => _store.Dispose();

    private async Task<T> TryAsync<T>(Func<Attempt, Task<T>> run)
    {
        for (var number = 1; ; number++)
        {
            var attempt = new Attempt();
            try
            {
                return await run(attempt).ConfigureAwait(false);
            }
            catch (Exception error) when (attempt.Began && number < Tries && _store.IsWorthRepeating(error, attempt.Committing))
            {
                // Nothing of it was kept, and what it stumbled over is gone.
            }
            catch (Exception error) when (_store.Explain(error) is { } explained)
            {
                throw explained;
            }
        }
    }

    /// <summary>How far one try came.</summary>
    private sealed class Attempt
    {
        /// <summary>There was a connection.</summary>
        internal bool Began { get; set; }

        /// <summary>All was written but the commit.</summary>
        internal bool Committing { get; set; }
    }
}
