namespace FeedWorker.Fetching;

/// <summary>
/// Lets requests to one host through one after the other, with a pause between them. It knows this process only; the store
/// keeps the pace among replicas.
/// </summary>
internal sealed class HostGate(TimeProvider time, TimeSpan maxWait, int maxHosts = 10_000)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<HostKey, DateTimeOffset> _nextTurn = [];

    /// <summary>Number of hosts that are remembered, never above the bound.</summary>
    internal int Remembered
    {
        get
        {
            lock (_lock)
            {
                return _nextTurn.Count;
            }
        }
    }

    /// <summary>Waits for the host's turn and reserves <paramref name="gap"/> after it.</summary>
    /// <returns><see langword="null"/> when it is the caller's turn; otherwise how long the host is still busy, and nothing was reserved.</returns>
    internal async Task<TimeSpan?> WaitTurnAsync(HostKey host, TimeSpan gap, CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_lock)
        {
            var now = time.GetUtcNow();
            wait = _nextTurn.TryGetValue(host, out var turn) && turn > now ? turn - now : TimeSpan.Zero;
            if (wait > maxWait)
            {
                return wait;
            }

            Remember(host, now + wait + gap, now);
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }

        return null;
    }

    /// <summary>Keeps everybody away from a host that asked for it; an earlier, longer hold stays.</summary>
    internal void Hold(HostKey host, TimeSpan pause)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (!_nextTurn.TryGetValue(host, out var turn) || turn < now + pause)
            {
                Remember(host, now + pause, now);
            }
        }
    }

    private void Remember(HostKey host, DateTimeOffset turn, DateTimeOffset now)
    {
        if (_nextTurn.Count >= maxHosts && !_nextTurn.ContainsKey(host))
        {
            Forget(now);
        }

        _nextTurn[host] = turn;
    }

    // Turns that have come are worth nothing. If all are still to come, the soonest half goes: those hosts lose the shortest wait.
    private void Forget(DateTimeOffset now)
    {
        foreach (var (host, _) in _nextTurn.Where(entry => entry.Value <= now).ToList())
        {
            _nextTurn.Remove(host);
        }

        if (_nextTurn.Count >= maxHosts)
        {
            foreach (var (host, _) in _nextTurn.OrderBy(entry => entry.Value).Take((maxHosts + 1) / 2).ToList())
            {
                _nextTurn.Remove(host);
            }
        }
    }
}
