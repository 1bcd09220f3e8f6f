using System.Collections.Concurrent;

namespace FeedWorker.Scheduling;

/// <summary>When each sweep moved last and how it went; the probes read it.</summary>
internal sealed class Heartbeat(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Beat> _beats = new(StringComparer.Ordinal);

    /// <summary>The last beat of each sweep.</summary>
    internal IEnumerable<KeyValuePair<string, Beat>> Beats => _beats;

    internal void Began(string sweep) => _beats.AddOrUpdate(
        sweep, _ => new Beat(time.GetUtcNow(), null), (_, last) => last with { At = time.GetUtcNow() });

    /// <summary>The sweep goes on, or ended well.</summary>
    internal void Works(string sweep) => _beats[sweep] = new Beat(time.GetUtcNow(), null);

    internal void Failed(string sweep, string why) => _beats[sweep] = new Beat(time.GetUtcNow(), why);

    /// <param name="At">When the sweep began, went on or ended last.</param>
    /// <param name="Problem">Why it failed last; <see langword="null"/> when it did not.</param>
    internal sealed record Beat(DateTimeOffset At, string? Problem);
}
