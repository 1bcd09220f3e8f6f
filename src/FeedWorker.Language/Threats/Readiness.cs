using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Readiness that is told by what somebody does not shrink from: "will not hesitate to strike", "will not shy away from fining".</summary>
internal static class Readiness
{
    /// <summary>The rule and act of a negated clause; no act when it does not tell readiness.</summary>
    internal static (string Rule, HostileAct? Act)? Of(SentenceView view, WillClause clause)
    {
        if (view.Is(clause.Verb, "hesitate"))
        {
            return ("not-hesitate", AfterTo(view, clause.Verb + 1) ?? UseOf(view, clause.Verb + 1));
        }

        if (GerundBehind(view, clause.Verb) is var gerund and > 0)
        {
            return ("not-hesitate", HostileActs.At(view, gerund, gerund + 10));
        }

        return view.Is(clause.Verb, "tolerate") && !IsCommonEvil(view, clause.Verb + 1)
            ? ("not-tolerate", OpenActs.Unspecified(view, clause.Verb) with { Kind = HostileKind.Refusal }) : null;
    }

    // "hesitate to strike", "hesitate for a moment to strike"
    private static HostileAct? AfterTo(SentenceView view, int from)
    {
        for (var i = from; i < from + 6; i++)
        {
            if (view.Is(i, "to"))
            {
                return HostileActs.At(view, view.IsQuotationMark(i + 1) ? i + 2 : i + 1, i + 10);
            }
        }

        return null;
    }

    // "shy away from | fining", "think twice about | expelling", "stop short of | striking"; -1 for other verbs.
    private static int GerundBehind(SentenceView view, int verb)
    {
        for (var i = verb + 1; view.IsAny(verb, "shy", "shrink", "flinch", "think", "stop", "hold", "refrain", "hesitate", "afraid", "desist") && i < verb + 4; i++)
        {
            if (view.IsAny(i, "from", "about", "of", "in") && view.Has(i + 1, WordMarks.Gerund))
            {
                return i + 1;
            }
        }

        return -1;
    }

    // "hesitate to use water cannon"
    private static HostileAct? UseOf(SentenceView view, int to) => view.Is(to, "to") && (view.IsAny(to + 1, "deploy", "invoke", "act", "retaliate")
        || view.IsAny(to + 1, "use", "employ") && view.IsNear(to + 1, 4, "cannon", "gas", "batons", "fire", "bullets", "powers", "veto", "law", "leverage")) ? OpenActs.Unspecified(view, to + 1) : null;

    // What everybody refuses to tolerate is nobody's threat.
    private static bool IsCommonEvil(SentenceView view, int token)
    {
        for (var i = token; i < token + 4; i++)
        {
            if (view.IsAny(i, "corruption", "discrimination", "racism", "abuse", "violence", "harassment", "crime", "indiscipline", "bullying"))
            {
                return true;
            }
        }

        return false;
    }
}
