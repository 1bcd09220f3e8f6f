using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>
/// What somebody would stop, refuse, withhold or leave: no harm by itself, pressure where it hangs on another's deed ("would halt coordination if the plan
/// went ahead", "will not sign unless the clause is struck out").
/// </summary>
internal static class Leverage
{
    /// <summary>The act; <see langword="null"/> when the clause is none, or its condition no deed of another.</summary>
    internal static HostileAct? At(SentenceView view, WillClause clause, Condition condition)
    {
        var isRefusal = IsRefused(view, clause) || IsKeptShut(view, clause);
        // What depends on time alone is no pressure, unless something is refused until then.
        var acts = isRefusal || (condition.Type != ConditionType.Until && IsStopped(view, clause));
        if (!acts || clause.IsMight || IsCompelled(view, clause) || !IsOfSpeakersSide(view, clause) || !IsSameSentencePart(view, clause, condition)
            || !OthersDeeds.AreIn(view, condition, clause.Subject))
        {
            return null;
        }

        return OpenActs.Unspecified(view, clause.Verb) with { Kind = isRefusal ? HostileKind.Refusal : HostileKind.Unspecified };
    }

    /// <summary>Whether what is shut or stopped, rather than who shuts it, is the subject: "roads will stay blocked".</summary>
    internal static bool IsOnSubject(SentenceView view, WillClause clause) => clause.IsPassive || IsKeptShut(view, clause);

    // "will not sign", "would no longer abide", "would get no further loans", "would refuse to board"
    private static bool IsRefused(SentenceView view, WillClause clause) =>
        (clause.IsNegated && !view.Is(clause.Subject.First, "i") && (PressureWords.Wanted.Contains(view.Word(clause.Verb)) || HoldsWorker(view, clause)) && !GoesOn(view, clause))
        || (!clause.IsNegated && view.IsAny(clause.Verb, "get", "receive", "see") && view.IsAny(clause.Verb + 1, "no", "nothing"))
        || (!clause.IsNegated && view.Is(clause.Verb, "refuse") && view.Is(clause.Verb + 1, "to"));

    // Those who work may refuse any of their work.
    private static bool HoldsWorker(SentenceView view, WillClause clause) => !clause.IsPassive && view.Tag(clause.Verb) == UniversalTag.Verb
        && (view.Has(clause.Subject.IsEmpty ? -1 : NounPhrases.Head(view, clause.Subject), WordMarks.Worker)
            || view.Is(clause.Subject.First, "they") && view.Has(NounPhrases.Head(view, Reports.Speaker(view, Reports.VerbFor(view, clause.Modal))), WordMarks.Worker));

    // "will not end the strike until": what is going on is no news.
    private static bool GoesOn(SentenceView view, WillClause clause) => view.IsAny(clause.Verb, "end", "stop", "cease", "lift", "call") && view.Has(view.Child(clause.Verb, Relation.Obj), WordMarks.HostileNoun);

    // "roads will stay blocked", "would remain closed"
    private static bool IsKeptShut(SentenceView view, WillClause clause)
    {
        var state = view.IsAny(clause.Verb, "stay", "remain", "be", "keep") ? clause.Verb + 1 : view.IsAny(clause.Verb - 1, "stay", "remain") ? clause.Verb : -1;
        return !clause.IsNegated && view.IsAny(state, "closed", "shut", "blocked", "occupied", "barricaded", "suspended", "grounded", "frozen", "paralysed", "paralyzed", "blockaded", "cut");
    }

    // "would halt coordination", "will walk out of the talks", "aid would be withheld"; to stop what hurts is an offer.
    private static bool IsStopped(SentenceView view, WillClause clause)
    {
        if (clause.IsNegated)
        {
            return false;
        }

        if (clause.IsPassive)
        {
            return (PressureWords.Stopping.Contains(view.Word(clause.Verb)) || view.Is(clause.Verb, "turned"))
                && !IsHarm(view, NounPhrases.Head(view, clause.Subject)) && !(view.Is(clause.Verb, "turned") && !view.IsAny(clause.Verb + 1, "off", "back", "away"));
        }

        var at = view.Child(clause.Verb, Relation.Obj);
        var leaves = view.IsAny(clause.Verb, "walk", "pull", "back", "opt", "drop", "storm", "sit", "move") && view.IsAny(clause.Verb + 1, "out", "away")
            || view.IsAny(clause.Verb, "withdraw", "resign", "secede", "quit") && at < 0 || view.Is(clause.Verb, "stay") && view.Is(clause.Verb + 1, "away");
        return leaves || (at >= 0 && !IsHarm(view, at) && PressureWords.Stopping.Contains(view.Word(clause.Verb)));
    }

    // "would end its strike", "stop the attacks", "lift the ban"
    private static bool IsHarm(SentenceView view, int thing) => view.Has(thing, WordMarks.HostileNoun) || PressureWords.NoLever.Contains(view.Word(thing));

    /// <summary>Whether it would have to be done ("would have to close", "would be forced to stop"): needs are foreseen.</summary>
    internal static bool IsCompelled(SentenceView view, WillClause clause) => view.Is(clause.Verb - 1, "to") && !clause.IsReady;

    /// <summary>Whether it is the speaker's own act, or that of those for whom he speaks; what a rival would do is foreseen.</summary>
    internal static bool IsOfSpeakersSide(SentenceView view, WillClause clause)
    {
        if (IsOnSubject(view, clause))
        {
            return true;
        }

        var head = clause.Subject.IsEmpty ? -1 : NounPhrases.Head(view, clause.Subject);
        var single = clause.Subject.End - clause.Subject.First == 1;
        return head >= 0 && !view.Has(head, WordMarks.Intimate) && !(single && view.IsAny(head, "you")) && (!view.IsQuoted(clause.Modal) || view.IsAny(clause.Subject.First, "we", "i", "our", "my") || view.IsCapitalised(head))
            && (Subjects.IsOwnSide(view, clause.Subject) || view.IsCapitalised(head) || view.Has(head, WordMarks.Worker)
                || view.IsAny(head, "members", "supporters", "ministers", "lawmakers", "deputies", "forces", "troops", "fighters", "residents", "villagers", "army", "country", "union", "unions"));
    }

    // A comma or mark between act and condition behind it gives the condition to another clause.
    private static bool IsSameSentencePart(SentenceView view, WillClause clause, Condition condition)
    {
        for (var i = clause.Verb; i < condition.Words.First; i++)
        {
            if ((view.IsBreak(i) && !(view.Mark(i) == ',' && IsAside(view, i))) || view.Has(i, WordMarks.Will))
            {
                return false;
            }
        }

        return true;
    }

    // "Budapest will veto it, the minister said, as long as": a report between two commas.
    private static bool IsAside(SentenceView view, int comma)
    {
        for (var i = comma - 1; i > comma - 9; i--)
        {
            if (view.Mark(i) == ',' || (i == comma - 1 && view.Has(i, WordMarks.Say)))
            {
                return view.Has(comma - 1, WordMarks.Say);
            }
        }

        for (var i = comma + 1; i < comma + 9; i++)
        {
            if (view.Mark(i) == ',')
            {
                return view.Has(i - 1, WordMarks.Say);
            }
        }

        return false;
    }
}
