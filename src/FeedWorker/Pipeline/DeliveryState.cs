namespace FeedWorker.Pipeline;

/// <summary>How delivery is doing: the probes tell it, and the walk holds back by it while the bus, or one exchange of it, takes nothing.</summary>
internal sealed class DeliveryState(TimeProvider time)
{
    // Soon enough that a bus that is back is used within seconds, seldom enough to be nothing to it.
    private static readonly TimeSpan _shortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(5);

    // A problem that nobody met again, because another replica sent the rest, is no longer one.
    private static readonly TimeSpan _forgotten = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Hold> _held = new(StringComparer.Ordinal);
    private DateTimeOffset? _lastConfirm;
    private DateTimeOffset _nextTry;
    private string? _away;
    private int _failures;

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

    /// <summary>Whether the bus as a whole takes nothing.</summary>
    internal bool IsAway
    {
        get
        {
            lock (_lock)
            {
                return _away is not null;
            }
        }
    }

    /// <summary>Whether it is time to try: always, unless the bus is away and was tried a moment ago.</summary>
    internal bool MayTry
    {
        get
        {
            lock (_lock)
            {
                return _away is null || time.GetUtcNow() >= _nextTry;
            }
        }
    }

    /// <summary>Why messages cannot be delivered; <see langword="null"/> when they can.</summary>
    internal string? Problem
    {
        get
        {
            lock (_lock)
            {
                var since = time.GetUtcNow() - _forgotten;
                var problems = _held.Values.Where(hold => hold.Until > since).Select(hold => hold.Why).Prepend(_away).OfType<string>().ToList();
                return problems.Count == 0 ? null : string.Join("; ", problems);
            }
        }
    }

    /// <summary>Why messages of a type are not to be tried yet; <see langword="null"/>: they are.</summary>
    internal string? WhyHeld(string type)
    {
        lock (_lock)
        {
            return _held.TryGetValue(type, out var hold) && time.GetUtcNow() < hold.Until ? hold.Why : null;
        }
    }

    /// <summary>Whether the bus should be asked before it is used: it is away, or messages that were held are about to be tried again.</summary>
    internal bool TakeDoubt()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            List<string> over = [.. _held.Where(hold => !hold.Value.Asked && now >= hold.Value.Until).Select(hold => hold.Key)];
            over.ForEach(type => _held[type] = _held[type] with { Asked = true });
            return _away is not null || over.Count > 0;
        }
    }

    /// <summary>The bus takes messages.</summary>
    /// <param name="types">The types of messages that were confirmed; none: it only answered.</param>
    /// <returns>What was wrong until now, and no longer is.</returns>
    internal IReadOnlyList<string> Works(IReadOnlyCollection<string> types)
    {
        lock (_lock)
        {
            var over = new List<string>();
            if (_away is { } away)
            {
                over.Add(away);
            }

            (_away, _failures) = (null, 0);
            if (types.Count > 0)
            {
                _lastConfirm = time.GetUtcNow();
            }

            foreach (var type in types)
            {
                if (_held.Remove(type, out var hold))
                {
                    over.Add(hold.Why);
                }
            }

            return over;
        }
    }

    /// <summary>The bus as a whole takes nothing.</summary>
    /// <returns>Whether that is news.</returns>
    internal bool Unavailable(string why)
    {
        lock (_lock)
        {
            var pause = _shortestPause * Math.Pow(2, Math.Min(_failures, 10));
            _failures++;
            _nextTry = time.GetUtcNow() + (pause < _longestPause ? pause : _longestPause);
            var news = _away != why;
            _away = why;
            return news;
        }
    }

    /// <summary>Messages of one type cannot be delivered; the others go on.</summary>
    /// <param name="type">Names the exchange.</param>
    /// <param name="why">For people.</param>
    /// <param name="pause">How long they are left alone; each further time longer, up to six times.</param>
    /// <param name="isNews">Whether this problem was not known.</param>
    /// <returns>How long they are left alone from now.</returns>
    internal TimeSpan Undeliverable(string type, string why, TimeSpan pause, out bool isNews)
    {
        const int longest = 6;
        lock (_lock)
        {
            var known = _held.GetValueOrDefault(type);
            isNews = known?.Why != why;
            var now = time.GetUtcNow();
            if (known is null || now >= known.Until)
            {
                var failures = Math.Min((known?.Failures ?? 0) + 1, longest);
                known = new Hold(why, failures, now + (pause * failures));
            }

            _held[type] = known with { Why = why };
            return known.Until - now;
        }
    }

    private sealed record Hold(string Why, int Failures, DateTimeOffset Until)
    {
        /// <summary>The bus was asked again after the hold.</summary>
        internal bool Asked { get; init; }
    }
}
