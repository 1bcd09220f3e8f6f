using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats.Rules;

/// <summary>A condition by a conjunction, and a hostile act in the future: "if you cross, we will respond".</summary>
internal static class ConditionalRules
{
    internal static void Find(SentenceView view, List<ThreatCandidate> found)
    {
        if (ConditionFinder.Find(view, withTime: false) is { } condition)
        {
            Conditional(view, condition, found);
        }
    }

    private static void Conditional(SentenceView view, Condition condition, List<ThreatCandidate> found)
    {
        foreach (var clause in WillClause.In(view))
        {
            if ((clause.IsMight && !view.Is(clause.Modal, "may")) || clause.IsRelative || condition.Words.Holds(clause.Modal)
                || (clause.IsNegated && VeiledPhrases.At(view, clause) is null && NoDeal(view, clause) is null))
            {
                continue;
            }

            var act = HostileActs.At(view, clause.Verb, clause.Verb + 10) ?? VeiledPhrases.At(view, clause)
                ?? Imposed(view, clause) ?? Steps(view, clause) ?? NoDeal(view, clause);
            if (act is null)
            {
                continue;
            }

            var suffers = clause.Suffers(view);
            if (!suffers && !Subjects.CanAct(view, clause.Subject) && !view.Is(clause.Modal - 1, "there"))
            {
                continue;
            }

            var report = Reports.VerbFor(view, clause.Modal);
            var speaker = Reports.Speaker(view, report);
            var quoted = view.IsQuoted(clause.Verb) || view.IsQuoted(clause.Modal);

            // Courts and councils apply the law under conditions all day; who would resign under one threatens, when he says so.
            if (act.Kind == HostileKind.Law && !act.IsPlain && !clause.IsPassive && !Subjects.IsOwnSide(view, clause.Subject)
                && !(report >= 0 && view.Lemma(act.Head) is "resign"))
            {
                continue;
            }

            // "may" leaves it open: only an act that is plain, and only by report.
            if (clause.IsMight && (!act.IsPlain || report < 0))
            {
                continue;
            }

            // Without a report "if" tells what newspapers foresee or what the law says.
            if (Subjects.IsExpert(view, speaker) || Reports.IsGuess(view, clause.Subject.First) || (report < 0 && !quoted
                && !Subjects.IsOwnSide(view, clause.Subject) && !act.IsPlain))
            {
                continue;
            }

            found.Add(new ThreatCandidate
            {
                Rule = "if-will",
                Cue = new TokenRange(clause.Modal, clause.Modal + 1),
                Act = act,
                Speaker = speaker,
                Actor = suffers ? default : clause.Subject,
                Recipient = suffers && clause.IsPassive && Imposed(view, clause) is null ? clause.Subject : default,
                Condition = condition,
                IsReported = true,
                Confidence = report >= 0 || quoted ? 0.72 : 0.62,
            });
            return;
        }
    }

    // Who is in the condition is whom the threat concerns: "if Ostmark attacks", "unless the king signs".
    internal static TokenRange Actor(SentenceView view, Condition condition) => NounPhrases.SubjectAt(view, condition.Words.First + 1);

    // "sanctions will be imposed": the act is the subject.
    internal static HostileAct? Imposed(SentenceView view, WillClause clause) =>
        clause.IsPassive && view.Has(clause.Verb, WordMarks.ImposeVerb | WordMarks.LaunchVerb)
            ? HostileActs.Find(view, clause.Subject.First, clause.Subject.End) : null;

    // "there will be no pact if"
    private static HostileAct? NoDeal(SentenceView view, WillClause clause)
    {
        for (var i = clause.Verb; view.Is(clause.Modal - 1, "there") && clause.IsNegated && i < clause.Verb + 4; i++)
        {
            if (view.Has(i, WordMarks.Bond))
            {
                return OpenActs.Unspecified(view, i) with { Kind = HostileKind.Talks };
            }
        }

        return null;
    }

    // Under a condition, steps are steps against somebody: "we will take measures if".
    private static HostileAct? Steps(SentenceView view, WillClause clause)
    {
        if (view.Lemma(clause.Verb) is "take" && !clause.IsNegated)
        {
            for (var i = clause.Verb + 1; i < clause.Verb + 5; i++)
            {
                if (view.Has(i, WordMarks.Step) && !(view.Is(i + 1, "to")
                    && !view.IsAny(i + 2, "defend", "protect", "respond", "retaliate", "counter")))
                {
                    return OpenActs.Veiled(view, clause.Verb);
                }
            }
        }

        return null;
    }
}
