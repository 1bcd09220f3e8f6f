using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions.Discourse;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Tells who can threaten (a government, a party, "we") from what can only endanger (a storm, a plan) or foresee (an expert).</summary>
internal static class Subjects
{
    private static readonly string[] _endingsOfPeople = ["ers", "ist", "ists", "ians", "men", "man", "eer", "eers", "crat", "crats"];

    /// <summary>Whether the phrase names somebody who could act on a threat.</summary>
    internal static bool CanAct(SentenceView view, TokenRange phrase)
    {
        if (phrase.IsEmpty)
        {
            return false;
        }

        var head = NounPhrases.Head(view, phrase);
        if (view.Has(head, WordMarks.Agent))
        {
            return !IsExpert(view, phrase);
        }

        if (view.Has(head, WordMarks.Thing) && IsNamed(view, phrase, head))
        {
            return true;
        }

        if (view.Has(head, WordMarks.Thing | WordMarks.Expert | WordMarks.HostileNoun)
            || view.IsAny(head, "this", "that", "it", "which", "these", "those"))
        {
            return view.Is(head, "it") && phrase.End - phrase.First == 1;
        }

        return view.Has(head, WordMarks.Pronoun) || view.IsAny(head, "who", "several", "some", "many", "others", "both")
            || (head > view.First ? view.IsCapitalised(head) : view.Tag(head) == UniversalTag.Propn || view.Named(phrase) is not null) || HoldsAgent(view, phrase)
            || (view.IsAny(phrase.First, "his", "her", "our", "their", "my") && !view.Has(head, WordMarks.Bond));
    }

    /// <summary>Whether it means people whom no list of parties has: "a tanner", "oarsmen". They act where the act itself is hostile.</summary>
    internal static bool ArePeople(SentenceView view, TokenRange phrase)
    {
        var head = phrase.IsEmpty ? -1 : NounPhrases.Head(view, phrase);
        return head >= 0 && !view.Has(head, WordMarks.Thing | WordMarks.Expert | WordMarks.HostileNoun)
            && (view.Has(head, WordMarks.Individual | WordMarks.Intimate) || IsPersonNoun(view.Word(head).ToString().ToLowerInvariant()));
    }

    /// <summary>Whether it names a thing that can endanger only.</summary>
    internal static bool IsThing(SentenceView view, TokenRange phrase)
    {
        if (phrase.IsEmpty)
        {
            return false;
        }

        var head = NounPhrases.Head(view, phrase);
        return (view.Has(head, WordMarks.Thing) && !view.Has(head, WordMarks.Agent) && !IsNamed(view, phrase, head)) || view.IsAny(head, "this", "that", "which", "these", "those");
    }

    /// <summary>Whether the last party left of a verb is a storm or an illness, which bears a name as people do: "Hurricane Nora".</summary>
    internal static bool IsForceOfNature(SentenceView view, int verb)
    {
        for (var i = verb - 1; i >= view.First && !view.Has(i, WordMarks.Agent); i--)
        {
            if (view.IsCapitalised(i) && view.IsAny(i, "hurricane", "storm", "typhoon", "cyclone", "covid-19", "covid", "ebola"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it names somebody who foresees rather than acts.</summary>
    internal static bool IsExpert(SentenceView view, TokenRange phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            // "the head of the atomic agency" decides, whatever weather agencies foresee.
            if (view.Has(i, WordMarks.Expert) && (!view.IsCapitalised(i) || i == view.First)
                && !(view.Is(i, "agency") && view.IsAny(i - 1, "atomic", "nuclear", "intelligence", "spy", "security", "energy", "tax", "border", "anti-corruption", "defence", "defense")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the phrase is the speaker's own side: "we", "his country", "it".</summary>
    internal static bool IsOwnSide(SentenceView view, TokenRange phrase) =>
        !phrase.IsEmpty && (view.IsAny(phrase.First, "we", "i", "our", "my", "his", "her", "its", "their")
            || (phrase.End - phrase.First == 1 && view.IsAny(phrase.First, "he", "she", "it", "they")));

    // "the Sand Tigers": a name made of such a word, not the word at the start of a sentence or heading.
    private static bool IsNamed(SentenceView view, TokenRange phrase, int head) =>
        head > view.First && view.IsCapitalised(head)
            && view.Named(phrase)?.Entity is { Type: EntityType.Organization or EntityType.Person or EntityType.Norp or EntityType.Location };

    // "psychiatrists", "oarsmen", "highlanders"; one alone is told by the list.
    private static bool IsPersonNoun(string noun) =>
        PersonNouns.Contains(noun) || (noun[^1] == 's' && PersonNouns.Contains(noun[..^1]))
            || _endingsOfPeople.Any(ending => noun.Length > ending.Length + 2 && noun.EndsWith(ending, StringComparison.Ordinal));

    private static bool HoldsAgent(SentenceView view, TokenRange phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (view.Has(i, WordMarks.Agent))
            {
                return true;
            }
        }

        return false;
    }
}
