using System.Data.Common;

namespace FeedWorker.Storage;

/// <summary>One kind of database: how it is reached, and what its errors mean.</summary>
internal abstract class Store : IDisposable
{
    internal abstract SqlDialect Dialect { get; }

    /// <summary>For people; without any secret.</summary>
    internal abstract string Describe();

    /// <summary>What must be there before the first connection.</summary>
    /// <exception cref="StorageException">It cannot be had.</exception>
    internal abstract Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Makes this process the store's only worker until it ends, where the database does not bear several.</summary>
    /// <exception cref="StorageException">Another worker is using it.</exception>
    internal abstract void HoldForWorker();

    /// <summary>Waits until a write may begin; what is returned ends the turn.</summary>
    internal abstract Task<IDisposable> TakeTurnAsync(CancellationToken cancellationToken);

    internal abstract Task<DbConnection> ConnectAsync(CancellationToken cancellationToken);

    /// <summary>Begins a transaction in which what was read under a lock stays true until it commits.</summary>
    internal abstract Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Whether the work can be done again at once with hope. Drops connections that must not be used for it.</summary>
    /// <param name="error">What ended the work.</param>
    /// <param name="mayBeDone">The commit was under way: only an error that says that nothing was kept lets it be repeated.</param>
    internal abstract bool IsWorthRepeating(Exception error, bool mayBeDone);

    /// <summary>The exception an operator understands, or null when the error is not about the database but a bug of ours.</summary>
    internal abstract StorageException? Explain(Exception error);

    /// <summary>Gives the space of deleted rows back to the disk.</summary>
    internal abstract Task ShrinkAsync(StoreSession session);

    public abstract void Dispose();
}
