using System.Globalization;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Entities;

/// <summary>Finds calendar dates and gives them their ISO form.</summary>
internal sealed class DateFinder(SegmentedText text, DateTimeOffset? publishedAt, bool[] taken)
{
    // A day outside these years is no day of publication.
    private readonly DateOnly? _published = publishedAt is { Year: > 1900 and < 2200 } instant ? DateOnly.FromDateTime(instant.DateTime) : null;

    internal IEnumerable<EntityMention> Find()
    {
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var end = DateAt(i, sentence.EndToken, out var value);
                if (end > i && !taken.AsSpan(i, end - i).Contains(true))
                {
                    taken.AsSpan(i, end - i).Fill(true);
                    yield return new EntityMention(text.SpanOf(i, end), EntityType.Date, value);
                    i = end - 1;
                }
            }
        }
    }

    // The first token behind the date that begins here; the token itself when none does.
    private int DateAt(int first, int limit, out string? value)
    {
        value = null;
        var word = text.Word(first);
        if (CalendarWords.Weekday(word) is { } weekday)
        {
            var next = first + 1 < limit && text.Word(first + 1) is "," or "the" ? first + 2 : first + 1;
            var end = next < limit ? CalendarDay(next, limit, out value) : next;
            if (end > next && value is not { Length: 4 })
            {
                return end;
            }

            value = word[^1] == 's' ? null : NearestWeekday(weekday, first);
            return first + 1;
        }

        return CalendarDay(first, limit, out value);
    }

    private int CalendarDay(int first, int limit, out string? value)
    {
        value = null;
        var word = text.Word(first);
        if (CalendarWords.Month(word) is > 0 and var month && MeansMonth(first, limit))
        {
            return MonthFirst(first, limit, month, out value);
        }

        if (CalendarWords.DayOfMonth(word) is > 0 and var day && DayFirst(first, limit, day, out value) is var end && end > first)
        {
            return end;
        }

        return YearOrRange(first, limit, out value);
    }

    // "February 20, 2022", "Feb. 20", "February 2022", "February"
    private int MonthFirst(int first, int limit, int month, out string? value)
    {
        var next = first + 1;
        if (next < limit && CalendarWords.DayOfMonth(text.Word(next)) is > 0 and var day && !IsFraction(next, limit))
        {
            var year = next + 1 < limit && text.Word(next + 1) is "," ? next + 2 : next + 1;
            if (year < limit && CalendarWords.Year(text.Word(year)) is > 0 and var known)
            {
                value = Day(known, month, day);
                return year + 1;
            }

            value = NearestDay(month, day, first);
            return next + 1;
        }

        var comma = next < limit && text.Word(next) is "," or "of" ? next + 1 : next;
        if (comma < limit && CalendarWords.Year(text.Word(comma)) is > 0 and var stated)
        {
            value = $"{Four(stated)}-{Two(month)}";
            return comma + 1;
        }

        value = NearestMonth(month, first);
        return next;
    }

    // "20 February 2022", "20th of February"
    private int DayFirst(int first, int limit, int day, out string? value)
    {
        value = null;
        var next = first + 1 < limit && text.Word(first + 1) is "of" ? first + 2 : first + 1;
        if (next >= limit || CalendarWords.Month(text.Word(next)) is not (> 0 and var month))
        {
            return first;
        }

        var year = next + 1 < limit && text.Word(next + 1) is "," ? next + 2 : next + 1;
        if (year < limit && CalendarWords.Year(text.Word(year)) is > 0 and var known)
        {
            value = Day(known, month, day);
            return year + 1;
        }

        value = NearestDay(month, day, first);
        return next + 1;
    }

    // "2022-02-20", "2017-2019", "2021/22", "2022", "1990s"
    private int YearOrRange(int first, int limit, out string? value)
    {
        value = null;
        var word = text.Word(first);
        if (word.Length == 5 && word[4] == 's' && CalendarWords.Year(word[..4]) is > 0)
        {
            return first + 1;
        }

        if (DateOnly.TryParseExact(word, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
        {
            value = Iso(iso);
            return first + 1;
        }

        if (CalendarWords.Year(word) is not (> 1500 and < 2100 and var year) || (first > 0 && text.Tokens[first - 1].Kind == TokenKind.Symbol && Touches(first)))
        {
            return first;
        }

        value = Four(year);
        if (first + 2 >= limit || text.Word(first + 1) is not ("-" or "/" or "\u2013") || !Touches(first + 1) || !Touches(first + 2))
        {
            return first + 1;
        }

        if (CalendarWords.Year(text.Word(first + 2)) is > 0 and var last)
        {
            value = $"{Four(year)}/{Four(last)}";
            return first + 3;
        }

        if (text.Word(first + 2).Length == 2 && text.Tokens[first + 2].Kind == TokenKind.Number)
        {
            value = null;
            return first + 3;
        }

        return first + 1;
    }

    // "May" and "March" are verbs and "August" a name as well: alone they need a sign that a month is meant.
    private bool MeansMonth(int token, int limit)
    {
        var word = text.Word(token);
        if (word is not ("May" or "March" or "MAY" or "MARCH" or "April" or "June" or "August" or "Mar" or "Jan" or "Jun" or "Sep" or "Dec"))
        {
            return true;
        }

        if (token + 1 < limit && (CalendarWords.DayOfMonth(text.Word(token + 1)) > 0 || CalendarWords.Year(text.Word(token + 1)) > 0 || text.Word(token + 1) is "," or "and" or "to" or "until"))
        {
            return true;
        }

        var before = token > 0 ? text.Word(token - 1) : default;
        return word is "April" or "June" or "August"
            ? !(token + 1 < limit && char.IsUpper(text.Word(token + 1)[0]) && text.Tokens[token + 1].Kind == TokenKind.Word)
            : CalendarWords.DayOfMonth(before) > 0
                || before is "in" or "In" or "of" or "since" or "Since" or "by" or "until" or "till" or "from" or "during" or "last" or "Last" or "this" or "next" or "early" or "late"
                    or "mid" or "to" or "and" or "between" or "before" or "after" or "on" or "through" or "for" or "through" or "-" or "Early" or "Late";
    }

    private bool IsFraction(int token, int limit) => token + 1 < limit && text.Word(token + 1) is "%" or "percent";

    private bool Touches(int token) => text.Tokens[token - 1].Span.End == text.Tokens[token].Span.Start;

    // News looks back, unless the words before the day look ahead.
    private bool LooksAhead(int first) =>
        first > 0 && text.Word(first - 1) is "until" or "till" or "next" or "by" or "before" or "from" or "coming" or "Next" or "Until" or "By";

    private string? NearestWeekday(DayOfWeek day, int first)
    {
        if (_published is not { } published)
        {
            return null;
        }

        var back = ((int)published.DayOfWeek - (int)day + 7) % 7;
        var last = first > 0 && text.Word(first - 1) is "last" or "Last" && back == 0;
        return Iso(LooksAhead(first) ? published.AddDays(7 - back) : published.AddDays(last ? -7 : -back));
    }

    private string? NearestDay(int month, int day, int first)
    {
        if (_published is not { } published)
        {
            return null;
        }

        // Half a year decides: in January "December 20" is last year's, in February "February 20" is this year's.
        string? best = null;
        var distance = int.MaxValue;
        for (var year = published.Year - 1; year <= published.Year + 1; year++)
        {
            if (day <= DateTime.DaysInMonth(year, month))
            {
                var gap = new DateOnly(year, month, day).DayNumber - published.DayNumber;
                if (!(LooksAhead(first) && gap < 0) && Math.Abs(gap) < distance)
                {
                    (distance, best) = (Math.Abs(gap), Day(year, month, day));
                }
            }
        }

        return best;
    }

    private string? NearestMonth(int month, int first)
    {
        if (_published is not { } published)
        {
            return null;
        }

        var year = LooksAhead(first) ? (month < published.Month ? published.Year + 1 : published.Year) : (month > published.Month ? published.Year - 1 : published.Year);
        return $"{Four(year)}-{Two(month)}";
    }

    private static string? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day <= DateTime.DaysInMonth(year, month) ? $"{Four(year)}-{Two(month)}-{Two(day)}" : null;

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Four(int number) => number.ToString("0000", CultureInfo.InvariantCulture);

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
