using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Entities;

/// <summary>Gives the names whose own words do not tell their type the type that the rest of the text gives them.</summary>
internal sealed class NameSettler(SegmentedText text, Gazetteer gazetteer, CapitalizedWords capitals)
{
    // Votes that a name needs against the odds; one verb of speech gives three.
    private const int Certain = 3;

    // A lone word with fewer votes is a person in one case of six only; one that keeps coming back is rather a body.
    private const int Likely = 2;
    private const int Often = 2;

    private readonly Dictionary<string, EntityType> _settled = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _surnames = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _firstNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int[]> _votes = new(StringComparer.OrdinalIgnoreCase);

    internal IReadOnlyList<EntityMention> Settle(IReadOnlyList<(int First, int End, EntityType? Type)> found)
    {
        foreach (var (first, end, type) in found)
        {
            if (type is { } known)
            {
                Remember(first, end, known);
            }
            else
            {
                Vote(first, end);
            }
        }

        // Full names next, since they settle what the surnames in them are wherever these stand alone.
        foreach (var (first, end, type) in found)
        {
            if (type is null && end - first > 1 && TypeOf(first, end) is { } told)
            {
                Remember(first, end, told);
            }
        }

        var mentions = new List<EntityMention>(found.Count);
        foreach (var (first, end, type) in found)
        {
            if ((Corrected(first, end, type) ?? TypeOf(first, end)) is { } told)
            {
                mentions.Add(new EntityMention(text.SpanOf(first, end), told));
            }
        }

        return mentions;
    }

    private void Remember(int first, int end, EntityType type)
    {
        _settled.TryAdd(text.Words(text.SpanOf(first, end)), type);
        if (type == EntityType.Person && end - first > 1)
        {
            // The surname, and the first name too: reports on private people use it.
            _surnames.Add(text.Word(end - 1).ToString());
            _firstNames.Add(text.Word(first).ToString());
        }
    }

    // A city that is somebody's surname here ("Valeska Paris") is that person, unless a preposition of place precedes.
    private EntityType? Corrected(int first, int end, EntityType? type) =>
        type == EntityType.Location && end - first == 1 && !FollowsPlacePreposition(first) && IsSurname(first)
        && gazetteer.Find(text.Word(first)) is not { Kind: GazetteerKind.Country or GazetteerKind.Region }
            ? EntityType.Person
            : type;

    private bool IsSurname(int token) => _surnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Word(token));

    private EntityType? TypeOf(int first, int end)
    {
        var name = text.SpanOf(first, end).In(text.Text);
        if (IsSurname(end - 1))
        {
            return EntityType.Person;
        }

        var single = end - first == 1;
        _votes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var votes);
        var (person, place, body, seen) = votes is null ? (0, 0, 0, 0) : (votes[0], votes[1], votes[2], votes[3]);
        if (name.Length == 1)
        {
            return null;
        }

        // An everyday word in capitals is a surname only when it speaks: "Trump said".
        if (single && capitals.IsWeak(first))
        {
            return seen > 0 && person >= Certain ? EntityType.Person : null;
        }

        if (_settled.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var type))
        {
            return type;
        }

        if (single && _firstNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
        {
            return EntityType.Person;
        }

        // A lone capital that only ever opens sentences is a word that no list has.
        if (single && seen == 0 && person <= 1)
        {
            return null;
        }

        return body > person && body >= place ? EntityType.Organization
            : place > person ? EntityType.Location
            : single && person < Likely ? (seen >= Often ? EntityType.Organization : null)
            : person == 0 && IsTheName(first) ? EntityType.Misc
            : EntityType.Person;
    }

    private bool IsTheName(int first) => first > 0 && text.Word(first - 1) is "the" or "The" or "a" or "an";

    // What the words around each occurrence speak for; the weights follow how often they are right in news.
    private void Vote(int first, int end)
    {
        var name = text.Words(text.SpanOf(first, end));
        if (!_votes.TryGetValue(name, out var votes))
        {
            _votes.Add(name, votes = new int[4]);
        }

        ref var person = ref votes[0];
        ref var place = ref votes[1];
        ref var body = ref votes[2];
        votes[3] += capitals.OpensSentence(first) || capitals.InTitleCase(first) ? 0 : 1;
        var before = first > 0 ? text.Word(first - 1) : default;
        var after = end < text.Tokens.Count ? text.Word(end) : default;
        var single = end - first == 1;
        if (HasAcronym(first, end))
        {
            body += 4;
        }

        if (gazetteer.IsFirstName(text.Word(first)))
        {
            person += single ? 2 : 4;
        }

        if (after is "said" or "says" or "told" or "added" or "noted" or "explained" or "asked" or "who" or "recalled" or "tweeted" or "stressed" or "wrote"
            || before is "said" or "says" or "Mr" or "Mr." or "Ms" or "Mrs")
        {
            person += 3;
        }
        else if (after is "was" or "had" or "also" or "'s" or "\u2019s" or "is" || before is "when" or "while" or "but" or "that" or "after")
        {
            person += 1;
        }

        if (FollowsPlacePreposition(first))
        {
            place += 2;
        }
        else if (before is "of" or "to" or "between" or "across" or "outside" && single)
        {
            place += 1;
        }

        if (before is "the" or "The")
        {
            body += 1;
            person -= 2;
        }
        else if (before is "(" && after is ")" or ",")
        {
            body += 2;
        }

        if (!single && HasCommonWord(first, end))
        {
            body += 2;
        }
    }

    private bool HasCommonWord(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (capitals.IsWeak(i) && gazetteer.GenderOf(text.Word(i)) == Gender.Unknown)
            {
                return true;
            }
        }

        return false;
    }

    private bool FollowsPlacePreposition(int first) => first > 0 && text.Word(first - 1) is "in" or "In" or "at" or "from" or "near" or "From" or "At";

    // An acronym, but not the capitals of a headline, nor an initial.
    private bool HasAcronym(int first, int end)
    {
        for (var i = first; i < end && !capitals.InUpperCase(i); i++)
        {
            if (IsAcronym(text.Word(i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var upper = 0;
        foreach (var c in word)
        {
            upper += char.IsUpper(c) ? 1 : 0;
        }

        return upper >= 2 && upper * 2 > word.Length && !word.Contains('.');
    }
}
