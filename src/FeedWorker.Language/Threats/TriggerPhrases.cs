using FeedWorker.Language.Syntax;

namespace FeedWorker.Language.Threats;

/// <summary>Finds the noun phrase that is the condition of a clause, and who is in it: "any attack by Ostmark", "anyone who helps them".</summary>
internal static class TriggerPhrases
{
    internal static int OpenerBefore(SentenceView view, WillClause clause)
    {
        for (var i = clause.Modal - 1; i >= view.First && i > clause.Modal - 30; i--)
        {
            if (view.IsAny(i, "any", "anyone", "anybody", "whoever", "those", "every")
                && !view.IsAny(i - 1, "of", "in", "for", "on", "to", "with", "without"))
            {
                return view.Is(i, "any") || view.Is(i, "every") || WhoBehind(view, i) ? i : -1;
            }
        }

        return -1;
    }

    // "an attack on the convoy will be answered", "failure to comply will result in", "another test would bring": what somebody might do is the subject.
    internal static int DeedBefore(SentenceView view, WillClause clause)
    {
        var head = VerbArguments.Subject(view, clause.Verb);
        var phrase = head < 0 ? clause.Subject : view.Subtree(head) with { End = clause.Modal };
        if (phrase.IsEmpty)
        {
            return -1;
        }

        head = head < 0 ? NounPhrases.Head(view, phrase) : head;
        return view.IsAny(head, "attack", "attempt", "attempts", "aggression", "incursion", "intrusion", "invasion", "violation", "violations", "breach", "breaches", "provocation",
            "provocations", "test", "tests", "launch", "strike", "strikes", "assault", "interference", "intervention", "escalation", "failure", "refusal", "defiance", "crossing",
            "trespass", "encroachment", "infringement", "non-compliance", "blockade", "move", "step", "act", "action", "use", "killing", "raid", "offensive", "delay", "delays", "non-payment", "extension", "default", "hesitation", "obstruction", "encirclement")
            && !view.IsAny(phrase.First, "the", "this", "that", "these", "those", "its", "his", "her", "their") ? phrase.First : -1;
    }

    // "banks that fail the test will lose their licence": a relative clause on the plural that bears it is the condition.
    internal static int ThoseWho(SentenceView view, WillClause clause)
    {
        var head = VerbArguments.Subject(view, clause.Verb);
        return head >= 0 && head < clause.Modal && view.Child(head, Relation.AclRelcl) is var relative and >= 0 && relative > head && relative < clause.Modal
            && (view.Word(head).EndsWith("s", StringComparison.OrdinalIgnoreCase) || view.IsAny(head, "people", "women", "men", "staff")) && view.Child(head, Relation.Det) < 0
            ? view.Subtree(head).First : -1;
    }

    private static bool WhoBehind(SentenceView view, int token) => view.IsAny(token + 1, "who", "that", "found", "caught", "responsible",
        "behind", "caught", "seen", "carrying", "trying", "attempting", "on", "in", "without", "with", "guilty") || view.Is(token, "whoever");

    // "whoever opens the gate - his licence | will be revoked": what is taken up again behind a mark is no part of it.
    internal static int TriggerEnd(SentenceView view, int opener, int modal)
    {
        for (var i = modal - 1; i > opener + 1; i--)
        {
            if (view.IsBreak(i))
            {
                return view.IsAny(i + 1, "his", "her", "their", "its") ? i : modal;
            }
        }

        return modal;
    }

    // "any incursion by Ostmark troops", "any move from the north"
    internal static TokenRange ByWhom(SentenceView view, TokenRange trigger)
    {
        for (var i = trigger.First; i < trigger.End; i++)
        {
            if (view.IsAny(i, "by", "from"))
            {
                return NounPhrases.After(view, i + 1);
            }
        }

        return default;
    }
}
