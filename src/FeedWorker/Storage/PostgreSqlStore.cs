using System.Data;
using System.Data.Common;
using Npgsql;

namespace FeedWorker.Storage;

/// <summary>A PostgreSQL database.</summary>
internal sealed class PostgreSqlStore : Store
{
    private readonly NpgsqlDataSource _source;
    private readonly PostgreSqlErrors _errors;
    private readonly string _description;

    /// <exception cref="StorageException">The connection string cannot be used.</exception>
    internal PostgreSqlStore(StorageOptions options)
    {
        var (settings, problem) = PostgreSqlSettings.Read(options);
        if (settings is null)
        {
            throw new StorageException($"Storage:ConnectionString: {problem}");
        }

        _description = $"{Dialect.Name} at {settings.Host}:{settings.Port}, database {settings.Database}";
        _errors = new PostgreSqlErrors(settings);
        _source = NpgsqlDataSource.Create(settings);
    }

    internal override SqlDialect Dialect { get; } = SqlDialect.Of(StorageProvider.PostgreSql);

    internal override string Describe() => _description;

    internal override Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal override void HoldForWorker()
    {
        // Any number of workers may share it.
    }

    internal override Task<IDisposable> TakeTurnAsync(CancellationToken cancellationToken) => Task.FromResult<IDisposable>(NoTurn.Instance);

    internal override async Task<DbConnection> ConnectAsync(CancellationToken cancellationToken) =>
        await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);

    // Named, since a database may have another default.
    internal override async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);

    internal override bool IsWorthRepeating(Exception error, bool mayBeDone)
    {
        if (PostgreSqlErrors.IsConflict(error))
        {
            return true;
        }

        if (mayBeDone || !PostgreSqlErrors.IsLostConnection(error))
        {
            return false;
        }

        // A server that was restarted has forgotten the idle connections too.
        _source.Clear();
        return true;
    }

    internal override StorageException? Explain(Exception error) => _errors.Explain(error);

    // The server's autovacuum does it.
    internal override Task ShrinkAsync(StoreSession session) => Task.CompletedTask;

    public override void Dispose() => _source.Dispose();

    private sealed class NoTurn : IDisposable
    {
        internal static NoTurn Instance { get; } = new();

        public void Dispose()
        {
            // There is no turn to end: the server lets any number write.
        }
    }
}
