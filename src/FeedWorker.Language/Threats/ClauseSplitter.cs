using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Cuts a sentence into stretches that are judged apart, so that a denial does not reach the threat behind "but".</summary>
internal static class ClauseSplitter
{
    /// <summary>The clause that holds a token.</summary>
    internal static TokenRange Around(SentenceView view, int token)
    {
        var (first, end) = (token, token + 1);
        while (first > view.First && !Begins(view, first))
        {
            first--;
        }

        while (end < view.End && !Begins(view, end))
        {
            end++;
        }

        return new TokenRange(first, end);
    }

    // A clause begins behind a semicolon, at a contrast, and at a conjunction behind a comma that a subject and verb may follow.
    private static bool Begins(SentenceView view, int token)
    {
        if (view.Mark(token) == ';' || view.IsAny(token, "but", "while", "whereas", "although", "though", "after", "because"))
        {
            return true;
        }

        return view.IsAny(token, "and", "or", "as", "saying", "adding", "warning", "which", "despite")
            && view.Mark(token - 1) == ',' && !view.Has(token + 1, WordMarks.Adverb);
    }
}
