using FeedWorker.Storage;

namespace FeedWorker.Pipeline;

/// <summary>Renews a lease while its work goes on, and cancels the work when another has taken it over.</summary>
internal sealed class LeaseKeeper : IAsyncDisposable
{
    private readonly CancellationTokenSource _work;
    private readonly Task _renewing;

    /// <param name="renew">Renews the lease; answers whether it is still ours.</param>
    /// <param name="every">How often; a third of the lease's length leaves two tries.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    internal LeaseKeeper(Func<CancellationToken, Task<bool>> renew, TimeSpan every, TimeProvider time, CancellationToken cancellationToken)
    {
        _work = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _renewing = RenewAsync(renew, every, time, _work.Token);
    }

    /// <summary>Cancelled when the work must end, because of the caller or because the lease is lost.</summary>
    internal CancellationToken Work => _work.Token;

    private async Task RenewAsync(Func<CancellationToken, Task<bool>> renew, TimeSpan every, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                try
                {
                    if (!await renew(cancellationToken))
                    {
                        await _work.CancelAsync();
                    }
                }
                catch (StorageException)
                {
                    // The next tick tries again; if the lease runs out before, its token decides at the close.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The work is done or was ended; there is nothing left to renew.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _work.CancelAsync();
        await _renewing;
        _work.Dispose();
    }
}
