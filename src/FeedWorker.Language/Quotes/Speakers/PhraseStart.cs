using FeedWorker.Language.Quotes.Marks;

namespace FeedWorker.Language.Quotes.Speakers;

/// <summary>Walks from the end of a noun phrase back to its first word.</summary>
internal static class PhraseStart
{
    private const int LongestQuotedName = 3;

    private const int LongestClause = 30;

    internal static int Find(MarkedText text, int end, int floor)
    {
        var i = end - 1;
        while (i >= floor)
        {
            // The "History" section: a short quotation inside the phrase.
            if (text.QuotationAt(i) is { } quotation)
            {
                if (i == end - 1 || quotation.Length > LongestQuotedName || quotation.First < floor || text.IsSealed(quotation))
                {
                    break;
                }

                i = quotation.First - 1;
                continue;
            }

            switch (i == end - 1 && text.Class(i) == WordClass.Other ? WordClass.Name : text.Class(i))
            {
                case WordClass.Determiner when i - 1 >= floor && text.Class(i - 1) is WordClass.Determiner
                    || (text.Class(i - 1) == WordClass.Preposition && Attaches(text, i - 1, floor))
                    || (text.Class(i - 1) == WordClass.Coordinator && JoinsNouns(text, i - 1, floor)):
                    break;
                case WordClass.Determiner:
                    return AfterRelative(text, i, floor);
                case WordClass.Name or WordClass.Number or WordClass.Clitic or WordClass.Adverb:
                    break;
                case WordClass.Other when text.LooksFinite(i) && !IsReducedRelative(text, i):
                    return AfterRelative(text, i + 1, floor);
                case WordClass.Other:
                    break;
                case WordClass.Preposition when Attaches(text, i, floor):
                    break;
                case WordClass.Coordinator when JoinsNouns(text, i, floor):
                    break;
                case WordClass.ObjectPronoun when text.Is(i - 1, "of"):
                case WordClass.Mark when text.Is(i, "%"):
                    break;
                case WordClass.ObjectPronoun or WordClass.Auxiliary or WordClass.Verb or WordClass.Preposition or WordClass.Time:
                    return AfterRelative(text, i + 1, floor);
                default:
                    return i + 1;
            }

            i--;
        }

        return i + 1;
    }

    // "people who know him said": what looks like the subject is inside a relative clause; the noun before "who" is meant.
    private static int AfterRelative(MarkedText text, int first, int floor)
    {
        for (var i = first - 1; i > floor && first - i < 12; i--)
        {
            switch (text.Class(i))
            {
                case WordClass.Subordinator when text.Word(i) is "who" or "which":
                    return text.Class(i - 1) is WordClass.Name or WordClass.Other ? Find(text, i, floor) : first;
                case WordClass.Comma or WordClass.Coordinator or WordClass.Subordinator or WordClass.That or WordClass.Dash or WordClass.Stop
                    or WordClass.Colon or WordClass.QuotationMark:
                    return first;
                default:
                    continue;
            }
        }

        return first;
    }

    // "officials briefed on the matter"
    private static bool IsReducedRelative(MarkedText text, int i) =>
        text.Word(i).EndsWith("ed", StringComparison.Ordinal) && text.Class(i + 1) == WordClass.Preposition
        && text.Class(i - 1) is WordClass.Other or WordClass.Name;

    private static bool Attaches(MarkedText text, int preposition, int floor) =>
        preposition > floor
        && text.Word(preposition) is "of" or "for" or "in" or "at" or "from" or "with" or "to" or "on" or "against" or "between" or "near" or "under" or "about"
        && text.Class(preposition - 1) is WordClass.Name or WordClass.Other or WordClass.Number or WordClass.Determiner;

    // Nothing finite on the left of "and" up to the start of its clause: two nouns are joined, not two clauses.
    private static bool JoinsNouns(MarkedText text, int coordinator, int floor)
    {
        if (text.Word(coordinator) is not ("and" or "or")
            || text.Class(coordinator - 1) is not (WordClass.Name or WordClass.Other or WordClass.Number))
        {
            return false;
        }

        for (var i = coordinator - 1; i >= floor && coordinator - i < LongestClause; i--)
        {
            if (text.LooksFinite(i))
            {
                return false;
            }

            if (text.Class(i) is WordClass.Comma or WordClass.Subordinator or WordClass.That or WordClass.Dash or WordClass.Colon or WordClass.QuotationMark)
            {
                break;
            }
        }

        return true;
    }
}
