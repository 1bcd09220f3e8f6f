using System.Buffers;

namespace FeedWorker.Reading.Feeds.Dates;

/// <summary>Dates that begin with the year in digits: ISO 8601 and W3CDTF, with the liberties that feeds take.</summary>
internal static class IsoDate
{
    private static readonly SearchValues<char> ClockChars = SearchValues.Create("0123456789:.,");

    /// <returns>Whether the words are such a date, and every one was understood.</returns>
    internal static bool Read(string[] words, DateParts parts)
    {
        var first = words[0].AsSpan().TrimEnd(',');
        var mark = TimeMark(first);
        var day = mark < 0 ? first : first[..mark];
        if (day.Length < 4 || !IsDay(day, parts))
        {
            return false;
        }

        if (mark >= 0 && !Time(first[(mark + 1)..], parts))
        {
            return false;
        }

        foreach (var word in words.Skip(1))
        {
            if (!(parts.HasTime ? WrittenDate.AfterTime(word, parts) : Time(word, parts)))
            {
                return false;
            }
        }

        return true;
    }

    // The T before the time, not one in a month's name.
    private static int TimeMark(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is 'T' or 't' && char.IsAsciiDigit(text[i - 1]))
            {
                return i;
            }
        }

        return -1;
    }

    // 2026-11-22, 2026/11/22, 2026.11.22, 20261122, 2026-326, 2026-11, 2026, 2026-november-22
    private static bool IsDay(ReadOnlySpan<char> text, DateParts parts)
    {
        if (text.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return text.Length switch
            {
                4 => Set(parts, text, 1, 1),
                7 => Ordinal(parts, text[..4], text[4..]),
                8 => Set(parts, text[..4], ClockTime.Number(text[4..6], 2, 2), ClockTime.Number(text[6..], 2, 2)),
                _ => false,
            };
        }

        Span<Range> pieces = stackalloc Range[4];
        var count = text.SplitAny(pieces, "-/.");
        if (count is < 2 or > 3 || text[pieces[0]].Length != 4)
        {
            return false;
        }

        var middle = text[pieces[1]];
        if (count == 2)
        {
            return middle.Length == 3 ? Ordinal(parts, text[pieces[0]], middle) : Set(parts, text[pieces[0]], ClockTime.Number(middle, 1, 2), 1);
        }

        return Set(parts, text[pieces[0]], ClockTime.Number(middle, 1, 2) ?? MonthNames.Find(middle.ToString()), ClockTime.Number(text[pieces[2]], 1, 2));
    }

    private static bool Ordinal(DateParts parts, ReadOnlySpan<char> year, ReadOnlySpan<char> dayOfYear)
    {
        if (ClockTime.Number(year, 4, 4) is not (>= 1 and var y) || ClockTime.Number(dayOfYear, 3, 3) is not (>= 1 and <= 366 and var days))
        {
            return false;
        }

        var day = new DateOnly(y, 1, 1).AddDays(days - 1);
        return day.Year == y && Set(parts, year, day.Month, day.Day);
    }

    private static bool Set(DateParts parts, ReadOnlySpan<char> year, int? month, int? day)
    {
        if (ClockTime.Number(year, 4, 4) is not { } y || month is not { } m || day is not { } d)
        {
            return false;
        }

        parts.SetYear(y);
        parts.SetMonth(m);
        parts.SetDay(d);
        return true;
    }

    // 09:05:30, 090530, with an offset or zone name behind it.
    private static bool Time(ReadOnlySpan<char> text, DateParts parts)
    {
        var end = text.IndexOfAnyExcept(ClockChars);
        var clock = end < 0 ? text : text[..end];
        var time = ClockTime.Read(clock) ?? clock.Length switch
        {
            4 => ClockTime.Read($"{clock[..2]}:{clock[2..]}"),
            6 => ClockTime.Read($"{clock[..2]}:{clock[2..4]}:{clock[4..]}"),
            _ => null,
        };
        if (time is not { } read)
        {
            return false;
        }

        parts.SetTime(read);
        return end < 0 || WrittenDate.AfterTime(text[end..].ToString(), parts);
    }
}
