using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Finds conditions that a phrase states in place of a clause: "without a contract", "in the event of war", "failing that".</summary>
internal static class NominalConditions
{
    // Where a phrase ends that has no comma behind it.
    private const int LongestPhrase = 15;

    /// <summary>The first such condition; <see langword="null"/> when the sentence has none.</summary>
    internal static Condition? Find(SentenceView view)
    {
        for (var i = view.First; i < view.End; i++)
        {
            var length = Opening(view, i);
            if (length > 0)
            {
                return new Condition(new TokenRange(i, EndOf(view, i + length)), ConditionType.If);
            }
        }

        return null;
    }

    // How many words open the phrase; 0 when none begins here.
    private static int Opening(SentenceView view, int token)
    {
        if (view.Is(token, "in") && view.Is(token + 1, "the") && view.Is(token + 2, "event") && view.IsAny(token + 3, "of", "that"))
        {
            return 4;
        }

        if (view.Is(token, "in") && view.Is(token + 1, "case") && view.Is(token + 2, "of"))
        {
            return 3;
        }

        var opens = token == view.First || view.Mark(token - 1) != '\0' || view.Is(token - 1, "that");
        return opens && (view.Is(token, "failing") || (view.Is(token, "without") && !view.Has(token + 1, WordMarks.Gerund | WordMarks.Pronoun))) ? 1 : 0;
    }

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
