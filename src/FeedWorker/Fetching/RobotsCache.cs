using System.Collections.Concurrent;

namespace FeedWorker.Fetching;

/// <summary>
/// What each host's robots.txt says, remembered for a while. A file that is not there (4xx) allows everything; one that cannot be
/// had (5xx, no answer) closes the host for a while, unless an older copy is at hand (RFC 9309, 2.3.1).
/// </summary>
internal sealed class RobotsCache(FetchingOptions options, TimeProvider time, int maxHosts = 2_000, int maxWeight = 16 * 1024 * 1024)
{
    private readonly string _product = options.UserAgent.Split('/', ' ')[0];
    private readonly ConcurrentDictionary<HostKey, Host> _hosts = new();

    /// <summary>Number of hosts that are remembered, never above the bound.</summary>
    internal int Remembered => _hosts.Count;

    /// <summary>
    /// May <paramref name="url"/> be fetched? <paramref name="fetch"/> gets the host's robots.txt when it is not known or too old, one
    /// at a time for each host.
    /// </summary>
    /// <returns><see langword="null"/> when it may be fetched; otherwise the outcome in its stead.</returns>
    internal async Task<FetchOutcome?> ObjectionAsync(
        Uri url, Func<Uri, CancellationToken, Task<FetchOutcome>> fetch, CancellationToken cancellationToken)
    {
        var host = HostOf(url);
        await host.Turn.WaitAsync(cancellationToken);
        try
        {
            if (time.GetUtcNow() >= host.Until)
            {
                Renew(host, await fetch(new Uri(url, "/robots.txt"), cancellationToken));
            }

            if (host.Rules is not { } rules)
            {
                return new FetchOutcome.Failed($"robots.txt: {host.Trouble}", host.Until - time.GetUtcNow());
            }

            return rules.Allows(url) ? null : new FetchOutcome.Refused("robots.txt forbids this address");
        }
        finally
        {
            host.Turn.Release();
        }
    }

    /// <summary>The pause that the host's robots.txt asks for, up to <see cref="FetchingOptions.MaxCrawlDelay"/>.</summary>
    /// <returns><see langword="null"/> when it asks for none or is not known.</returns>
    internal TimeSpan? GetCrawlDelay(Uri url)
    {
        var delay = _hosts.TryGetValue(HostKey.Of(url), out var host) ? host.Rules?.CrawlDelay : null;
        return delay > options.MaxCrawlDelay ? options.MaxCrawlDelay : delay;
    }

    private Host HostOf(Uri url)
    {
        var host = _hosts.GetOrAdd(HostKey.Of(url), static _ => new Host());
        host.Used = time.GetUtcNow();
        if (_hosts.Count > maxHosts || _hosts.Sum(entry => (long)entry.Value.Weight) > maxWeight)
        {
            Forget(host);
        }

        return host;
    }

    private void Renew(Host host, FetchOutcome outcome)
    {
        var now = time.GetUtcNow();
        switch (outcome)
        {
            case FetchOutcome.Fetched fetched:
                host.Set(RobotsRules.Parse(fetched.Body.Span, _product), now + options.RobotsAge);
                break;
            case FetchOutcome.Failed failed:
                host.Trouble = failed.Why;
                host.Until = now + (failed.RetryAfter > options.RobotsRetry ? failed.RetryAfter.Value : options.RobotsRetry);
                break;
            default:
                host.Set(RobotsRules.AllowAll, now + options.RobotsAge);
                break;
        }
    }

    // The quarter that was not asked for longest goes, so that this is not done again for every new host.
    private void Forget(Host keep)
    {
        foreach (var (key, host) in _hosts.OrderBy(entry => entry.Value.Used).Take((_hosts.Count + 3) / 4).ToList())
        {
            if (!ReferenceEquals(host, keep))
            {
                _hosts.TryRemove(key, out _);
            }
        }
    }

    private sealed class Host
    {
        internal SemaphoreSlim Turn { get; } = new(1);

        internal RobotsRules? Rules { get; private set; }

        internal int Weight { get; private set; }

        /// <summary>Why there are no rules.</summary>
        internal string? Trouble { get; set; }

        internal DateTimeOffset Until { get; set; } = DateTimeOffset.MinValue;

        internal DateTimeOffset Used { get; set; }

        internal void Set(RobotsRules rules, DateTimeOffset until) => (Rules, Weight, Until) = (rules, rules.Weight, until);
    }
}
