using Microsoft.Extensions.Options;

namespace FeedWorker.Pipeline;

/// <summary>The two moments of stopping: first nothing new is claimed, later what is still under way is given back.</summary>
internal sealed class Shutdown : IDisposable
{
    private readonly CancellationTokenSource _work = new();
    private readonly CancellationTokenRegistration _registration;

    public Shutdown(IHostApplicationLifetime lifetime, IOptions<PipelineOptions> options, TimeProvider time)
    {
        Claiming = lifetime.ApplicationStopping;
        _registration = Claiming.Register(() => _ = time.CreateTimer(
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
        _work.Dispose();
    }
}
