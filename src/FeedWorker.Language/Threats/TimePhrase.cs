using System.Globalization;
using System.Text;
using FeedWorker.Language.Entities;
using FeedWorker.Language.Entities.Values;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>A point in time in words: "noon on Friday", "1 March", "the end of the month".</summary>
/// <param name="Words">Where it stands, without the preposition before it.</param>
/// <param name="Value">ISO 8601 date, with the hour when one is named; <see langword="null"/> when it is not exact.</param>
internal readonly record struct TimePhrase(TokenRange Words, string? Value)
{
    private const int LongestPhrase = 12;

    /// <summary>The phrase that begins at a token; empty when none does.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="start">The token.</param>
    /// <param name="published">The day that "Friday" counts from; <see langword="null"/> when it is not known.</param>
    internal static TimePhrase At(SentenceView view, int start, DateOnly? published)
    {
        var end = start;
        for (var i = start; i < view.End && i < start + LongestPhrase; i++)
        {
            if (IsTime(view, i, start))
            {
                end = i + 1;
            }
            else if (!view.IsAny(i, "on", "of", "the", "this", "next", "coming", "at", "local", "a") && !(view.Mark(i) == ',' && end == i && IsYear(view, i + 1)))
            {
                break;
            }
        }

        // "the end" needs its month or day, "the" its word.
        return end == start || view.Is(end - 1, "end") ? default : new TimePhrase(new TokenRange(start, end), Normalised(view, start, end, published));
    }

    private static bool IsTime(SentenceView view, int token, int start) =>
        view.Has(token, WordMarks.Day)
        || view.IsAny(token, "noon", "midday", "midnight", "dawn", "dusk", "sunset", "nightfall", "tonight", "tomorrow", "today", "end", "close", "business", "gmt", "utc", "p.m.", "a.m.", "pm", "am", "o'clock", "time")
            && (token == start || !view.IsAny(token, "end", "close", "business", "time") || view.IsAny(token - 1, "the", "local", "of"))
        || (view.Has(token, WordMarks.Duration) && view.IsAny(token - 1, "the", "this", "next", "coming") && token > start)
        || CalendarWords.Month(view.Word(token)) > 0
        || IsYear(view, token)
        || IsClock(view.Word(token))
        || (CalendarWords.DayOfMonth(view.Word(token)) > 0 && (IsNextToMonth(view, token) || view.IsAny(token + 1, "p.m.", "a.m.", "pm", "am", "o'clock")));

    private static bool IsNextToMonth(SentenceView view, int token) => CalendarWords.Month(view.Word(token + 1)) > 0 || CalendarWords.Month(view.Word(token - 1)) > 0
        || (view.Is(token + 1, "of") && CalendarWords.Month(view.Word(token + 2)) > 0);

    private static bool IsYear(SentenceView view, int token) => CalendarWords.Year(view.Word(token)) is > 1900 and < 2200;

    // "17:00", "5pm"
    private static bool IsClock(ReadOnlySpan<char> word) => HourOf(word) is not null;

    private static string? HourOf(ReadOnlySpan<char> word)
    {
        var colon = word.IndexOf(':');
        if (colon is 1 or 2 && int.TryParse(word[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            && int.TryParse(word[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var minute) && hour < 24 && minute < 60)
        {
            return Hour(hour, minute);
        }

        return word.Length is 3 or 4 && word[^1] == 'm' && word[^2] is 'a' or 'p' && int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var twelve) && twelve is >= 1 and <= 12
            ? Hour((twelve % 12) + (word[^2] == 'p' ? 12 : 0), 0) : null;
    }

    private static string Hour(int hour, int minute) => string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}");

    private static string? Normalised(SentenceView view, int start, int end, DateOnly? published)
    {
        var today = published is { } day ? new Today(day, Look.Ahead) : (Today?)null;
        var date = new StringBuilder();
        string? hour = null;
        var isEnd = false;
        for (var i = start; i < end; i++)
        {
            var word = view.Word(i);
            if (view.IsAny(i, "dawn", "dusk", "sunset", "nightfall", "close", "business"))
            {
                // The day stands, its hour is nobody's guess.
                continue;
            }

            if (view.Is(i, "end"))
            {
                isEnd = true;
            }
            else if (view.IsAny(i, "noon", "midday"))
            {
                hour = Hour(12, 0);
            }
            else if (HourOf(word) is { } named)
            {
                hour = named;
            }
            else if (view.IsAny(i + 1, "p.m.", "a.m.", "pm", "am") && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var twelve) && twelve is >= 1 and <= 12)
            {
                hour = Hour((twelve % 12) + (view.Word(i + 1)[0] is 'p' ? 12 : 0), 0);
            }
            else if (!view.IsAny(i, "on", "of", "the", "at", "a", "midnight", "local", "time", "gmt", "utc", "p.m.", "a.m.", "pm", "am", "o'clock", "coming"))
            {
                date.Append(date.Length > 0 ? " " : string.Empty).Append(word);
            }
        }

        var words = date.ToString();
        var value = isEnd ? EndOf(words, today) : DateValue.Of(words, today);
        return value is { Length: 10 } && hour is not null ? value + hour : value;
    }

    // "the end of the month", "the end of next year", "the end of October 2026"; where a week ends is not agreed.
    private static string? EndOf(string words, Today? today)
    {
        if (today is { } now && words is "day" or "today")
        {
            return now.Shifted(0);
        }

        var period = (words, today) switch
        {
            ("month" or "this month", { } at) => at.Period("month", 0),
            ("next month", { } at) => at.Period("month", 1),
            ("year" or "this year", { } at) => at.Period("year", 0),
            ("next year", { } at) => at.Period("year", 1),
            _ => DateValue.Of(words, today),
        };
        return period switch
        {
            { Length: 4 } year => year + "-12-31",
            { Length: 7 } month when int.TryParse(month[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && int.TryParse(month[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
                Today.Iso(new DateOnly(year, number, DateTime.DaysInMonth(year, number))),
            _ => null,
        };
    }
}
