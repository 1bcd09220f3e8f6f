using System.Globalization;
using FeedWorker.Language.Entities;

namespace FeedWorker.Language.Threats.Novelty;

/// <summary>
/// A day in one spelling: <c>2026-11-25</c> where the article's day is known, else <c>--11-25</c>, <c>friday</c> or what is left of the words.
/// </summary>
internal static class DayName
{
    private const int DayLength = 10;

    // Says when on the day, not which day; "before Friday" and "by Friday" are one newsroom's and another's.
    private static readonly string[] _hours =
    [
        "by", "before", "until", "till", "on", "at", "from", "the", "of", "end", "close", "business", "start", "this", "next", "coming", "local", "time",
        "noon", "midday", "midnight", "dawn", "dusk", "sunset", "nightfall", "morning", "afternoon", "evening", "night", "gmt", "utc", "am", "pm",
    ];

    /// <summary>The day that a phrase means.</summary>
    /// <param name="value">ISO 8601 date or month, with an hour or without; <see langword="null"/> when it is not known.</param>
    /// <param name="phrase">The words.</param>
    internal static string Of(string? value, string phrase)
    {
        if (value is { Length: > 0 } && char.IsAsciiDigit(value[0]))
        {
            return value.Length > DayLength ? value[..DayLength] : value;
        }

        var (month, day) = (0, 0);
        var left = new List<string>();
        foreach (var word in phrase.Split((char[])[' ', ',', '\u00a0', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (CalendarWords.Weekday(word) is { } weekday)
            {
                return weekday.ToString().ToLowerInvariant();
            }

            var folded = PrintWords.Fold(word);
            month = Math.Max(month, CalendarWords.Month(word));
            day = Math.Max(day, CalendarWords.DayOfMonth(folded));
            if (folded.Length > 0 && !_hours.Contains(folded) && !word.Contains(':', StringComparison.Ordinal))
            {
                left.Add(folded);
            }
        }

        return month > 0 && day > 0 ? string.Create(CultureInfo.InvariantCulture, $"--{month:00}-{day:00}")
            : month > 0 ? string.Create(CultureInfo.InvariantCulture, $"--{month:00}") : string.Join(' ', left);
    }

    /// <summary>Whether two can be one day.</summary>
    /// <param name="a">As <see cref="Of"/> gives it.</param>
    /// <param name="b">Another.</param>
    /// <param name="slack">By how many days one that was counted from "now" may miss the other.</param>
    internal static bool AreOne(string a, string b, int slack = 0)
    {
        if (a == b)
        {
            return true;
        }

        if (Date(a) is { } one && Date(b) is { } two)
        {
            return Math.Abs(one.DayNumber - two.DayNumber) <= slack;
        }

        // A month holds its days, and a year is left out.
        return a.Length > 0 && b.Length > 0 && (IsWithin(a, b) || IsWithin(b, a) || IsOn(a, b) || IsOn(b, a));
    }

    /// <summary>The date, when all of it is known.</summary>
    internal static DateOnly? Date(string name) =>
        DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static bool IsWithin(string day, string period) => char.IsAsciiDigit(period[0])
        ? day.StartsWith(period + "-", StringComparison.Ordinal)
        : period.StartsWith("--", StringComparison.Ordinal)
            && (day.EndsWith(period[1..], StringComparison.Ordinal) || day.AsSpan(day.StartsWith("--", StringComparison.Ordinal) ? 1 : Math.Min(4, day.Length)).StartsWith(period.AsSpan(1)));

    private static bool IsOn(string weekday, string date) => Date(date) is { } day && day.DayOfWeek.ToString().Equals(weekday, StringComparison.OrdinalIgnoreCase);
}
