using FeedWorker.Storage;
using Microsoft.Extensions.Options;

namespace FeedWorker.Pipeline;

/// <summary>Whether so many messages wait that fetching must slow down.</summary>
internal sealed class OutboxPressure(OutboxLedger outbox, IOptions<StorageOptions> options, TimeProvider time, ILogger<OutboxPressure> logger)
{
    // Counting rows before each claim would cost more than the claim.
    private static readonly TimeSpan _lookEvery = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private DateTimeOffset _nextLook;
    private bool _high;

    /// <summary>Whether it was so within the last second.</summary>
    internal async Task<bool> IsHighAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (now < _nextLook)
            {
                return _high;
            }

            _nextLook = now + _lookEvery;
        }

        return await LookAsync(cancellationToken);
    }

    /// <summary>Whether it is so now.</summary>
    internal async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        var counts = await outbox.CountsAsync(cancellationToken);
        var high = counts.Waiting > options.Value.OutboxHighWater;
        if (high && !_high)
        {
            PipelineLog.OutboxFull(logger, counts.Waiting, options.Value.OutboxHighWater);
        }

        return _high = high;
    }
}
