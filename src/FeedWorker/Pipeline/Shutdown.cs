using Microsoft.Extensions.Options;

namespace FeedWorker.Pipeline;

/// <summary>The two moments of stopping: first nothing new is claimed, later what is still under way is given back.</summary>
internal sealed class Shutdown : IDisposable
{
    private readonly CancellationTokenSource _work = new();
    private readonly CancellationTokenRegistration _registration;

    // Held, so that nothing collects the timer before its time has come.
    private ITimer? _limit;

    public Shutdown(IHostApplicationLifetime lifetime, IOptions<PipelineOptions> options, TimeProvider time)
    {
        Claiming = lifetime.ApplicationStopping;
        _registration = Claiming.Register(() => _limit = time.CreateTimer(
            _ => _work.Cancel(), null, options.Value.FinishWithin, Timeout.InfiniteTimeSpan));
    }

    /// <summary>Cancelled when the worker was told to stop: claim nothing more.</summary>
    internal CancellationToken Claiming { get; }

    /// <summary>Cancelled when the time to finish is over: give back what is under way.</summary>
    internal CancellationToken Work => _work.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _registration.Dispose();
        _limit?.Dispose();
        _work.Dispose();
    }
}
