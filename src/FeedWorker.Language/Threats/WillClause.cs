using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>A subject that will do something: "the army will", "his country would", "we are ready to".</summary>
/// <param name="Modal">The modal, or the word that stands for one.</param>
/// <param name="Subject">Who will; may be empty.</param>
/// <param name="Verb">The verb behind adverbs, negation and "be".</param>
/// <param name="IsNegated">Whether "not", "never" or "no longer" stands between.</param>
/// <param name="IsPassive">Whether "be" stands between.</param>
/// <param name="IsReady">Whether readiness stands for the future: "ready to", "prepared to".</param>
internal readonly record struct WillClause(int Modal, TokenRange Subject, int Verb, bool IsNegated, bool IsPassive, bool IsReady)
{
    /// <summary>Whether the subject would bear the act rather than do it: "will be punished", "will face sanctions".</summary>
    internal bool Suffers(SentenceView view) => IsPassive || view.IsAny(Verb, "face", "pay", "suffer", "bear", "regret");

    /// <summary>The future clauses of a sentence, in order.</summary>
    internal static IEnumerable<WillClause> In(SentenceView view)
    {
        for (var i = view.First; i < view.End; i++)
        {
            var ready = view.IsAny(i, "ready", "prepared", "going", "poised", "determined") && view.Is(i + 1, "to") && BeBefore(view, i);
            if (!ready && !view.Has(i, WordMarks.Will))
            {
                continue;
            }

            var verb = ready ? i + 2 : i + 1;
            var (negated, passive) = (false, false);

            // A quotation mark may part modal and verb: would "do what is necessary".
            while (verb < view.End && (view.IsQuotationMark(verb)
                || (view.Has(verb, WordMarks.Adverb | WordMarks.Be | WordMarks.Have | WordMarks.Not) && !view.Has(verb, WordMarks.HostileVerb))))
            {
                negated |= view.Has(verb, WordMarks.Not) || (view.Is(verb, "longer") && view.Is(verb - 1, "no"));
                passive |= view.Is(verb, "be");
                verb++;
            }

            yield return new WillClause(i, NounPhrases.Before(view, SubjectEnd(view, i)), verb, negated, passive, ready);
        }
    }

    private static bool BeBefore(SentenceView view, int token)
    {
        for (var i = token - 1; i >= view.First && i >= token - 3; i--)
        {
            if (view.Has(i, WordMarks.Be))
            {
                return true;
            }
        }

        return false;
    }

    private static int SubjectEnd(SentenceView view, int modal)
    {
        var end = modal;
        while (end > view.First && view.Has(end - 1, WordMarks.Adverb | WordMarks.Be | WordMarks.Not) && !view.Has(end - 1, WordMarks.Determiner))
        {
            end--;
        }

        return end;
    }
}
