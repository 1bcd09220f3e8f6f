using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Finds the noun phrase before or behind a token, by the small words around it.</summary>
internal static class NounPhrases
{
    /// <summary>The noun phrase that ends before <paramref name="end"/>.</summary>
    internal static TokenRange Before(SentenceView view, int end)
    {
        // "the group, which ...", "the minister, who ...": what the pronoun stands for.
        if (view.IsAny(end - 1, "who", "which", "that") && view.Has(end - 1, WordMarks.Conjunction) || view.Is(end - 1, "who"))
        {
            end--;
            if (view.Mark(end - 1) == ',')
            {
                end--;
            }
        }
        else if (view.Mark(end - 1) is ',' or ')' or '\u2013' or '\u2014' or '-' or ']')
        {
            end = BeforeApposition(view, end - 1);
        }

        while (end > view.First && view.IsQuotationMark(end - 1))
        {
            end--;
        }

        var first = end;
        while (first > view.First && !(first < end && StartsWithDeterminer(view, first)))
        {
            // "the Halden Congress (HC) Youth Wing": an acronym in brackets does not end the name.
            if (first < end && view.Mark(first - 1) == ')' && view.Mark(first - 3) == '(')
            {
                first -= 3;
            }
            else if (StartsAfter(view, first - 1))
            {
                break;
            }
            else
            {
                first--;
            }
        }

        // "In the north rebels ..." begins with a phrase of place, not with the subject: keep it only behind its noun.
        while (first < end && view.Has(first, WordMarks.Preposition | WordMarks.Conjunction | WordMarks.Adverb)
            && !view.Has(first, WordMarks.Pronoun))
        {
            first++;
        }

        return new TokenRange(first, Math.Max(first, end));
    }

    /// <summary>The noun phrase that begins at <paramref name="start"/>; empty when none does.</summary>
    internal static TokenRange After(SentenceView view, int start) => After(view, start, beforeVerb: false);

    /// <summary>The subject that begins at <paramref name="start"/> and has its verb behind it: "Ostmark" in "Ostmark decides".</summary>
    internal static TokenRange SubjectAt(SentenceView view, int start) => After(view, start, beforeVerb: true);

    private static TokenRange After(SentenceView view, int start, bool beforeVerb)
    {
        while (start < view.End && (view.Has(start, WordMarks.Adverb) || view.IsQuotationMark(start))
            && !view.Has(start, WordMarks.HostileNoun | WordMarks.Determiner))
        {
            start++;
        }

        var end = start;
        while (end < view.End && !StopsPhrase(view, start, end) && !(beforeVerb && end > start && IsVerbLike(view, start, end)))
        {
            end++;
        }

        // "the elections | scheduled": a participle at the end has its own phrase behind it.
        while (end - start > 1 && !view.IsCapitalised(end - 1) && view.Word(end - 1).EndsWith("ed", StringComparison.Ordinal))
        {
            end--;
        }

        return new TokenRange(start, end);
    }

    /// <summary>The last word of the phrase before its first "of", "in", "for": "leader" in "the leader of the party".</summary>
    internal static int Head(SentenceView view, TokenRange phrase)
    {
        var head = phrase.First;
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (i > phrase.First && (view.Has(i, WordMarks.Preposition | WordMarks.Conjunction) || view.IsBreak(i)))
            {
                break;
            }

            head = i;
        }

