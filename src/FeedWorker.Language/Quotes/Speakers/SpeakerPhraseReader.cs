using FeedWorker.Language.Quotes.Marks;
using FeedWorker.Language.Syntax;

namespace FeedWorker.Language.Quotes.Speakers;

/// <summary>
/// Finds the noun phrase that is the subject of a verb: to its left, or behind it in "said Ana Ruiz". Titles and appositions belong to it,
/// clauses and adverbials do not.
/// </summary>
internal static class SpeakerPhraseReader
{
    // Longer noun phrases are misread lists; measured on newswire, nearly all speakers have fewer tokens.
    private const int LongestPhrase = 40;

    private const int LongestAside = 30;

    /// <summary>The subject that ends before a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="verb">The first token of the verb group.</param>
    /// <param name="floor">The first token that may belong to the phrase.</param>
    internal static SpeakerPhrase? Before(MarkedText text, int verb, int floor)
    {
        var last = verb - 1;
        if (last < floor || text.IsQuoted(last))
        {
            return null;
        }

        if (text.Class(last) is not (WordClass.Comma or WordClass.Dash or WordClass.Bracket))
        {
            return text.Class(last) == WordClass.Subordinator && text.Word(last) is "who" or "which"
                ? Antecedent(text, last, floor)
                : EndingAt(text, verb, floor);
        }

        var open = AsideOpening(text, last, floor);
        if (open <= floor)
        {
            // "The results of the study, revealed that": a comma that should not be there.
            return EndingAt(text, last, floor) is { } whole && whole.First <= floor + 1 ? whole : null;
        }

        if ((text.LooksFinite(open + 1) && text.Class(open + 2) != WordClass.Preposition) || EndingAt(text, open, floor) is not { } head)
        {
            return null;
        }

        var asideEnd = text.Class(last) == WordClass.Bracket ? verb : last;
        return head with { End = IsApposition(text, open + 1, last) ? asideEnd : open };
    }

    /// <summary>The subject that begins at a token, for a verb that stands before it.</summary>
    internal static SpeakerPhrase? After(MarkedText text, int first, int end)
    {
        if (first >= end || text.IsQuoted(first))
        {
            return null;
        }

        if (text.Class(first) == WordClass.Pronoun)
        {
            return new SpeakerPhrase(first, first + 1);
        }

        var close = PhraseEnd(text, first, end);
        if (close == first || !HasNoun(text, first, close))
        {
            return null;
        }

        if (text.Class(close) == WordClass.Comma)
        {
            var asideEnd = close + 1;
            while (asideEnd < end && asideEnd - close < LongestAside && !text.IsQuoted(asideEnd)
                && text.Class(asideEnd) is not (WordClass.Comma or WordClass.Stop or WordClass.Dash or WordClass.Colon))
            {
                asideEnd++;
            }

            if (IsApposition(text, close + 1, asideEnd))
            {
                close = PhraseEnd(text, close + 1, asideEnd);
            }
        }

        return new SpeakerPhrase(first, close);
    }

    /// <summary>The subject of the sentence that begins at a token: its first noun phrase that is not an adverbial.</summary>
    internal static SpeakerPhrase? Leading(MarkedText text, int first, int end)
    {
        while (first < end && text.Class(first) is WordClass.Coordinator or WordClass.Adverb or WordClass.Dash or WordClass.Stop)
        {
            first++;
        }

        // "In Canada, the minister ..."
        if (text.Class(first) is WordClass.Preposition or WordClass.Subordinator or WordClass.Time
            || (text.Class(first) == WordClass.Other && text.Word(first).EndsWith("ing", StringComparison.Ordinal)))
        {
            var comma = first;
            while (comma < end && comma - first < LongestAside && text.Class(comma) != WordClass.Comma)
            {
                comma++;
            }

            first = text.Class(comma) == WordClass.Comma ? comma + 1 : end;
        }

        if (first >= end || text.IsQuoted(first))
        {
            return null;
        }

        if (text.Class(first) == WordClass.Pronoun)
        {
            return new SpeakerPhrase(first, first + 1);
        }

        var close = first;
        while (close < end && close - first < LongestPhrase && !text.LooksFinite(close) && !text.IsQuoted(close)
            && text.Class(close) is WordClass.Name or WordClass.Other or WordClass.Determiner or WordClass.Number or WordClass.Clitic
                or WordClass.Preposition or WordClass.Coordinator)
        {
            close++;
        }

        return close > first && HasNoun(text, first, close) ? new SpeakerPhrase(first, close) : null;
    }

