using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions.Discourse;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Tells somebody who can be threatened from things and events.</summary>
internal static class Somebody
{
    /// <summary>Whether the noun names somebody: a person, a group, an organisation, a country, or a place with people.</summary>
    internal static bool IsNamed(SentenceView view, NameIndex names, int head)
    {
        if (head < view.First || view.Has(head, WordMarks.Day | WordMarks.Duration) || view.Mark(head) != '\0')
        {
            return false;
        }

        // "a state of emergency", "the Strait"
        if ((view.Is(head, "state") && view.IsAny(head + 1, "of") && !view.IsCapitalised(head + 2)) || IsWater(view.Word(head))
            || (view.IsCapitalised(head) && IsWater(view.Word(head + 1))))
        {
            return false;
        }

        if (view.IsCapitalised(head) && names.At(view.Text.Tokens[head].Span) is { Type: not EntityType.Misc } entity)
        {
            return (entity.Type is EntityType.Person or EntityType.Organization or EntityType.Location && !IsWater(entity.Name))
                || (entity.Type == EntityType.Norp && view.Tag(head) is not UniversalTag.Adj);
        }

        if (view.IsAny(head, "them", "him", "her", "you", "anyone", "anybody", "those", "whoever", "everyone", "they", "he", "she", "people", "minorities", "minority", "civilians",
            "community", "communities", "residents", "population", "peacekeepers", "inspectors", "observers"))
        {
            return true;
        }

        if (view.Has(head, WordMarks.Pronoun | WordMarks.HostileNoun | WordMarks.Step | WordMarks.Bond | WordMarks.Passage | WordMarks.Arms) && !view.Has(head, WordMarks.Agent | WordMarks.Worker))
        {
            return false;
        }

        return view.Has(head, WordMarks.Agent | WordMarks.Worker | WordMarks.Expert | WordMarks.Intimate) || IsPerson(view.Word(head))
            || (view.IsCapitalised(head) && view.Tag(head) == UniversalTag.Propn && head > view.First);
    }

    // "psychiatrists", "hostage", "reporters"
    private static bool IsPerson(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("ists", StringComparison.Ordinal))
        {
            return true;
        }

        var noun = word.ToString().ToLowerInvariant();
        return PersonNouns.Contains(noun) || (noun.Length > 3 && noun[^1] == 's' && PersonNouns.Contains(noun[..^1]));
    }

    /// <summary>Whether a name is that of a water, which somebody may close to others: "the Strait of Orlo", "the Halden Canal".</summary>
    internal static bool IsWater(ReadOnlySpan<char> name)
    {
        foreach (var word in name.Split(' '))
        {
            if (name[word] is "Strait" or "Straits" or "Canal" or "Channel" or "Sea" or "Gulf" or "Ocean" or "River" or "Lake" or "Bay" or "Sound" or "strait" or "canal" or "channel"
                or "sea" or "gulf" or "river" or "lake" or "bay")
            {
                return true;
            }
        }

        return false;
    }
}
