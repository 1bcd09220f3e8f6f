namespace FeedWorker.ThreatAlerts.Alerts.Timing;

/// <summary>When each sink gets its next digest. The same for everybody who asks, whenever the service started.</summary>
internal sealed class DigestSchedule(AlertOptions options)
{
    /// <summary>Why an alert waits, for people.</summary>
    internal const string Why = "digest";

    /// <summary>Whether a sink gets digests.</summary>
    internal bool Has(string sink) => For(sink) is not null;

    /// <summary>The first moment after an instant at which a sink gets its digest; null when it gets none.</summary>
    internal DateTimeOffset? NextAfter(string sink, DateTimeOffset instant)
    {
        if (For(sink) is not { } digest)
        {
            return null;
        }

        var zone = WallClock.Find(digest.TimeZone ?? options.TimeZone)!; // checked before the start, as the times
        var today = zone.DayOf(instant);
        var next = digest.Times
            .SelectMany(time => Enumerable.Range(0, 3).Select(days => zone.At(today.AddDays(days), DigestOptions.TimeOf(time)!.Value)))
            .Where(at => at > instant);
        return (digest.Every is { } every ? next.Append(After(instant, every)) : next).Min();
    }

    private static DateTimeOffset After(DateTimeOffset instant, TimeSpan every) => new(
        ((instant.UtcTicks / every.Ticks) + 1) * every.Ticks, TimeSpan.Zero);

    private DigestOptions? For(string sink) => options.Digests.FirstOrDefault(digest => digest.Sinks.AreFor(sink));
}
