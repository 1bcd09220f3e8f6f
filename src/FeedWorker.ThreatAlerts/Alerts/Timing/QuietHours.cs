namespace FeedWorker.ThreatAlerts.Alerts.Timing;

/// <summary>When alerts wait, and until when.</summary>
internal sealed class QuietHours(AlertOptions options)
{
    /// <summary>Why an alert waits, for people.</summary>
    internal const string Why = "quiet hours";

    // Hours that follow on each other, day after day, have come round after a week.
    private static readonly TimeSpan _longest = TimeSpan.FromDays(8);

    private readonly Stretch[] _stretches = [.. options.QuietHours.Select(quiet => new Stretch(quiet, options.TimeZone))];

    /// <summary>Until when an alert that would leave at an instant has to wait; null when it may leave.</summary>
    /// <param name="sink">The way out.</param>
    /// <param name="severity">1 to 5.</param>
    /// <param name="at">When it would leave.</param>
    internal DateTimeOffset? EndFor(string sink, int severity, DateTimeOffset at)
    {
        var free = at;
        for (var found = true; found && free - at < _longest;)
        {
            found = false;
            foreach (var stretch in _stretches.Where(stretch => stretch.IsFor(sink, severity)))
            {
                if (stretch.EndAt(free) is { } end)
                {
                    (free, found) = (end, true);
                }
            }
        }

        return free > at ? free : null;
    }

    /// <summary>Whether quiet hours follow on each other for ever somewhere.</summary>
    /// <param name="sink">The way out.</param>
    /// <param name="from">Any instant.</param>
    internal bool NeverEnd(string sink, DateTimeOffset from) => EndFor(sink, 0, from) - from >= _longest;

    private sealed class Stretch(QuietHoursOptions options, string zone)
    {
        private readonly TimeZoneInfo _zone = WallClock.Find(options.TimeZone ?? zone)!; // checked before the start, as the rest
        private readonly HashSet<DayOfWeek> _days = [.. options.Days.Select(day => QuietHoursOptions.DayOf(day)!.Value)];
        private readonly TimeOnly _from = options.From!.Value;
        private readonly TimeOnly _to = options.To!.Value;

        internal bool IsFor(string sink, int severity) => !(severity >= options.BreakThrough) && options.Sinks.AreFor(sink);

        /// <summary>The end of the hours that an instant is in; null when it is in none.</summary>
        internal DateTimeOffset? EndAt(DateTimeOffset instant)
        {
            // Those that began the day before may last until today.
            var today = _zone.DayOf(instant);
            foreach (var day in new[] { today.AddDays(-1), today })
            {
                if (_days.Count > 0 && !_days.Contains(day.DayOfWeek))
                {
                    continue;
                }

                var end = _zone.At(_to > _from ? day : day.AddDays(1), _to);
                if (_zone.At(day, _from) <= instant && instant < end)
                {
                    return end;
                }
            }

            return null;
        }
    }
}
