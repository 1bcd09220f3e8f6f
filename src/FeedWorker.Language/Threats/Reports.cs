using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Finds the verb of saying that governs a clause, and its subject.</summary>
internal static class Reports
{
    /// <summary>The reporting verb nearest to the left of a token, else the one behind the clause; -1 when there is none.</summary>
    internal static int VerbFor(SentenceView view, int token)
    {
        for (var i = token - 1; i >= view.First; i--)
        {
            if (IsReporting(view, i))
            {
                return i;
            }
        }

        for (var i = token + 1; i < view.End; i++)
        {
            // Behind its clause a report follows a comma or a closing mark: `..., he said`, `..." said Ana Ruiz`.
            if (IsReporting(view, i) && (view.IsQuotationMark(i - 1) || HasBreakBefore(view, i)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Who says it; empty when the sentence does not tell.</summary>
    internal static TokenRange Speaker(SentenceView view, int verb)
    {
        if (verb < 0)
        {
            return default;
        }

        // `"...," said Ana Ruiz, the minister`
        if (view.IsQuotationMark(verb - 1) || view.Mark(verb - 1) == ',')
        {
            var after = NounPhrases.After(view, verb + 1);
            if (!after.IsEmpty && view.Has(verb, WordMarks.Past | WordMarks.ThirdPerson) && !view.Is(verb + 1, "that"))
            {
                return after;
            }
        }

        return VerbSubjects.Of(view, view.Is(verb, "clear") ? MakesClear(view, verb) : verb);
    }

    /// <summary>Whether the clause that begins here is only feared, expected or asked about: "doubt they would", "how it would".</summary>
    internal static bool IsGuess(SentenceView view, int clause)
    {
        for (var i = clause - 1; i >= view.First && i >= clause - 2; i--)
        {
            if (view.Has(i, WordMarks.Guess))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReporting(SentenceView view, int token) =>
        (view.Is(token, "clear") && MakesClear(view, token) >= 0)
        || view.Has(token, WordMarks.Say | WordMarks.Vow) && view.Has(token, WordMarks.Past | WordMarks.ThirdPerson | WordMarks.Gerund)
        && !(view.Has(token - 1, WordMarks.Determiner) && !view.Has(token - 1, WordMarks.Pronoun));

    // "made clear", "makes it very clear": where its verb stands; -1 when it has none.
    private static int MakesClear(SentenceView view, int clear)
    {
        for (var i = clear - 1; i >= view.First && i >= clear - 3; i--)
        {
            if (view.IsAny(i, "made", "makes", "making"))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool HasBreakBefore(SentenceView view, int verb)
    {
        for (var i = verb - 1; i >= view.First && i >= verb - 12; i--)
        {
            if (view.Mark(i) == ',' || view.IsQuotationMark(i))
            {
                return true;
            }
        }

        return false;
    }
}
