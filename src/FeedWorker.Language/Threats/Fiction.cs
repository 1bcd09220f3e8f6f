using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>What happens in a story, which is told in the present: "In the film, a king threatens to".</summary>
internal static class Fiction
{
    // "In the second season of the new drama"
    private const int LongestOpening = 8;

    internal static bool Holds(SentenceView view, ThreatCandidate candidate) =>
        IsFigure(view, candidate.Speaker) || IsFigure(view, candidate.Actor)
            || !view.Has(candidate.Cue.First, WordMarks.Past) && (IsSetIn(view, candidate.Cue.First) || IsTold(view, candidate));

    // "In the series, ..."
    private static bool IsSetIn(SentenceView view, int cue)
    {
        if (!view.Is(view.First, "in"))
        {
            return false;
        }

        for (var i = view.First + 1; i < cue && i < view.First + LongestOpening && view.Mark(i) == '\0'; i++)
        {
            if (IsStory(view, i) && (view.Mark(i + 1) == ',' || view.Has(i + 1, WordMarks.Determiner | WordMarks.Preposition) || view.IsCapitalised(i + 1)))
            {
                return true;
            }
        }

        return false;
    }

    // "The film tells of a general who threatens to": a story is the subject of the verb that all else hangs on.
    private static bool IsTold(SentenceView view, ThreatCandidate candidate)
    {
        for (var i = view.First; i < candidate.Cue.First && i < view.First + LongestOpening && view.Mark(i) == '\0'; i++)
        {
            if (IsStory(view, i) && !candidate.Speaker.Holds(i)
                && view.IsAny(i + 1, "tells", "opens", "follows", "shows", "depicts", "begins", "starts", "ends", "portrays", "imagines", "features", "stars", "centres", "centers",
                "is", "has", "sees", "where", "in", "about", "of", "revolves", "chronicles"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFigure(SentenceView view, TokenRange phrase)
    {
        var head = phrase.IsEmpty ? -1 : NounPhrases.Head(view, phrase);
        return view.IsAny(head, "character", "characters", "protagonist", "villain", "villains", "hero", "heroine", "antagonist", "superhero", "supervillain");
    }

    private static bool IsStory(SentenceView view, int token) => view.IsAny(
        token, "film", "movie", "novel", "series", "drama", "thriller", "play", "sitcom", "episode", "plot", "opera", "musical", "story", "tale", "comic", "cartoon", "sequel",
        "comedy", "tragedy", "game", "trailer", "fairytale", "fable", "miniseries", "melodrama", "screenplay", "trilogy", "saga");
}
