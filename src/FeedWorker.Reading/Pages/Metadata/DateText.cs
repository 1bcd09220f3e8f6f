using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>Reads dates as pages write them, in many languages and orders.</summary>
internal static class DateText
{
    private const int Longest = 200;

    // "22 November 2026, published at 21:40".
    private const int MostWordsBeforeTime = 3;

    private static readonly SearchValues<string> AfternoonWords = SearchValues.Create(["오후", "下午", "午後", "晚上"], StringComparison.Ordinal);

    private static readonly FrozenDictionary<string, double> Zones = new Dictionary<string, double>
    {
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["Z"] = 0,
        ["WET"] = 0,
        ["BST"] = 1,
        ["CET"] = 1,
        ["MEZ"] = 1,
        ["CEST"] = 2,
        ["MESZ"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CDT"] = -5,
        ["CST"] = -6,
        ["MDT"] = -6,
        ["MST"] = -7,
        ["PDT"] = -7,
        ["PST"] = -8,
        ["JST"] = 9,
        ["KST"] = 9,
        ["WIB"] = 7,
        ["SAST"] = 2,
        ["AEST"] = 10,
        ["AEDT"] = 11,
        ["NZST"] = 12,
        ["NZDT"] = 13,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <returns>The first date of the text, with its offset; <see langword="null"/> when it has none between 1990 and 2100.</returns>
    internal static DateTimeOffset? Read(string? text) => Written(text)?.Instant;

    /// <returns>The first date of the text; <see langword="null"/> when it has none between 1990 and 2100, or is longer than any date.</returns>
    internal static WrittenDate? Written(string? text)
    {
        if (text is null || text.Length > Longest || !HasYear(text))
        {
            return null;
        }

        var parts = DatePart.Of(text);
        if (parts is [{ IsNumber: true, Text.Length: 10 or 13 } instant])
        {
            return FromUnixTime(instant);
        }

        return FirstDay(parts, 0) is { } found ? WithTime(found.Day, parts, (0, found.Start, found.End), text) : null;
    }

    /// <summary>The first day of a list of parts, from one of them on.</summary>
    internal static (DateOnly Day, int Start, int End)? FirstDay(List<DatePart> parts, int from)
    {
        for (var i = from; i < parts.Count; i++)
        {
            if (parts[i] is { IsNumber: true, Text.Length: 8 or 14 or 12 } compact && Day(compact.Slice(0, 4), compact.Slice(4, 2), compact.Slice(6, 2)) is { } whole)
            {
                return (whole, i, i + 1);
            }

            if (i + 2 < parts.Count && Day(parts[i], parts[i + 1], parts[i + 2]) is { } day)
            {
                return (day, i, i + 3);
            }
        }

        return null;
    }

    /// <summary>Most texts that are asked for a date have none; a year is four digits or more.</summary>
    private static bool HasYear(string text)
    {
        var digits = 0;
        foreach (var unit in text)
        {
            digits = char.IsDigit(unit) ? digits + 1 : 0;
            if (digits == 4)
            {
                return true;
            }
        }

        return false;
    }

    private static WrittenDate? FromUnixTime(DatePart instant)
    {
        var milliseconds = long.Parse(instant.Text, CultureInfo.InvariantCulture) * (instant.Text.Length == 10 ? 1000 : 1);
        var date = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return date.Year is >= DatePart.EarliestYear and <= DatePart.LatestYear
            ? new WrittenDate(DateOnly.FromDateTime(date.DateTime), TimeOnly.FromDateTime(date.DateTime), TimeSpan.Zero)
            : null;
    }

    private static DateOnly? Day(DatePart first, DatePart second, DatePart third)
    {
        if (first.IsYear && second.Month > 0)
        {
            return Day(first.Number, second.Month, third.Number);
        }

        if (!third.IsYear)
        {
            return null;
        }

        if (first is { IsNumber: true, Text.Length: <= 2 } && second.Month > 0 && (!second.IsNumber || first.Follower is '.' or '/' or '-'))
        {
            // 11/22/2026 can only be read month first; 1/2/2026 is read day first, as most of the world writes.
            return Day(third.Number, second.Month, first.Number);
        }

        if (first.IsNumber && second is { IsNumber: true, Text.Length: <= 2 } && first.Month > 0)
        {
            return Day(third.Number, first.Month, second.Number);
        }

        return !first.IsNumber && first.Month > 0 && second.IsNumber ? Day(third.Number, first.Month, second.Number) : null;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= DatePart.EarliestYear and <= DatePart.LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>The time of day and the zone beside a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="parts">All parts of the text.</param>
    /// <param name="place">From where on the parts belong to this day, where it starts and where it ends.</param>
    /// <param name="text">The text.</param>
    internal static WrittenDate WithTime(DateOnly day, List<DatePart> parts, (int From, int Start, int End) place, string text)
    {
        var at = place.End;
        while (at < parts.Count && at - place.End < MostWordsBeforeTime && !parts[at].IsNumber)
        {
            at++;
        }

        // "21:40, 22 November 2026".
        at = IsTime(parts, at, parts.Count) ? at : Enumerable.Range(place.From, place.Start - place.From).FirstOrDefault(i => IsTime(parts, i, place.Start), -1);
        if (at < 0)
        {
            return new WrittenDate(day, null, null);
        }

        var (hour, minute, second) = (parts[at].Number, parts[at + 1].Number, 0);
        at += 2;
        if (at < parts.Count && parts[at - 1].Follower == ':' && parts[at] is { IsNumber: true, Text.Length: 2, Number: < 60 })
        {
            second = parts[at++].Number;
            at += at < parts.Count && parts[at - 1].Follower == '.' && parts[at].IsNumber ? 1 : 0;
        }

        (hour, at) = OfTwentyFour(hour, parts, at, text);
        return new WrittenDate(day, new TimeOnly(hour, minute, second), Offset(parts, at));
    }

    private static bool IsTime(List<DatePart> parts, int at, int end) =>
        at + 1 < end && parts[at] is { IsNumber: true, Text.Length: <= 2, Number: <= 23, Follower: ':' or '.' or 'h' or 'H' or '时' or '時' or '시' }
        && parts[at + 1] is { IsNumber: true, Text.Length: <= 2, Number: <= 59 }
        && !(at + 2 < end && parts[at + 1].Follower is '.' && parts[at + 2].IsYear);

    private static (int Hour, int Next) OfTwentyFour(int hour, List<DatePart> parts, int at, string text)
    {
        var words = at < parts.Count && parts[at].Text is "a" or "p" or "A" or "P" && at + 1 < parts.Count ? 2 : 1;
        var half = at < parts.Count ? string.Concat(parts.GetRange(at, Math.Min(words, parts.Count - at)).Select(part => part.Text)) : "";
        if (half.Equals("am", StringComparison.OrdinalIgnoreCase) || half.Equals("pm", StringComparison.OrdinalIgnoreCase))
        {
            return ((hour % 12) + (half[0] is 'P' or 'p' ? 12 : 0), at + words);
        }

        return (hour < 12 && text.AsSpan().ContainsAny(AfternoonWords) ? hour + 12 : hour, at);
    }

    private static TimeSpan? Offset(List<DatePart> parts, int at)
    {
        if (at < parts.Count && Zones.TryGetValue(parts[at].Text, out var hours) && !(at + 1 < parts.Count && parts[at].Follower is '+' or '-'))
        {
            return TimeSpan.FromHours(hours);
        }

        at += at < parts.Count && !parts[at].IsNumber && parts[at].Follower is '+' or '-' or '−' ? 1 : 0;
        if (at == 0 || at >= parts.Count || !parts[at].IsNumber || parts[at - 1].Follower is not ('+' or '-' or '−'))
        {
            return null;
        }

        var digits = parts[at].Text;
        var minutes = digits.Length > 2
            ? (parts[at].Number / 100 * 60) + (parts[at].Number % 100)
            : (parts[at].Number * 60) + (parts[at].Follower == ':' && at + 1 < parts.Count && parts[at + 1].IsNumber ? parts[at + 1].Number : 0);
        return minutes <= 14 * 60 ? TimeSpan.FromMinutes(parts[at - 1].Follower == '+' ? minutes : -minutes) : null;
    }
}
