using System.Globalization;
using FeedWorker.Language.Entities.Values;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Entities;

/// <summary>Finds calendar dates; their ISO form is read from their words by <see cref="Values.SpanValues"/>.</summary>
internal sealed class DateFinder(SegmentedText text, bool[] taken)
{
    internal IEnumerable<EntityMention> Find()
    {
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var end = DateAt(i, sentence.EndToken);
                if (end > i && !taken.AsSpan(i, end - i).Contains(true))
                {
                    taken.AsSpan(i, end - i).Fill(true);
                    yield return new EntityMention(text.SpanOf(i, end), EntityType.Date);
                    i = end - 1;
                }
            }
        }
    }

    // The first token behind the date that begins here; the token itself when none does.
    private int DateAt(int first, int limit)
    {
        var word = text.Word(first);
        if (!char.IsUpper(word[0]) && !char.IsAsciiDigit(word[0]))
        {
            return first;
        }

        if (CalendarWords.Weekday(word) is not null)
        {
            var next = first + 1 < limit && text.Word(first + 1) is "," or "the" ? first + 2 : first + 1;
            var end = next < limit ? CalendarDay(next, limit) : next;

            // "Friday, 2022": two dates.
            return end > next && !(end == next + 1 && CalendarWords.Year(text.Word(next)) > 0) ? end : first + 1;
        }

        return CalendarDay(first, limit);
    }

    private int CalendarDay(int first, int limit)
    {
        var word = text.Word(first);
        if (Holidays.End(text, first, limit) is var feast && feast > first)
        {
            return YearBehind(feast, limit);
        }

        if (CalendarWords.Month(word) > 0 && MeansMonth(first, limit))
        {
            return MonthFirst(first, limit);
        }

        if (CalendarWords.DayOfMonth(word) > 0 && DayFirst(first, limit) is var end && end > first)
        {
            return end;
        }

        return YearOrRange(first, limit);
    }

    // "February 20, 2022", "Feb. 20", "February 2022", "February"
    private int MonthFirst(int first, int limit)
    {
        var next = first + 1;
        if (next < limit && CalendarWords.DayOfMonth(text.Word(next)) > 0 && !IsFraction(next, limit))
        {
            return YearBehind(DaysEnd(next, limit), limit);
        }

        var comma = next < limit && text.Word(next) is "," or "of" ? next + 1 : next;
        return comma < limit && CalendarWords.Year(text.Word(comma)) > 0 ? comma + 1 : next;
    }

    // "7|", "7-18|": a range is one date only when a dash joins it.
    private int DaysEnd(int day, int limit) =>
        day + 2 < limit && text.Word(day + 1) is "-" or "\u2013" && CalendarWords.DayOfMonth(text.Word(day + 2)) > 0 ? day + 3 : day + 1;

    // "20 February |, 2022"
    private int YearBehind(int position, int limit)
    {
        var year = position < limit && text.Word(position) is "," ? position + 1 : position;
        return year < limit && CalendarWords.Year(text.Word(year)) > 0 ? year + 1 : position;
    }

    // "20 February 2022", "20th of February", "7-18 November"
    private int DayFirst(int first, int limit)
    {
        var next = DaysEnd(first, limit);
        next = next < limit && text.Word(next) is "of" ? next + 1 : next;
        return next < limit && CalendarWords.Month(text.Word(next)) > 0 ? YearBehind(next + 1, limit) : first;
    }

    // "2022-02-20", "2017-2019", "2021/22", "2022", "1990s"
    private int YearOrRange(int first, int limit)
    {
        var word = text.Word(first);
        if (!char.IsAsciiDigit(word[0]))
        {
            return first;
        }

        if (word.Length == 5 && word[4] == 's' && CalendarWords.Year(word[..4]) is > 0)
        {
            return first + 1;
        }

        if (DateOnly.TryParseExact(word, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return first + 1;
        }

        if (CalendarWords.Year(word) is not (> 1500 and < 2100) || (first > 0 && text[first - 1].Kind == TokenKind.Symbol && Touches(first)))
        {
            return first;
        }

        if (first + 2 >= limit || text.Word(first + 1) is not ("-" or "/" or "\u2013") || !Touches(first + 1) || !Touches(first + 2))
        {
            return first + 1;
        }

        return CalendarWords.Year(text.Word(first + 2)) > 0 || (text.Word(first + 2).Length == 2 && text[first + 2].Kind == TokenKind.Number) ? first + 3 : first + 1;
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
            ? !(token + 1 < limit && char.IsUpper(text.Word(token + 1)[0]) && text[token + 1].Kind == TokenKind.Word)
            : CalendarWords.DayOfMonth(before) > 0
                || before is "in" or "In" or "of" or "since" or "Since" or "by" or "until" or "till" or "from" or "during" or "last" or "Last" or "this" or "next" or "early" or "late"
                    or "mid" or "to" or "and" or "between" or "before" or "after" or "on" or "through" or "for" or "through" or "-" or "Early" or "Late";
    }

    private bool IsFraction(int token, int limit) => token + 1 < limit && text.Word(token + 1) is "%" or "percent";

    private bool Touches(int token) => text[token - 1].Span.End == text[token].Span.Start;
}
