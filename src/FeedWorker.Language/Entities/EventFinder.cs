using System.Collections.Frozen;
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

    private static readonly FrozenSet<string> _openers = Set("Operation Exercise");

    private static readonly FrozenSet<string> _openersOf = Set("Battle Siege Treaty Massacre Summit");

    private static readonly FrozenSet<string> _heads = Set(
        "Summit Conference War Wars Games Olympics Paralympics Cup Championship Championships Festival Accord Accords Agreement Treaty Pact Revolution Uprising Intifada Genocide Massacre "
        + "Election Elections Referendum Exercise Exercises Marathon Expo Prix Dialogue Protocol Crisis Armistice Offensive Rebellion Insurrection Coup Airlift Mutiny Talks");

    // What they stand for any event may be called.
    private static readonly FrozenSet<string> _generic = Set(
        "General Presidential Parliamentary Legislative National Local Federal State Primary Midterm Peace Annual International Global Regional Press News Joint Military First Second Third "
        + "Civil Trade Drug Strategic Free Partnership Cooperation Security Economic Political Financial Debt Climate Food Energy Hostage Refugee Migration Security Price Star Information Title Class "
        + "Cultural Film Music Snap Early Special Emergency Virtual Bilateral Trilateral Ministerial High-Level Nuclear Grain Ceasefire Truce Host Loan Licence License Purchase Merger Service Lease Housing "
        + "The This That Next Last New Old Our Their His Her My Its A An Any Every No");

    // They open a sentence or a clause, and no name.
    private static readonly FrozenSet<string> _notFirst = Set(
        "At In On During After Before Since Until When While As For From By With Under Ahead Both And But Or If Then Where Why How What Who Whose That The This These Those Despite Amid Following To Of Its His Her "
        + "Their Our Like Unlike Also Because Although Though So Yet About Around Between Without Within Against Over Across Through Attending Hosting Signing President Minister Secretary");

    private static readonly FrozenSet<string> _bodies = Set("Warsaw Pact|Baghdad Pact|Islamic Conference|Epic Games|Riot Games|Hunger Games|Rockstar Games|Star Wars|Saatchi Accord|Honda Accord", '|');

    // "Games" is a firm's name as often as an event's.
    private static readonly FrozenSet<string> _gamesOf = Set(
        "Olympic Olympics Asian Commonwealth World Paralympic African Pan American Americas Invictus SEA Southeast Mediterranean Islamic Solidarity University Youth European Para Maccabiah Winter Summer Pacific Arab Universiade");

    private static readonly FrozenSet<string> _votes = Set("election elections referendum coup");

    private static readonly FrozenSet<string> _voteKinds = Set(
        "general presidential parliamentary legislative local municipal snap midterm federal national regional gubernatorial state provincial primary constitutional independence military");

    private static readonly FrozenSet<string> _joins = Set("of on for the and against in to & de la del des du with");

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
        if (isTitle || !(IsCapital(first) || (YearOf(first) is not null && first + 1 < limit && IsCapital(first + 1))) || (first > 0 && IsCapital(first - 1) && !Has(_notFirst, text.Word(first - 1))))
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

    private bool IsExercise(int token) =>
        text.Word(token) is "exercise" or "exercises" or "Exercise" or "Exercises" or "drill" or "drills" or "Drill" or "Drills" or "manoeuvres" or "maneuvers" or "games" or "wargames";

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
        while (i < limit && i - first < 5 && (Has(_voteKinds, text.Word(i)) || (IsCapital(i) && gazetteer.Find(text.Word(i)) is not null)))
        {
            i++;
        }

        return i < limit && Has(_votes, text.Word(i)) ? i + 1 : 0;
    }

    // "Operation Guardian of the Walls", "Battle of Kursk"
    private int Opened(int first, int limit)
    {
        var word = text.Word(first);
        if (Has(_openers, word) && first + 1 < limit && IsCapital(first + 1) && text.Word(first + 1) is not ("Increased" or "Caution" or "Normal" or "High" or "Extreme"))
        {
            return WithYear(RunEnd(first + 1, limit), limit);
        }

        var name = first + 2 < limit && text.Word(first + 2) is "the" ? first + 3 : first + 2;
        return Has(_openersOf, word) && name < limit && text.Word(first + 1) is "of" && IsCapital(name) ? WithYear(RunEnd(name, limit), limit) : 0;
    }

    private int Headed(int first, int limit)
    {
        var start = first;
        while (start < limit && Has(_notFirst, text.Word(start)))
        {
            start++;
        }

        if (start != first)
        {
            return 0;
        }

        var end = RunEnd(first, limit);
        var head = -1;
        for (var i = end - 1; i > first; i--)
        {
            if (Has(_heads, text.Word(i)) && (i + 1 == end || Has(_joins, text.Word(i + 1)) || YearOf(i + 1) is not null))
            {
                head = i;
            }
        }

        if (head < 0 || text.Word(head - 1) is "of" or "at" or "o'" || !(IsNamed(first, head) || (head + 1 < end && Has(_joins, text.Word(head + 1)))) || _bodies.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.SpanOf(head - 1, head + 1).In(text.Text))
            || (text.Word(head) is "Games" && !IsGames(first, head)) || (text.Word(head) is "Talks" && !IsTalksOf(first)) || (text.Word(head) is "Conference" && head + 1 < end && text.Word(head + 1) is "of"))
        {
            return 0;
        }

        return WithYear(end, limit);
    }

    private bool IsGames(int first, int head) => Has(_gamesOf, text.Word(head - 1)) || YearOf(first) is not null || gazetteer.Find(text.Word(head - 1)) is { Type: EntityType.Location };

    // "Geneva Talks", "Geneva Peace Talks"; "Trump Talks" is a headline.
    private bool IsTalksOf(int first) => YearOf(first) is not null || gazetteer.Find(text.Word(first)) is { Type: EntityType.Location };

    // More than "General Election": a name, a place or a year.
    private bool IsNamed(int first, int head)
    {
        for (var i = first; i < head; i++)
        {
            if (YearOf(i) is not null || text.Word(head) is "Intifada" || (IsCapital(i) && !Has(_generic, text.Word(i))))
            {
                return true;
            }
        }

        // "Civil War": by itself the reader's own, and no one event.
        return false;
    }

    // Behind the capitalised words, with the small ones between them.
    private int RunEnd(int first, int limit)
    {
        var end = first + 1;
        while (end < limit && end - first < LongestName && !taken[end])
        {
            if (IsCapital(end) || (text.Word(end) is "-" && end + 1 < limit && IsCapital(end + 1)) || text.Word(end) is "'s" or "\u2019s" or "'" or "\u2019" && end + 1 < limit && IsCapital(end + 1))
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
        while (i < limit && i - position < 2 && Has(_joins, text.Word(i)) && text.Word(i) is not ("in" or "to" or "with"))
        {
            i++;
        }

        // "Security and Development Summit", but not "Israel and the Gulf War".
        var isList = text.Word(position) is "and" && !Has(_generic, text.Word(position - 1));
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

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words, char between = ' ') => words.Split(between).ToFrozenSet(StringComparer.Ordinal);
}
