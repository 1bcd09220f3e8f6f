using System.Globalization;

namespace FeedWorker.Language.Entities.Values;

/// <summary>
/// The ISO 8601 form of a date in words: <c>2026-11-19</c>, <c>2026-11</c>, <c>2026-W47</c>, <c>2026</c>; an interval as <c>2026-11-07/2026-11-18</c>;
/// a decade or century as <c>202X</c>, <c>19XX</c>. "Late December" is its month. What is not exact enough has no value.
/// </summary>
internal static class DateValue
{
    // "between the 24th day of November, 1954 and the 3rd day of December, 1954"
    private const int MostWords = 16;

    /// <summary>The value; <see langword="null"/> for words that are no date, or that need a day of publication which is not known.</summary>
    internal static string? Of(ReadOnlySpan<char> words, Today? today)
    {
        var all = WordReader.All(words, MostWords);
        if (all is ["the", ..])
        {
            all.RemoveAt(0);
        }

        if (Relative(all, today) is { } relative)
        {
            return relative;
        }

        all.RemoveAll(word => word is "the" or "of" or "," or "." or "day" or "on" or "in" or "year" or "(" or ")" && all.Count > 1);
        if (all.Count > 1 && all[0] is "early" or "late" or "mid" or "mid-" or "end" or "beginning" or "middle" or "start")
        {
            all.RemoveAt(0);
            if (all[0] is "-" && all.Count > 1)
            {
                all.RemoveAt(0);
            }
        }

        if (all.Count == 0)
        {
            return null;
        }

        return Holidays.Value(all, today) ?? Interval(all, today) ?? Single(all, today);
    }

    // "yesterday", "last week", "next Friday"
    private static string? Relative(List<string> all, Today? day)
    {
        if (day is not { } today || all.Count == 0)
        {
            return null;
        }

        if (all.Count == 1)
        {
            return all[0] switch
            {
                "today" or "tonight" => today.Shifted(0),
                "yesterday" => today.Shifted(-1),
                "tomorrow" => today.Shifted(1),
                _ => null,
            };
        }

        var away = all[0] switch { "last" or "past" or "previous" => -1, "this" => 0, "next" or "coming" => 1, _ => 2 };
        return all.Count == 2 && away < 2 ? today.Period(all[1], away) ?? Single(all[1..], today with { Look = away switch { -1 => Look.Last, 0 => today.Look, _ => Look.Next } }) : null;
    }

    private static string? Interval(List<string> all, Today? today)
    {
        var cut = all.FindIndex(1, word => word is "-" or "\u2013" or "\u2014" or "/" or "to" or "and" or "through" or "until" or "till" or "&");
        if (cut < 1 || cut + 1 >= all.Count || (all[cut] is "/" && CalendarWords.Year(all[0]) == 0) || all.FindIndex(cut + 1, word => word is "-" or "/") > 0)
        {
            return null;
        }

        var (first, last) = (all[..cut], all[(cut + 1)..]);
        first.RemoveAll(word => word is "between" or "from");
        if (first.Count == 0)
        {
            return null;
        }

        // "1976-83", "2019/20"
        if (first.Count == 1 && CalendarWords.Year(first[0]) is > 0 and var from && last is [{ Length: 2 } digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var two))
        {
            var to = (from / 100 * 100) + two;
            return to > from ? $"{Today.Four(from)}/{Today.Four(to)}" : null;
        }

        // What one side leaves out the other says: "July 14 to 24, 2022", "7 to 18 November", "March to May 2020".
        if (!last.Exists(IsMonth) && first.Exists(IsMonth))
        {
            last.Insert(0, first.Find(IsMonth)!); // it exists
        }
        else if (!first.Exists(IsMonth) && last.Exists(IsMonth) && first.Count == 1 && CalendarWords.DayOfMonth(first[0]) > 0)
        {
            first.Add(last.Find(IsMonth)!); // it exists
        }

        if (last.Find(word => CalendarWords.Year(word) > 0) is { } year && !first.Exists(word => CalendarWords.Year(word) > 0))
        {
            first.Add(year);
        }

        return Single(first, today) is { } start && Single(last, today) is { } end && start.Length == end.Length && string.CompareOrdinal(start, end) < 0 && !start.Contains('/') ? $"{start}/{end}" : null;
    }