    private static int AsideOpening(MarkedText text, int close, int floor)
    {
        var kind = text.Class(close);
        for (var i = close - 1; i > floor && close - i < LongestAside; i--)
        {
            if (text.Class(i) == kind && !text.IsQuoted(i))
            {
                return i;
            }
        }

        return -1;
    }

    // "deputy head of the committee" names the speaker again; "speaking in Berlin", "who leads it" and "in remarks to the press" do not.
    private static bool IsApposition(MarkedText text, int first, int end)
    {
        if (first >= end || text.IsQuoted(first))
        {
            return false;
        }

        return text.Class(first) switch
        {
            WordClass.Determiner or WordClass.Name => !text.LooksFinite(first + 1),
            WordClass.Number => end - first == 1,
            WordClass.Other => !text.Word(first).EndsWith("ing", StringComparison.Ordinal) && !text.LooksFinite(first),
            _ => false,
        };
    }

    private static int PhraseEnd(MarkedText text, int first, int end)
    {
        var i = first;
        for (; i < end && i - first < LongestPhrase && !text.IsQuoted(i); i++)
        {
            var known = text.Class(i) switch
            {
                WordClass.Determiner => i == first || text.Class(i - 1) is WordClass.Preposition or WordClass.Determiner or WordClass.Coordinator,
                WordClass.Name or WordClass.Other or WordClass.Number or WordClass.Clitic => !(i > first && text.LooksFinite(i)),
                WordClass.Preposition => i > first && (text.Word(i) is "of" or "for"
                    || (text.Word(i) is "at" or "in" or "from" or "with" or "on" && text.Class(i - 1) == WordClass.Other)
                    || (text.Word(i) is "to" && text.Word(i - 1) is "ambassador" or "Ambassador" or "envoy" or "Envoy" or "adviser" or "advisor" or "aide")),
                WordClass.Coordinator => i > first && text.Class(i + 1) is WordClass.Name && text.Word(i) is "and",
                _ => false,
            };
            if (!known)
            {
                break;
            }
        }

        return i;
    }

    private static SpeakerPhrase? Antecedent(MarkedText text, int relative, int floor)
    {
        var end = text.Class(relative - 1) == WordClass.Comma ? relative - 1 : relative;
        return EndingAt(text, end, floor);
    }

    private static SpeakerPhrase? EndingAt(MarkedText text, int end, int floor)
    {
        if (end <= floor)
        {
            return null;
        }

        if (text.Class(end - 1) == WordClass.Pronoun)
        {
            return new SpeakerPhrase(end - 1, end);
        }

        // "Rep. Ruiz (D-Texas)"
        if (text.Class(end - 1) == WordClass.Bracket && AsideOpening(text, end - 1, floor) is var bracket && bracket > floor)
        {
            return EndingAt(text, bracket, floor) is { } named ? named with { End = end } : null;
        }

        // "The bank this month announced"
        if (text.Word(end - 1) is "year" or "month" or "week" && text.Word(end - 2) is "this" or "last")
        {
            return EndingAt(text, end - 2, floor);
        }

        var first = PhraseStart.Find(text, end, Math.Max(floor, end - LongestPhrase));
        while (first < end && text.Class(first) is WordClass.Coordinator or WordClass.Adverb or WordClass.Time or WordClass.Clitic or WordClass.Preposition)
        {
            first++;
        }

        return first < end && HasNoun(text, first, end) ? new SpeakerPhrase(first, end) : null;
    }

    private static bool HasNoun(MarkedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Class(i) is WordClass.Name or WordClass.Pronoun or WordClass.Number or WordClass.Determiner
                || (text.Class(i) == WordClass.Other && text.Trees[i].Tag != UniversalTag.Adv))
            {
                return true;
            }
        }

        return false;
    }
}
