using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>What looks like a threat by its words and is none, beyond what each rule refuses itself.</summary>
internal static class ThreatVetoes
{
    // What was uttered stands in a question too: "Who threatened to strike?"
    private const WordMarks Uttered = WordMarks.Threaten | WordMarks.Vow | WordMarks.ThreatNoun | WordMarks.Ultimatum;

    /// <summary>Whether the candidate is no threat at all.</summary>
    internal static bool Refuses(SentenceView view, ThreatCandidate candidate) =>
        SportTalk.Holds(view, candidate) || Fiction.Holds(view, candidate) || IsRelief(view, candidate) || IsQuestion(view) && !view.Has(candidate.Cue.First, Uttered)
            || IsDanger(view, candidate) || Foresight.Holds(view, candidate) || IsOffer(view, candidate) || IsNounOfPlans(view, candidate.Cue.First)
            || IsOpposed(view, candidate) || IsAgainstEvil(view, candidate) || IsToll(view, candidate) || IsHouseRule(view, candidate) || IsMishap(view, candidate);

    // A state of emergency after a disaster is help.
    private static bool IsRelief(SentenceView view, ThreatCandidate candidate)
    {
        for (var i = view.First; candidate.Act.Kind == HostileKind.Emergency && i < view.End; i++)
        {
            if (view.IsAny(i, "earthquake", "flood", "floods", "flooding", "hurricane", "storm", "wildfire", "wildfires", "fires", "cyclone",
                "drought", "outbreak", "epidemic"))
            {
                return true;
            }
        }

        return false;
    }

    // "We will do whatever you want": a service.
    private static bool IsOffer(SentenceView view, ThreatCandidate candidate) =>
        view.Is(candidate.Act.Words.First + 1, "whatever") && view.IsAny(candidate.Act.Words.First + 2, "you", "they", "he", "she", "people")
            && !view.Has(candidate.Act.Words.First + 3, WordMarks.Will);

    // "There were plans to start an uprising": nobody's, where the rules take it for a verb.
    private static bool IsNounOfPlans(SentenceView view, int cue) =>
        view.Lemma(cue) is "plan" or "plans" && (view.Is(cue - 2, "there") || view.Is(cue - 3, "there"));

    // "go on offense against terrorism": what somebody acts against is not his act.
    private static bool IsOpposed(SentenceView view, ThreatCandidate candidate) =>
        view.Has(candidate.Cue.First, WordMarks.Will) && view.Child(candidate.Act.Head, Relation.Case) is var preposition and >= 0 && view.IsAny(preposition, "against", "amid", "despite", "after", "during", "since");

    // "thousands will be killed": a toll is foreseen, not threatened.
    private static bool IsToll(SentenceView view, ThreatCandidate candidate)
    {
        if (candidate.Act.Kind != HostileKind.Murder || !view.Has(candidate.Cue.First, WordMarks.Will | WordMarks.Might | WordMarks.Warn))
        {
            return false;
        }

        var dead = VerbArguments.IsPassive(view, candidate.Act.Head) ? VerbArguments.Subject(view, candidate.Act.Head) : -1;
        return view.IsAny(dead, "people", "thousands", "hundreds", "dozens", "scores", "millions", "tens", "many", "civilians", "children", "lives", "more", "others", "numbers");
    }

    // "crack down on illegal fishing": on what is done, not on those who do it.
    private static bool IsAgainstEvil(SentenceView view, ThreatCandidate candidate)
    {
        if (!view.IsAny(candidate.Act.Head, "crack", "clamp", "crackdown", "clampdown"))
        {
            return false;
        }

        var on = candidate.Act.Head + 1;
        while (on < candidate.Act.Head + 4 && !view.IsAny(on, "on", "against"))
        {
            on++;
        }

        var target = NounPhrases.After(view, on + 1);
        var head = target.IsEmpty ? -1 : NounPhrases.Head(view, target);
        return view.IsAny(on, "on", "against") && head >= 0 && !view.Has(head, WordMarks.Agent | WordMarks.Individual | WordMarks.Intimate | WordMarks.HostileNoun)
            && (view.IsAny(target.First, "illegal", "illicit", "unlicensed", "unregistered", "counterfeit", "fake", "underage") && !Subjects.ArePeople(view, target)
                || view.IsAny(head, "crime", "corruption", "fraud", "smuggling", "trafficking", "piracy", "poaching", "logging", "mining", "fishing", "evasion", "drugs", "gambling",
                    "doping", "abuse", "bullying", "violence", "speeding", "vaping", "smoking", "graft", "terrorism", "extremism", "theft", "racism", "scams", "laundering", "dumping",
                    "pollution", "immigration", "migration", "spam", "bribery", "cheating", "robberies", "burglaries", "parking"));
    }

