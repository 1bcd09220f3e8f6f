using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>"Respond" and its like: a threat when what is answered is harm ("if one soldier is harmed, we will respond"), else a courtesy.</summary>
internal static class HarmAnswers
{
    /// <summary>The answer of a clause to the harm of its condition; <see langword="null"/> when it is none.</summary>
    internal static HostileAct? At(SentenceView view, WillClause clause, Condition condition) =>
        IsAnswer(view, clause) && IsHarm(view, condition.Words.First + 1, condition.Words.End) && !Subjects.IsThing(view, NounPhrases.SubjectAt(view, condition.Words.First + 1))
            ? Act(view, clause.Verb) : null;

    /// <summary>Whether what a condition names is harm that somebody would do.</summary>
    internal static bool IsHarmful(SentenceView view, Condition condition) => IsHarm(view, condition.Words.First + 1, condition.Words.End)
        && !Subjects.IsThing(view, NounPhrases.SubjectAt(view, condition.Words.First + 1));

    /// <summary>What a clause answers to: "respond | to any provocation by Ostmark", any attack, every incursion; empty when it is no harm.</summary>
    internal static TokenRange Trigger(SentenceView view, WillClause clause)
    {
        for (var i = clause.Verb + 1; IsAnswer(view, clause) && i < clause.Verb + 5 && !view.IsBreak(i); i++)
        {
            if (view.Is(i, "to") && view.IsAny(i + 1, "any", "every", "further", "new"))
            {
                var end = i + 2;
                while (end < view.End && !view.IsBreak(end) && view.Mark(end) is not ('.' or '!') && !view.IsQuotationMark(end) && !view.Has(end, WordMarks.If))
                {
                    end++;
                }

                return IsHarm(view, i + 2, Math.Min(end, i + 6)) ? new TokenRange(i + 1, end) : default;
            }
        }

        return default;
    }

    /// <summary>The act of answering itself: open, but with arms, which name the means.</summary>
    internal static HostileAct Act(SentenceView view, int verb)
    {
        var act = OpenActs.Veiled(view, verb);
        for (var i = verb + 2; view.Is(verb + 1, "with") && i < verb + 5 && !view.IsBreak(i); i++)
        {
            if (view.Has(i, WordMarks.Arms))
            {
                return act with { Kind = HostileKinds.OfArms(view, i), IsPlain = true };
            }
        }

        return act;
    }

    private static bool IsAnswer(SentenceView view, WillClause clause) =>
        !clause.IsNegated && !clause.IsPassive && (view.IsAny(clause.Verb, "respond", "react", "answer", "reply", "responding", "reacting")
            || (view.Is(clause.Verb, "act") && view.Is(clause.Verb + 1, "accordingly")) || (view.Is(clause.Verb, "hold") && view.IsNear(clause.Verb, 7, "responsible", "accountable")));

    private static bool IsHarm(SentenceView view, int from, int end)
    {
        for (var i = from; i < Math.Min(end, view.End); i++)
        {
            if ((view.Has(i, WordMarks.HostileVerb | WordMarks.HostileNoun | WordMarks.Violent) && view.Lemma(i) is not ("protest" or "response" or "reaction"))
                || view.IsAny(i, "wounded", "injured", "harmed", "touched", "touch", "touches", "violate", "violates", "violated", "violation", "violations", "provoked", "provocation",
                    "provocations", "aggression", "incursion", "incursions", "seized", "seize", "seizes", "threatened", "intrusion", "escalation"))
            {
                return true;
            }
        }

        return false;
    }
}
