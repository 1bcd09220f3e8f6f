using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Finds on which condition an act would follow.</summary>
internal static class ConditionFinder
{
    /// <summary>The first condition of the sentence by a conjunction; <see langword="null"/> when it has none.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="withTime">Whether "until", "when" and "once" count too: they do beside a threat, alone they mostly tell the time.</param>
    internal static Condition? Find(SentenceView view, bool withTime)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (view.Has(i, WordMarks.If) && TypeOf(view, i, withTime) is { } type)
            {
                return new Condition(new TokenRange(i, EndOf(view, i)), type);
            }
        }

        return null;
    }

    private static ConditionType? TypeOf(SentenceView view, int token, bool withTime)
    {
        if (view.IsAny(token, "if", "provided"))
        {
            // "as if", "asked if", "see if" ask or compare; "even if" and "if not" grant.
            return view.IsAny(token - 1, "as", "even", "ask", "asks", "asked", "asking", "see", "know", "wonder", "wonders", "wondered", "unclear",
                "decide", "determine", "check", "what", "sure", "doubt", "whether")
                    || view.IsAny(token + 1, "not", "any", "possible", "necessary", "ever")
                || (view.Is(token, "provided") && !view.Is(token + 1, "that"))
                ? null : ConditionType.If;
        }

        if (view.Is(token, "unless"))
        {
            return ConditionType.Unless;
        }

        if (view.Is(token, "should"))
        {
            // Inverted: "should the talks fail, ...".
            return (token == view.First || view.Mark(token - 1) != '\0' || view.Has(token - 1, WordMarks.Say) || view.Is(token - 1, "that"))
                && !view.Has(token + 1, WordMarks.Not | WordMarks.Be) || (IsNounBefore(view, token) && view.Has(token + 1, WordMarks.Determiner))
                ? ConditionType.If : null;
        }

        if (!withTime)
        {
            return null;
        }

        return view.IsAny(token, "until", "till") ? ConditionType.Until
            : view.IsAny(token, "when", "once", "whenever") && token + 1 < view.End && view.Mark(token + 1) == '\0'
            && !view.Is(token - 1, "at") ? ConditionType.When
            : null;
    }

    private static bool IsNounBefore(SentenceView view, int token) =>
        view.Mark(token - 1) == '\0' && !view.Has(token - 1, WordMarks.Pronoun | WordMarks.Agent) && !view.IsCapitalised(token - 1)
        && token - 1 > view.First;

    // Up to the comma that parts it from the main clause, or to the end.
    private static int EndOf(SentenceView view, int start)
    {
        var end = start + 1;
        while (end < view.End && view.Mark(end) is not (',' or ';' or ':' or '!' or '?' or '\u2014') && !view.IsQuotationMark(end)
            && !(view.Mark(end) == '.' && end >= view.End - 2) && !view.Is(end, "then"))
        {
            end++;
        }

        return end;
    }
}