    private static string? Single(List<string> all, Today? today)
    {
        if (Numeric(all) is { } numeric)
        {
            return numeric;
        }

        int month = 0, day = 0, year = 0;
        DayOfWeek? weekday = null;
        for (var i = 0; i < all.Count; i++)
        {
            var word = all[i];
            if (month == 0 && MonthOf(word) is > 0 and var named)
            {
                month = named;
            }
            else if (Decade(all, i) is { } decade)
            {
                return decade;
            }
            else if (year == 0 && CalendarWords.Year(word) is > 0 and var stated)
            {
                year = stated;
            }
            else if (day == 0 && i + 1 < all.Count && all[i + 1] is "st" or "nd" or "rd" or "th" && CalendarWords.DayOfMonth(word) is > 0 and var ordinal)
            {
                if (i + 2 < all.Count && all[i + 2] is "century")
                {
                    return Century(word);
                }

                (day, i) = (ordinal, i + 1);
            }
            else if (day == 0 && CalendarWords.DayOfMonth(word) is > 0 and var counted)
            {
                day = counted;
            }
            else if (weekday is null && WeekdayOf(word) is { } known)
            {
                weekday = known;
            }
            else
            {
                return null;
            }
        }

        return (month, day, year) switch
        {
            ( > 0, > 0, > 0) => day <= DateTime.DaysInMonth(year, month) ? Today.Iso(new DateOnly(year, month, day)) : null,
            ( > 0, 0, > 0) => $"{Today.Four(year)}-{Two(month)}",
            ( > 0, > 0, 0) => today?.MonthDay(month, day),
            ( > 0, 0, 0) => today is { } now ? $"{Today.Four(now.YearOf(month))}-{Two(month)}" : null,
            (0, 0, > 0) => Today.Four(year),
            (0, 0, 0) when weekday is { } named => today?.Weekday(named),
            _ => null,
        };
    }

    // "2022-07-26", "26/07/2022"; of two numbers up to twelve nobody knows which is the month.
    private static string? Numeric(List<string> all)
    {
        if (all is not [var a, "-" or "/" or ".", var b, "-" or "/" or ".", var c] || !Number(a, out var first) || !Number(b, out var second) || !Number(c, out var third))
        {
            return all is [var dotted] && DateOnly.TryParseExact(dotted, ["d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Today.Iso(day) : null;
        }

        var (year, month, number) = a.Length == 4 ? (first, second, third)
            : c.Length != 4 ? (0, 0, 0)
            : first > 12 ? (third, second, first)
            : second > 12 ? (third, first, second)
            : first == second ? (third, first, second) : (0, 0, 0);
        return year is >= 1000 and < 2200 && month is >= 1 and <= 12 && number >= 1 && number <= DateTime.DaysInMonth(year, month) ? Today.Iso(new DateOnly(year, month, number)) : null;
    }

    private static bool Number(string word, out int number) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    // "1980s"; "'80s" is of the last century, as all decades in two digits are.
    private static string? Decade(List<string> all, int at)
    {
        if (at + 1 < all.Count && all[at + 1] is "s" && all[at] is { Length: 4 } year && year[3] == '0' && CalendarWords.Year(year) > 0 && at + 2 == all.Count)
        {
            return year[..3] + "X";
        }

        return all[at] is "'" or "\u2019" or "\u2018" && at + 3 == all.Count && all[at + 1] is [>= '2' and <= '9', '0'] && all[at + 2] is "s" ? $"19{all[at + 1][0]}X" : null;
    }

    private static string? Century(string number) => Number(number, out var century) && century is >= 10 and <= 22 ? Two(century - 1) + "XX" : null;

    private static bool IsMonth(string word) => MonthOf(word) > 0;

    private static int MonthOf(string word) => CalendarWords.Month(Capitalised(word));

    private static DayOfWeek? WeekdayOf(string word) => word[^1] == 's' ? null : CalendarWords.Weekday(Capitalised(word));

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
