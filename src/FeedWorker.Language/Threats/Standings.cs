using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions;
using FeedWorker.Language.Mentions.Roles;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Tells private people from those who speak for a country, an office, an organisation or an armed group.</summary>
internal static class Standings
{
    /// <summary>For whom the one speaks whom a phrase names.</summary>
    internal static Standing Of(SentenceView view, TokenRange phrase)
    {
        if (phrase.IsEmpty)
        {
            return Standing.Unknown;
        }

        var head = NounPhrases.Head(view, phrase);
        if (view.Has(head, WordMarks.Individual) && view.Lemma(head) is { } singular && view.Is(head, singular) && !IsName(view, head))
        {
            return Standing.Private;
        }

        if (view.Has(head, WordMarks.Agent))
        {
            return Standing.Public;
        }

        return view.Named(phrase) is { } named ? Of(named) : HasTitle(view, phrase) ? Standing.Public
            : view.Has(head, WordMarks.Individual | WordMarks.Intimate) ? Standing.Private : Standing.Unknown;
    }

    // Whom a list knows holds an office; anybody else is what the text calls him.
    private static Standing Of(ResolvedMention named) => named.Entity switch
    {
        { Type: not EntityType.Person } => Standing.Public,
        { Link.WikidataId: not null } or { Link.ListId: not null } => Standing.Public,
        { Role: { } role } => OfRole(role),
        _ => Standing.Unknown,
    };

    private static Standing OfRole(string role)
    {
        var noun = role[(role.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        var marks = ThreatLexicon.Find(noun).Marks;
        return RoleNouns.IsPrivate(noun) || (marks & WordMarks.Individual) != 0 ? Standing.Private
            : RoleNouns.IsOffice(noun) || (marks & WordMarks.Agent) != 0 ? Standing.Public : Standing.Unknown;
    }

    // "General Nora", "warlord Nora"
    private static bool HasTitle(SentenceView view, TokenRange phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (view.Has(i, WordMarks.Agent) && !view.Has(i, WordMarks.Individual))
            {
                return true;
            }
        }

        return false;
    }

    // "Jordan Farmer"
    private static bool IsName(SentenceView view, int head) => head > view.First && view.IsCapitalised(head) && view.IsCapitalised(head - 1);
}
