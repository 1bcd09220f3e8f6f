using FeedWorker.Language.Entities;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>"Whatever it takes" and "all necessary measures": said of floods and of currencies every day, a threat when they are aimed at a party.</summary>
internal static class Resolve
{
    /// <summary>Whether the veiled act of a clause says against whom it is meant, or is said in warning.</summary>
    internal static bool IsAimed(SentenceView view, WillClause clause, HostileAct act)
    {
        if (view.Lemma(act.Head) is not ("do" or "take" or "use") && !view.IsAny(act.Head, "do", "take", "use") || !IsPower(view, clause))
        {
            return false;
        }

        for (var i = act.Head + 1; i < act.Words.End; i++)
        {
            if (view.Is(i, "against") && IsParty(view, NounPhrases.After(view, i + 1)))
            {
                return true;
            }

            if (view.Is(i, "to") && view.IsAny(i + 1, "stop", "prevent", "deter", "counter", "thwart", "repel", "neutralise", "neutralize", "eliminate", "confront"))
            {
                return IsParty(view, NounPhrases.After(view, i + 2));
            }

            if (view.Is(i, "to") && view.IsAny(i + 1, "defend", "protect", "safeguard"))
            {
                return Warns(view) || From(view, i + 2, act.Words.End);
            }
        }

        return false;
    }

    private static bool IsPower(SentenceView view, WillClause clause) => view.IsAny(clause.Subject.First, "we", "his", "her", "its", "our", "it")
        || view.Named(clause.Subject)?.Entity?.Type is EntityType.Location or EntityType.Norp or EntityType.Person || OfficialWord.IsBareOrgan(view, clause.Subject);

    // "defend itself from Veridia"
    private static bool From(SentenceView view, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (view.IsAny(i, "from", "against"))
            {
                return IsParty(view, NounPhrases.After(view, i + 1));
            }
        }

        return false;
    }

    // "warning Washington not to", "the spokesman warned"
    private static bool Warns(SentenceView view)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (view.Has(i, WordMarks.Warn) && view.Has(i, WordMarks.Past | WordMarks.Gerund))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsParty(SentenceView view, TokenRange phrase) => !phrase.IsEmpty
        && (view.Named(phrase)?.Entity?.Type is EntityType.Location or EntityType.Norp or EntityType.Organization
            || view.Named(phrase with { End = phrase.First + 1 })?.Entity?.Type is EntityType.Location or EntityType.Norp
            || view.Lemma(NounPhrases.Head(view, phrase)) is "rebel" or "militant" or "militia" or "gang" or "separatist" or "insurgent" or "cartel" or "terrorist" or "jihadist" or "enemy");
}
