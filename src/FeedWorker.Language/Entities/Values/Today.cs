using System.Globalization;

namespace FeedWorker.Language.Entities.Values;

/// <summary>The day that relative dates count from, and which way the text looks from it.</summary>
/// <param name="Day">Day of publication.</param>
/// <param name="Look">Where the date is to be sought.</param>
internal readonly record struct Today(DateOnly Day, Look Look)
{
    /// <summary>The day of the week: the last one, unless the text looks ahead.</summary>
    internal string Weekday(DayOfWeek weekday)
    {
        var back = ((int)Day.DayOfWeek - (int)weekday + 7) % 7;
        var days = Look switch
        {
            Look.Next => 7 - back,
            Look.Ahead => back == 0 ? 0 : 7 - back,
            Look.Last when back == 0 => -7,
            _ => -back,
        };
        return Iso(Day.AddDays(days));
    }

    /// <summary>The day of a month without its year: the nearest, a day to come counting twice as far, and not one that the text cannot mean.</summary>
    internal string? MonthDay(int month, int day)
    {
        string? best = null;
        var distance = int.MaxValue;
        for (var year = Day.Year - 1; year <= Day.Year + 1; year++)
        {
            if (day > DateTime.DaysInMonth(year, month))
            {
                continue;
            }

            var gap = new DateOnly(year, month, day).DayNumber - Day.DayNumber;
            var far = gap > 0 && Look == Look.Back ? 2 * gap : Math.Abs(gap);
            if (far < distance && !(Look is Look.Next or Look.Ahead && gap < 0) && !(Look == Look.Last && gap >= 0))
            {
                (distance, best) = (far, Iso(new DateOnly(year, month, day)));
            }
        }

        return best;
    }

    /// <summary>A month without its year: the last one or this, unless the text looks ahead.</summary>
    internal int YearOf(int month) => Look switch
    {
        Look.Next or Look.Ahead => month < Day.Month ? Day.Year + 1 : Day.Year,
        Look.Last when month == Day.Month => Day.Year - 1,
        _ => month > Day.Month ? Day.Year - 1 : Day.Year,
    };

    /// <summary>The week, month or year so many away; <see langword="null"/> for any other unit.</summary>
    internal string? Period(string unit, int away) => unit switch
    {
        "week" => Week(Day.AddDays(7 * away)),
        "month" => Month(Day.AddMonths(away)),
        "year" => Four(Day.Year + away),
        "decade" => Four(Day.Year + (10 * away))[..3] + "X",
        _ => null,
    };

    internal string Shifted(int days) => Iso(Day.AddDays(days));

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Four(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Week(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return $"{Four(ISOWeek.GetYear(date))}-W{ISOWeek.GetWeekOfYear(date).ToString("00", CultureInfo.InvariantCulture)}";
    }
}

/// <summary>Which way a text looks from the day of publication.</summary>
internal enum Look
{
    /// <summary>News looks back.</summary>
    Back,

    /// <summary>"will meet on Thursday"</summary>
    Ahead,

    /// <summary>"last Thursday"</summary>
    Last,

    /// <summary>"next Thursday"</summary>
    Next,
}
