using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>What looks like a threat by its words and is none, beyond what each rule refuses itself.</summary>
internal static class ThreatVetoes
{
    /// <summary>Whether the candidate is no threat at all.</summary>
    internal static bool Refuses(SentenceView view, ThreatCandidate candidate) =>
        IsSport(view) || IsRelief(view, candidate) || IsQuestion(view) && !candidate.Cue.IsEmpty && view.Has(candidate.Cue.First, WordMarks.Will)
            || IsDanger(view, candidate);

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

    private static bool HasCrime(SentenceView view)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (view.Has(i, WordMarks.Intimate)
                && view.IsAny(i, "husband", "wife", "boyfriend", "girlfriend", "ex-husband", "ex-wife", "ex-boyfriend", "robber",
                "thief", "burglar", "rapist", "kidnapper", "stepfather")
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
        var head = NounPhrases.Head(view, candidate.Speaker);
        if (candidate.Rule != "threaten-to" || view.Has(head, WordMarks.Agent | WordMarks.Pronoun) || candidate.Act.Kind != HostileKind.Unspecified)
        {
            return false;
        }

        return view.IsAny(candidate.Act.Head, "undermine", "derail", "overwhelm", "become", "spill", "engulf", "worsen", "destabilise",
            "destabilize", "disrupt", "erode",
            "upend", "overshadow", "plunge", "spread", "spoil", "escalate", "spiral", "jeopardise", "jeopardize", "affect", "worsen", "unravel",
                "drag", "deepen", "push", "exacerbate");
    }
}
