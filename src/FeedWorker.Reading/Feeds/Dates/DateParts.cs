namespace FeedWorker.Reading.Feeds.Dates;

/// <summary>What has been read of a date so far; a part that is set twice makes it unreadable.</summary>
internal sealed class DateParts
{
    private int? _year;
    private int? _month;
    private int? _day;
    private TimeSpan? _time;
    private bool? _afternoon;
    private int? _offset;
    private string? _zone;
    private bool _contradicts;

    /// <summary>Minutes from UTC to assume for a time without zone; <see langword="null"/> means UTC.</summary>
    internal int? HomeOffset { get; init; }

    /// <summary>Whether a time without zone is ambiguous.</summary>
    internal bool ZoneRequired { get; init; }

    /// <summary>Whether the date has the form of RFC 822: the day before the month's name.</summary>
    internal bool AsMail { get; set; }

    internal bool HasDay => _day is not null;

    internal bool HasMonth => _month is not null;

    internal bool HasYear => _year is not null;

    internal bool HasTime => _time is not null;

    internal bool HasOffset => _offset is not null;

    internal void SetYear(int year) => Set(ref _year, year);

    internal void SetMonth(int month) => Set(ref _month, month);

    internal void SetDay(int day) => Set(ref _day, day);

    internal void SetTime(TimeSpan time) => Set(ref _time, time);

    internal void SetHalf(bool afternoon) => Set(ref _afternoon, afternoon);

    internal void SetOffset(int minutes) => Set(ref _offset, minutes);

    internal void SetZone(string name)
    {
        _contradicts |= _zone is not null;
        _zone = name;
    }

    /// <returns>The instant; <see langword="null"/> when parts are missing, contradict each other or no calendar has them.</returns>
    internal DateTimeOffset? ToInstant()
    {
        if (_contradicts || _year is not (>= 1 and <= 9999) || _month is not (>= 1 and <= 12) || _day is not >= 1 || _day > DateTime.DaysInMonth(_year.Value, _month.Value))
        {
            return null;
        }

        var day = new DateTime(_year.Value, _month.Value, _day.Value, 0, 0, 0, DateTimeKind.Utc);
        if (_time is not { } time)
        {
            return new(day); // whatever zone a lone day may carry: the day is what it says
        }

        if (_afternoon is { } afternoon)
        {
            if (time.Hours is < 1 || time.TotalHours >= 13)
            {
                return _afternoon == true && time.Hours >= 13 ? Shifted(day, time) : null;
            }

            time += TimeSpan.FromHours((time.Hours == 12 ? -12 : 0) + (afternoon ? 12 : 0));
        }

        return Shifted(day, time);
    }

    private DateTimeOffset? Shifted(DateTime day, TimeSpan time)
    {
        if (Minutes(DateOnly.FromDateTime(day)) is not { } minutes)
        {
            return null;
        }

        var ticks = day.Ticks + time.Ticks - (minutes * TimeSpan.TicksPerMinute);
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
    }

    private int? Minutes(DateOnly day)
    {
        if (_offset is not null)
        {
            return _offset; // a number outweighs a name that stands beside it
        }

        if (_zone is not null)
        {
            return ZoneNames.Find(_zone, day, AsMail);
        }

        return ZoneRequired ? null : HomeOffset ?? 0;
    }

    private void Set<T>(ref T? part, T value)
        where T : struct
    {
        _contradicts |= part is not null;
        part = value;
    }
}