        return head;
    }

    // "the second year | the country": a determiner begins the phrase, unless a preposition ties it to the left.
    private static bool StartsWithDeterminer(SentenceView view, int first) =>
        view.IsAny(first, "he", "she", "they", "we", "i")
        || view.Has(first, WordMarks.Determiner) && !view.Has(first, WordMarks.Adverb) && !view.Has(first - 1, WordMarks.Preposition)
        && !view.Is(first - 1, "and");

    // Steps back over "X, the leader of Y," and "X (party)" when something stands before them.
    private static int BeforeApposition(SentenceView view, int close)
    {
        var opening = view.Mark(close) switch { ')' => '(', ']' => '[', var same => same };
        for (var i = close - 1; i > view.First && close - i < 25; i--)
        {
            if (view.Mark(i) == opening)
            {
                return view.Mark(i - 1) == '\0' && !view.Has(i - 1, WordMarks.Day | WordMarks.Adverb) ? i : close;
            }
        }

        return close;
    }

    private static bool StartsAfter(SentenceView view, int token)
    {
        if (view.Mark(token) != '\0')
        {
            return view.Mark(token) is not ('\'' or '.' or '&' or '/') || view.IsQuotationMark(token);
        }

        if (view.IsCapitalised(token)
            && !view.IsAny(token, "If", "After", "When", "While", "But", "As", "Unless", "Although", "Because", "How", "What", "Whether", "Why",
            "Where"))
        {
            return false;
        }

        if (view.IsAny(token, "after", "before", "as", "since", "that", "because", "if", "when", "while", "but", "than", "so", "amid",
            "following", "despite", "whether", "how", "what", "why"))
        {
            return true;
        }

        if (view.IsAny(token, "and", "or"))
        {
            // "Veridia and Ostmark", not "met rebels and the army".
            return view.Mark(token - 1) == ',' || !(view.IsCapitalised(token + 1) && view.IsCapitalised(token - 1));
        }

        return view.Has(token, WordMarks.Finite | WordMarks.Will | WordMarks.Might | WordMarks.Have | WordMarks.If | WordMarks.Guess)
            && !view.IsPossessive(token)
            || (view.Has(token, WordMarks.Say) && !view.Has(token, WordMarks.Agent)
            && view.Has(token, WordMarks.Past | WordMarks.ThirdPerson | WordMarks.Gerund));
    }

    // Without a tagger: what follows a pronoun or a name in lower case, and past forms, unless a list knows it as a noun of somebody.
    private static bool IsVerbLike(SentenceView view, int start, int token) =>
        !view.IsCapitalised(token) && !view.Has(token, WordMarks.Agent) && view.Mark(token) == '\0' && !view.IsAny(token, "of", "and") && !view.IsPossessive(token)
        && (view.Has(token - 1, WordMarks.Pronoun) || view.IsCapitalised(token - 1) && token - 1 > start - 1
            || view.Has(token - 1, WordMarks.Agent) || view.Word(token).EndsWith("ed", StringComparison.Ordinal)
            || view.Has(token, WordMarks.ThirdPerson));

    private static bool StopsPhrase(SentenceView view, int start, int token)
    {
        if (view.Mark(token) != '\0')
        {
            return view.Mark(token) is not ('\'' or '&' or '/' or '.') || token + 1 >= view.End || view.Mark(token) == '.';
        }

        if (token > start && (view.Is(token, "of") || view.IsPossessive(token)))
        {
            return false;
        }

        if (view.Is(token, "and") && view.IsCapitalised(token + 1) && view.IsCapitalised(token - 1))
        {
            return false;
        }

        if (token > start && (BeginsDuration(view, token) || view.Is(token, "one") && view.Is(token + 1, "by")))
        {
            return true;
        }

        return view.Has(token, WordMarks.Preposition | WordMarks.Conjunction | WordMarks.Finite | WordMarks.Will | WordMarks.Might | WordMarks.Have
                | WordMarks.Be | WordMarks.Not | WordMarks.If | WordMarks.Threaten | WordMarks.Warn)
            || (token > start && view.Has(token, WordMarks.Pronoun | WordMarks.Adverb))
            || (token > start && view.Has(token, WordMarks.Determiner) && !view.Is(token - 1, "of") && !view.IsAny(token - 1, "all"))
            || (token > start && view.Has(token, WordMarks.Day) && !view.Is(token - 1, "of"));
    }

    // "gave the rebels | 48 hours", but "the first 48 hours"
    private static bool BeginsDuration(SentenceView view, int token) => view.Tag(token) == UniversalTag.Num && view.Has(token + 1, WordMarks.Duration)
        && !view.Has(token - 1, WordMarks.Determiner) && !view.IsAny(token - 1, "first", "past", "coming", "final");
}
