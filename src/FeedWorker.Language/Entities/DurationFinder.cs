using System.Globalization;
using FeedWorker.Language.Entities.Values;
using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Entities;

/// <summary>Finds durations and relative times: "for at least two weeks", "a 48-hour ultimatum", "last month", "tomorrow".</summary>
internal sealed class DurationFinder(SegmentedText text, DateOnly? publicationDay, bool[] taken)
{
    // "over the course of the next twenty-four hours" and the like stay below.
    private const int LongestOpening = 6;

    private readonly Today? _today = publicationDay is { } day ? new Today(day, Look.Back) : null;

    internal IReadOnlyList<TimeExpression> Find()
    {
        var found = new List<TimeExpression>();
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!taken[i] && Read(i, sentence) is { } time)
                {
                    found.Add(time.Expression);
                    i = time.End - 1;
                }
            }
        }

        return found;
    }

    private (TimeExpression Expression, int End)? Read(int token, Sentence sentence)
    {
        var word = text.Word(token);
        if (DaysFromPublication(word) is { } days)
        {
            return (new TimeExpression(text[token].Span, _today?.Shifted(days)), token + 1);
        }

        return Compound(token, sentence) ?? Counted(token, sentence);
    }

    // "48-hour", in one token or in three; not "48-year-old".
    private (TimeExpression Expression, int End)? Compound(int token, Sentence sentence)
    {
        var word = text.Word(token);
        var dash = word.IndexOf('-');
        if (dash > 0)
        {
            var rest = word[(dash + 1)..];
            var unit = rest.IndexOf('-') is > 0 and var second ? rest[..second] : rest;
            return rest.EndsWith("old", StringComparison.Ordinal) || Value(CountOf(word[..dash]), unit) is not { } value ? null
                : (new TimeExpression(text[token].Span, value), token + 1);
        }

        return token + 2 < sentence.EndToken && text.Word(token + 1) is "-" && CountOf(word) is > 0 and var count && Value(count, text.Word(token + 2)) is { } three
            && !(token + 4 < sentence.EndToken && text.Word(token + 4) is "old" or "olds")
            ? (new TimeExpression(text.SpanOf(token, token + 3), three), token + 3) : null;
    }

    // "for at least two weeks", "three days ago", "half an hour", "in the next few months", "last week"
    private (TimeExpression Expression, int End)? Counted(int token, Sentence sentence)
    {
        var unit = text.Word(token);
        if (CalendarWords.Unit(unit) is null && unit is not ("decade" or "decades" or "fortnight" or "fortnights" or "weekend" or "morning" or "afternoon" or "evening" or "night")
            || token == sentence.FirstToken)
        {
            return null;
        }

        var first = token - 1;
        var before = text.Word(first);
        var count = CountOf(before);
        string? value;
        if (count > 0)
        {
            value = Value(count, unit);
            if (before is "a" or "an" && first > sentence.FirstToken && text.Word(first - 1) is "half")
            {
                first--;
                value = HalfOf(unit);
            }
            else if (value is null)
            {
                return null;
            }
        }
        else if (before is "last" or "next" or "this" or "past" or "coming" or "Last" or "Next" or "This")
        {
            var away = before is "last" or "Last" or "past" ? -1 : before is "this" or "This" ? 0 : 1;
            value = unit is "morning" or "afternoon" or "evening" or "night" ? _today?.Shifted(away) : _today?.Period(unit.ToString(), away);
        }
        else if (before is "few" or "several" or "many" or "recent" or "following" && unit[^1] == 's')
        {
            value = null;
        }
        else
        {
            return null;
        }

        while (first > sentence.FirstToken && first > token - LongestOpening && Opens(text.Word(first - 1)))
        {
            first--;
        }

        var end = token + 1;
        if (end < sentence.EndToken && text.Word(end) is "ago" or "later" or "earlier" or "before")
        {
            end++;
        }

        return (new TimeExpression(text.SpanOf(first, end), value), end);
    }

    // "twenty-four" is one token here, "twenty - four" never stands before a unit alone.
    private static int CountOf(ReadOnlySpan<char> word)
    {
        var dash = word.IndexOf('-');
        if (dash > 0)
        {
            var (tens, ones) = (CountOf(word[..dash]), CountOf(word[(dash + 1)..]));
            return tens is >= 20 and <= 90 && ones is > 0 and < 10 && char.IsLetter(word[0]) ? tens + ones : 0;
        }

        return word switch
        {
            "eleven" => 11,
            "fifteen" => 15,
            "eighteen" => 18,
            "forty" => 40,
            "fifty" => 50,
            "sixty" => 60,
            "seventy" => 70,
            "ninety" => 90,
            _ => CalendarWords.Count(word),
        };
    }

    // The ISO 8601 duration; null for a unit that has none.
    private static string? Value(int count, ReadOnlySpan<char> unit)
    {
        var (times, letters) = unit switch
        {
            "decade" or "decades" => (10, "Y"),
            "fortnight" or "fortnights" => (2, "W"),
            _ => (1, CalendarWords.Unit(unit)),
        };
        var number = (count * times).ToString(CultureInfo.InvariantCulture);
        return letters is null || count == 0 ? null : letters[0] == 'T' ? $"PT{number}{letters[1]}" : $"P{number}{letters}";
    }

    private static string? HalfOf(ReadOnlySpan<char> unit) => unit switch
    {
        "hour" => "PT30M",
        "day" => "PT12H",
        "year" => "P6M",
        "decade" => "P5Y",
        _ => null,
    };

    private static int? DaysFromPublication(ReadOnlySpan<char> word) => word switch
    {
        "today" or "Today" or "tonight" or "Tonight" => 0,
        "yesterday" or "Yesterday" => -1,
        "tomorrow" or "Tomorrow" => 1,
        _ => null,
    };

    private static bool Opens(ReadOnlySpan<char> word) =>
        word is "for" or "For" or "at" or "least" or "within" or "Within" or "in" or "In" or "over" or "Over" or "after" or "After" or "the" or "more" or "than" or "about" or "around"
            or "nearly" or "almost" or "up" or "to" or "last" or "next" or "past" or "first" or "a" or "during" or "During" or "coming" or "another" or "some" or "these" or "every";
}
