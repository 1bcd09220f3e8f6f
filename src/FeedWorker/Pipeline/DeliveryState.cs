namespace FeedWorker.Pipeline;

/// <summary>How delivery is doing, for the probes.</summary>
internal sealed class DeliveryState
{
    private readonly Lock _lock = new();
    private DateTimeOffset? _lastConfirm;
    private string? _problem;

    /// <summary>When a message was confirmed last; <see langword="null"/> when none was since the start.</summary>
    internal DateTimeOffset? LastConfirm
    {
        get
        {
            lock (_lock)
            {
                return _lastConfirm;
            }
        }
    }

    /// <summary>Why the bus takes no messages; <see langword="null"/> when it does.</summary>
    internal string? Problem
    {
        get
        {
            lock (_lock)
            {
                return _problem;
            }
        }
    }

    internal void Confirmed(DateTimeOffset now)
    {
        lock (_lock)
        {
            (_lastConfirm, _problem) = (now, null);
        }
    }

    internal void Unavailable(string why)
    {
        lock (_lock)
        {
            _problem = why;
        }
    }
}
