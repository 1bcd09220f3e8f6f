using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Finds conditions that a phrase states in place of a clause: "without a contract", "failing that".</summary>
internal static class NominalConditions
{
    // Where a phrase ends that has no comma behind it.
    private const int LongestPhrase = 15;

    /// <summary>The first such condition; <see langword="null"/> when the sentence has none.</summary>
    internal static Condition? Find(SentenceView view)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (Opens(view, i))
            {
                return new Condition(new TokenRange(i, EndOf(view, i + 1)), ConditionType.NominalTrigger);
            }
        }

        return null;
    }

    private static bool Opens(SentenceView view, int token) =>
        (token == view.First || view.Is(token, "in") || view.Mark(token - 1) != '\0' || view.Is(token - 1, "that"))
            && (view.Is(token, "failing") || view.Is(token, "in") && view.Is(token + 1, "the") && view.Is(token + 2, "absence") || (view.Is(token, "without") && !view.Has(token + 1, WordMarks.Gerund | WordMarks.Pronoun)));

    private static int EndOf(SentenceView view, int token)
    {
        var end = token;
        while (end < view.End && end < token + LongestPhrase && !view.IsBreak(end) && view.Mark(end) is not ('.' or '!' or '?') && !view.IsQuotationMark(end)
            && !view.Has(end, WordMarks.Will))
        {
            end++;
        }

        return end;
    }
}