    // "suspend deliveries because of the snow", "until the road is repaired": what has to stop for weather and repairs.
    private static bool IsMishap(SentenceView view, ThreatCandidate candidate)
    {
        for (var i = candidate.Act.Head; view.Has(candidate.Cue.First, WordMarks.Will) && candidate.Act.Kind is HostileKind.AidCut or HostileKind.Sanctions or HostileKind.Talks or HostileKind.Closure or HostileKind.Involvement && i < view.End; i++)
        {
            if (view.IsAny(i, "repaired", "reopened", "repairs", "maintenance") || view.Is(i, "to") && view.IsAny(i + 1, "replace", "repair", "clean", "inspect", "upgrade", "overhaul") || view.IsAny(i, "of", "to") && view.IsAny(i - 1, "because", "due", "owing")
                && view.IsNear(i, 4, "snow", "storm", "weather", "flood", "floods", "flooding", "heat", "heatwave", "fog", "ice", "winds", "outbreak", "fire", "fires", "landslide", "earthquake"))
            {
                return true;
            }
        }

        return false;
    }

    // "Guests who smoke will be fined, the hotel said": whoever keeps a house has rules for its guests.
    private static bool IsHouseRule(SentenceView view, ThreatCandidate candidate) => !candidate.Speaker.IsEmpty
        && (candidate.Rule is "anyone-punished" or "any-met-with" || candidate.Rule == "said-will" && candidate.Actor.IsEmpty && candidate.Act.Kind is HostileKind.Law or HostileKind.Expulsion)
        && view.IsAny(NounPhrases.Head(view, candidate.Speaker), "club", "hotel", "museum", "library", "cinema", "restaurant", "zoo", "theatre", "theater", "festival", "gym", "pub", "bar",
            "park", "gallery", "hostel", "campsite", "stadium", "organiser", "organisers", "organizers");

    private static bool IsQuestion(SentenceView view)
    {
        for (var i = view.End - 1; i >= view.First && i >= view.End - 3; i--)
        {
            if (view.Mark(i) == '?')
            {
                return true;
            }
        }

        return false;
    }

    // "threatened to undermine peace", "threatens to become": what is said of dangers, whoever the subject seems to be.
    private static bool IsDanger(SentenceView view, ThreatCandidate candidate)
    {
        if (candidate.Rule != "threaten-to" || candidate.Act.Kind != HostileKind.Unspecified)
        {
            return false;
        }

        // "The party threatens to become a rump": nobody means to; "it threatens to shatter lives": so speak papers of things.
        var head = NounPhrases.Head(view, candidate.Speaker);
        if (view.IsAny(candidate.Act.Head, "become", "spill", "engulf", "spiral", "unravel", "overshadow", "eclipse", "dwarf", "worsen", "deepen",
                "exacerbate", "turn", "collapse", "slip", "remain", "last", "win", "score", "equalise", "equalize")
            || view.Is(candidate.Act.Head, "run") && view.Is(candidate.Act.Head + 1, "away")
            || view.Is(candidate.Cue.First, "threatens") && (view.Is(head, "it") || view.Is(candidate.Cue.First - 1, "which")))
        {
            return true;
        }

        return !view.Has(head, WordMarks.Agent | WordMarks.Pronoun) && view.IsAny(candidate.Act.Head, "undermine", "derail", "overwhelm", "become", "spill", "engulf", "worsen", "destabilise",
            "destabilize", "disrupt", "erode",
            "upend", "overshadow", "plunge", "spread", "spoil", "escalate", "spiral", "jeopardise", "jeopardize", "affect", "worsen", "unravel",
                "drag", "deepen", "push", "exacerbate");
    }
}
