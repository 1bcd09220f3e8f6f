using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Entities;

/// <summary>
/// Finds named events: summits, wars, elections, exercises, agreements, games. By a list, by the word that opens the name ("Operation Barkhane",
/// "Battle of Kursk"), by the word that ends it ("Munich Security Conference"), and a vote by its year ("2024 general election").
/// </summary>
internal sealed class EventFinder(SegmentedText text, Gazetteer gazetteer, bool[] taken)
{
    // Longer names are titles of reports; it keeps the time linear.
    private const int LongestName = 10;

    internal IEnumerable<EntityMention> Find()
    {
        foreach (var sentence in text.Sentences)
        {
            bool? isTitle = null;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (taken[i] || !(char.IsUpper(text.Word(i)[0]) || char.IsAsciiDigit(text.Word(i)[0])))
                {
                    continue;
                }

                var end = End(i, sentence.EndToken, isTitle ??= IsTitle(sentence));
                if (end > 0 && !taken.AsSpan(i, end - i).Contains(true))
                {
                    taken.AsSpan(i, end - i).Fill(true);
                    yield return new EntityMention(text.SpanOf(i, end), EntityType.Event);
                    i = end - 1;
                }
            }
        }
    }

    private int End(int first, int limit, bool isTitle)
    {
        if (Listed(first, limit) is > 0 and var listed)
        {
            return WithYear(listed, limit);
        }

        if (YearOf(first) is { Length: 4 } && Vote(first, limit) is > 0 and var vote)
        {
            return vote;
        }

        // Between words that are all capitals, nothing tells where a name ends.
        if (isTitle || !(IsCapital(first) || (YearOf(first) is not null && first + 1 < limit && IsCapital(first + 1))) || (first > 0 && IsCapital(first - 1) && !EventWords.IsNeverFirst(text.Word(first - 1))))
        {
            return 0;
        }

        return Opened(first, limit) is > 0 and var opened ? opened : Headed(first, limit);
    }

    // The longest name of the list.
    private int Listed(int first, int limit)
    {
        if (!IsCapital(first) && text[first].Kind != TokenKind.Number)
        {
            return 0;
        }

        var longest = gazetteer.MayOpenEvent(text.Word(first)) ? Math.Min(limit, first + LongestName) : first;
        for (var end = longest; end > first; end--)
        {
            if (gazetteer.EventCondition(text.SpanOf(first, end).In(text.Text)) is { } condition && IsMeant(condition, first, end, limit) && !(end < limit && IsCapital(end) && text[end].Span.Start <= text[end - 1].Span.End + 1))
            {
                return end;
            }
        }

        return Parties(first, limit);
    }

    // "The Malabar exercise", "Exercise Malabar", "Malabar 2026", but "the Malabar coast"; "at Wimbledon", but "from Wimbledon".
    private bool IsMeant(string condition, int first, int end, int limit) => condition switch
    {
        "exercise" => (end < limit && (IsExercise(end) || YearOf(end) is not null)) || (end + 1 < limit && IsExercise(end + 1) && text.Word(end) is "military" or "naval" or "joint" or "annual" or "war")
            || (first > 0 && (IsExercise(first - 1) || YearOf(first - 1) is not null)),
        "place" => first == 0 || text.Word(first - 1) is not ("from" or "From" or "in" or "In" or "of" or "near" or "Near" or "to" or "around" or "through" or "left"),
        _ => true,
    };

    private bool IsExercise(int token) => EventWords.IsExercise(text.Word(token));

    // "COP27", "COP 27": the conferences of the parties to the climate convention.
    private int Parties(int first, int limit)
    {
        var word = text.Word(first);
        return word.StartsWith("COP", StringComparison.Ordinal) && word.Length is 5 && char.IsAsciiDigit(word[3]) && char.IsAsciiDigit(word[4]) ? first + 1
            : word is "COP" && first + 1 < limit && IsTwoDigits(first + 1) ? first + 2
            : word is "COP" && first + 2 < limit && text.Word(first + 1) is "-" && IsTwoDigits(first + 2) ? first + 3 : 0;
    }

    private bool IsTwoDigits(int token) => text.Word(token) is [>= '0' and <= '9', >= '0' and <= '9'];

    // "2024 general election", "2020 US presidential election", "2016 coup"
    private int Vote(int first, int limit)
    {
        var i = first + 1;
        while (i < limit && i - first < 5 && (EventWords.IsVoteKind(text.Word(i)) || (IsCapital(i) && gazetteer.Find(text.Word(i)) is not null)))
        {
            i++;
        }

        return i < limit && EventWords.IsVote(text.Word(i)) ? i + 1 : 0;
    }

    // "Operation Guardian of the Walls", "Battle of Kursk"
    private int Opened(int first, int limit)
    {
        var word = text.Word(first);
        if (EventWords.Opens(word) && first + 1 < limit && IsCapital(first + 1) && text.Word(first + 1) is not ("Increased" or "Caution" or "Normal" or "High" or "Extreme"))
        {
            return WithYear(RunEnd(first + 1, limit), limit);
        }

        var name = first + 2 < limit && text.Word(first + 2) is "the" ? first + 3 : first + 2;
        return EventWords.OpensWithOf(word) && name < limit && text.Word(first + 1) is "of" && IsCapital(name) ? WithYear(RunEnd(name, limit), limit) : 0;
    }

    private int Headed(int first, int limit)
    {
        if (EventWords.IsNeverFirst(text.Word(first)))
        {
            return 0;
        }

        var end = RunEnd(first, limit);
        var head = -1;
        for (var i = end - 1; i > first; i--)
        {
            if (EventWords.IsHead(text.Word(i)) && (i + 1 == end || EventWords.Joins(text.Word(i + 1)) || YearOf(i + 1) is not null))
            {
                head = i;
            }
        }

        return head >= 0 && IsEvent(first, head, end) ? WithYear(end, limit) : 0;
    }

    private bool IsEvent(int first, int head, int end)
    {
        if (text.Word(head - 1) is "of" or "at" or "o'" || EventWords.IsNoEvent(text.SpanOf(head - 1, head + 1).In(text.Text)))
        {
            return false;
        }

        var goesOn = head + 1 < end && EventWords.Joins(text.Word(head + 1));
        return (goesOn || IsNamed(first, head)) && text.Word(head) switch
        {
            "Games" => IsGames(first, head),
            "Talks" => IsTalksOf(first),
            "Conference" => !(head + 1 < end && text.Word(head + 1) is "of"),
            _ => true,
        };
    }

    private bool IsGames(int first, int head) => EventWords.IsGamesOf(text.Word(head - 1)) || YearOf(first) is not null || gazetteer.Find(text.Word(head - 1)) is { Type: EntityType.Location };

    // "Geneva Talks", "Geneva Peace Talks"; "Trump Talks" is a headline.
    private bool IsTalksOf(int first) => YearOf(first) is not null || gazetteer.Find(text.Word(first)) is { Type: EntityType.Location };

    // More than "General Election": a name, a place or a year. "Civil War" by itself is the reader's own, and no one event.
    private bool IsNamed(int first, int head)
    {
        for (var i = first; i < head; i++)
        {
            if (YearOf(i) is not null || text.Word(head) is "Intifada" || (IsCapital(i) && !EventWords.IsGeneric(text.Word(i))))
            {
                return true;
            }
        }

        return false;
    }

    // Behind the capitalised words, with the small ones between them.
    private int RunEnd(int first, int limit)
    {
        var end = first + 1;
        while (end < limit && end - first < LongestName && !taken[end])
        {
            if (IsCapital(end) || (text.Word(end) is "-" && end + 1 < limit && IsCapital(end + 1)) || Contractions.IsPossessive(text.Word(end)) && end + 1 < limit && IsCapital(end + 1))
            {
                end++;
            }
            else if (Joined(end, limit) is > 0 and var next)
            {
                end = next + 1;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    // "Conference |on the| Elimination"; but "the Berlin Summit |in| June" ends: a date follows, and "Summit |in| Paris" too.
    private int Joined(int position, int limit)
    {
        var i = position;
        while (i < limit && i - position < 2 && EventWords.Joins(text.Word(i)) && text.Word(i) is not ("in" or "to" or "with"))
        {
            i++;
        }

        // "Security and Development Summit", but not "Israel and the Gulf War".
        var isList = text.Word(position) is "and" && !EventWords.IsGeneric(text.Word(position - 1));
        return i > position && i < limit && IsCapital(i) && !taken[i] && !isList && CalendarWords.Month(text.Word(i)) == 0 && CalendarWords.Weekday(text.Word(i)) is null ? i : 0;
    }

    // "World Cup 2022"
    private int WithYear(int end, int limit) => end < limit && !taken[end] && YearOf(end) is { Length: 4 } ? end + 1 : end;

    private string? YearOf(int token) => CalendarWords.Year(text.Word(token)) is > 1400 and < 2100 and var year ? year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture) : null;

    private bool IsCapital(int token) => text[token].Kind == TokenKind.Word && char.IsUpper(text.Word(token)[0]);

    // Headlines of newspapers that capitalise every word.
    private bool IsTitle(Sentence sentence)
    {
        if (text.Word(sentence.EndToken - 1) is ".")
        {
            return false;
        }

        var (words, capitals) = (0, 0);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text[i].Kind == TokenKind.Word && text.Word(i).Length > 3)
            {
                words++;
                capitals += IsCapital(i) ? 1 : 0;
            }
        }

        return words >= 4 && capitals * 5 > words * 4;
    }
}
