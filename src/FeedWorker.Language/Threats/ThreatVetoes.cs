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
        IsSport(view) || IsRelief(view, candidate) || IsQuestion(view) && !view.Has(candidate.Cue.First, Uttered)
            || IsDanger(view, candidate) || Foresight.Holds(view, candidate) || IsOffer(view, candidate) || IsNounOfPlans(view, candidate.Cue.First)
            || IsOpposed(view, candidate);

    /// <summary>Whether it is crime among private people: no office, army or party on either side, and a body or a home at stake.</summary>
    internal static bool IsPrivate(SentenceView view, ThreatCandidate candidate)
    {
        if (candidate.Act.Kind != HostileKind.Murder && !view.IsAny(candidate.Cue.First, "death", "bomb") && !HasCrime(view))
        {
            return false;
        }

        return !view.Has(NounPhrases.Head(view, candidate.Speaker), WordMarks.Agent) || candidate.Speaker.IsEmpty;
    }

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

    private static bool HasCrime(SentenceView view)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (view.Has(i, WordMarks.Intimate)
                && view.IsAny(i, "husband", "wife", "boyfriend", "girlfriend", "ex-husband", "ex-wife", "ex-boyfriend", "robber",
                "thief", "burglar", "rapist", "kidnapper", "stepfather")
                || view.IsAny(i, "abuse", "abused", "abuser", "molested", "harassed", "stalked", "blackmailed", "extorted", "robbed", "raped")
                || view.Has(i, WordMarks.Violent) && view.Lemma(i) is "rape" or "stab" or "beat" && view.Has(i, WordMarks.Past))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSport(SentenceView view)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (view.IsAny(i, "striker", "midfielder", "goalkeeper", "quarterback", "scored", "relegation", "half-time", "innings",
                "wicket", "playoffs",
                "touchdown", "batsman", "equaliser", "penalty-area", "championship"))
            {
                return true;
            }
        }

        return false;
    }

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
                "exacerbate", "turn", "collapse", "slip", "remain", "last")
            || view.Is(candidate.Cue.First, "threatens") && view.Is(head, "it"))
        {
            return true;
        }

        return !view.Has(head, WordMarks.Agent | WordMarks.Pronoun) && view.IsAny(candidate.Act.Head, "undermine", "derail", "overwhelm", "become", "spill", "engulf", "worsen", "destabilise",
            "destabilize", "disrupt", "erode",
            "upend", "overshadow", "plunge", "spread", "spoil", "escalate", "spiral", "jeopardise", "jeopardize", "affect", "worsen", "unravel",
                "drag", "deepen", "push", "exacerbate");
    }
}
