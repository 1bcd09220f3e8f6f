using FeedWorker.Language.Entities;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Finds the verb of saying that governs a clause, and its subject.</summary>
internal static class Reports
{
    // "Ostmark's defence minister Ivo Brek:"
    private const int LongestName = 6;

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

        if (view.Mark(verb) == ':')
        {
            return new TokenRange(view.First, verb);
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

    /// <summary>The colon behind the name or office of who speaks, with which headings report: "Brek: army ready to strike"; -1 when there is none.</summary>
    internal static int Colon(SentenceView view)
    {
        for (var i = view.First; i < view.End && i <= view.First + LongestName; i++)
        {
            if (view.Mark(i) == ':')
            {
                var name = new TokenRange(view.First, i);

                // "Gaza: Army ready to strike" names the place, "Ostmark: we will strike" who speaks.
                return i > view.First && (view.Has(i - 1, WordMarks.Agent) || view.Named(name)?.Entity?.Type is EntityType.Person or EntityType.Organization
                    || view.IsAny(i + 1, "we", "our", "any") && view.Tag(i - 1) == UniversalTag.Propn) ? i : -1;
            }

            if (view.Mark(i) != '\0' || view.Has(i, WordMarks.Finite | WordMarks.Say) && view.Tag(i) is UniversalTag.Verb or UniversalTag.Aux)
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsReporting(SentenceView view, int token) =>
        (view.Is(token, "clear") && MakesClear(view, token) >= 0)
        || (view.Mark(token) == ':' && token == Colon(view))
        || view.Has(token, WordMarks.Say | WordMarks.Vow) && view.Has(token, WordMarks.Past | WordMarks.ThirdPerson | WordMarks.Gerund)
        && !(view.Has(token - 1, WordMarks.Determiner) && !view.Has(token - 1, WordMarks.Pronoun)) && !(view.Is(token, "states") && view.Is(token - 1, "united"));

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
