using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>What an act of revenge answers: "for the killing of its scientist", "the death of" behind "avenge". Those named there are whom it is taken for, not whom it is aimed at.</summary>
internal static class ReprisalCause
{
    /// <summary>The words for the cause; empty for any other act, and where none is told.</summary>
    internal static TokenRange Of(SentenceView view, HostileAct act)
    {
        if (!IsReprisal(view, act.Head) && !IsReprisal(view, act.Words.First))
        {
            return default;
        }

        var verb = IsReprisal(view, act.Words.First) ? act.Words.First : act.Head;
        var avenges = view.Lemma(verb) is "avenge" || view.Is(verb, "avenge");
        for (var i = verb + 1; i < view.End; i++)
        {
            if (avenges || view.IsAny(i, "for", "over", "after", "following"))
            {
                return new TokenRange(i, EndOf(view, i));
            }

            if (view.IsBreak(i) && !view.IsQuotationMark(i + 1))
            {
                break;
            }
        }

        return default;
    }

    /// <summary>Who did what is answered: "for Ostmark's raid", "for the Ostmarkan strikes", "for the shelling by Ostmark"; empty when the words do not tell.</summary>
    internal static TokenRange Doer(SentenceView view, TokenRange cause)
    {
        var named = true;
        for (var i = cause.First + 1; i < cause.End - 1; i++)
        {
            named &= !view.Has(i, WordMarks.Preposition);
            if (named && view.IsPossessive(i))
            {
                return new TokenRange(cause.First + 1, i);
            }

            if (view.Is(i, "by") && view.Tag(i + 1) != UniversalTag.Verb)
            {
                return NounPhrases.After(view, i + 1);
            }

            // "for an Ostmarkan raid", not "for the Ostmarkan envoy"
            if (named && view.IsCapitalised(i) && view.Has(i + 1, WordMarks.HostileNoun))
            {
                return new TokenRange(i, i + 1);
            }
        }

        return default;
    }

    // Up to how or by whom it is answered, or to what else is told.
    private static int EndOf(SentenceView view, int start)
    {
        var end = start + 1;
        while (end < view.End && !view.IsBreak(end) && !view.Has(end, WordMarks.If) && !view.IsAny(end, "against", "with")
            && !(view.Is(end, "by") && view.Tag(end + 1) == UniversalTag.Verb))
        {
            end++;
        }

        return end;
    }

    private static bool IsReprisal(SentenceView view, int token) =>
        view.Lemma(token) is "retaliate" or "avenge" or "retaliation" or "reprisal" or "revenge" or "vengeance" or "retribution";
}
