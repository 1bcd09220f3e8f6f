namespace FeedWorker.ThreatAlerts.Alerts.Timing;

/// <summary>What clocks on a wall show, as instants. Each time of day comes once on each day, also when clocks are changed.</summary>
internal static class WallClock
{
    extension(TimeZoneInfo zone)
    {
        /// <summary>The day on which an instant is.</summary>
        internal DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

        /// <summary>When the clock shows a time on a day: the first of two times, and the end of the gap for one that the clock leaves out.</summary>
        internal DateTimeOffset At(DateOnly day, TimeOnly time)
        {
            var shown = day.ToDateTime(time);
            while (zone.IsInvalidTime(shown))
            {
                shown = shown.AddMinutes(1);
            }

            return new DateTimeOffset(shown, zone.IsAmbiguousTime(shown) ? zone.GetAmbiguousTimeOffsets(shown).Max() : zone.GetUtcOffset(shown));
        }
    }

    /// <summary>The zone of an IANA name; null when there is none.</summary>
    internal static TimeZoneInfo? Find(string? name) => name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
}
