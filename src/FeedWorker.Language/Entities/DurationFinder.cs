using System.Globalization;
using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Entities;

/// <summary>Finds durations and relative times: "for at least two weeks", "tomorrow".</summary>
internal sealed class DurationFinder(SegmentedText text, DateTimeOffset? publishedAt, bool[] taken)
{
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
            var date = publishedAt is { Year: > 1900 and < 2200 } day
                ? day.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
            return (new TimeExpression(text.Tokens[token].Span, date), token + 1);
        }

        if (CalendarWords.Unit(word) is not { } unit || token == sentence.FirstToken)
        {
            return null;
        }

        var count = CalendarWords.Count(text.Word(token - 1));
        var first = token - 1;
        if (count == 0 && text.Word(first) is not ("few" or "several" or "many" or "last" or "next" or "past" or "coming" or "this" or "recent" or "following"))
        {
            return null;
        }

        while (first > sentence.FirstToken && first > token - 6 && Opens(text.Word(first - 1)))
        {
            first--;
        }

        var end = token + 1;
        if (end < sentence.EndToken && text.Word(end) is "ago" or "later" or "earlier" or "before")
        {
            end++;
        }

        var value = count == 0 ? null
            : unit[0] == 'T' ? $"PT{count.ToString(CultureInfo.InvariantCulture)}{unit[1]}" : $"P{count.ToString(CultureInfo.InvariantCulture)}{unit}";
        return (new TimeExpression(text.SpanOf(first, end), value), end);
    }

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
