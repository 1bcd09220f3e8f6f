using FeedWorker.Language.Quotes.Cues;
using FeedWorker.Language.Quotes.Marks;

namespace FeedWorker.Language.Quotes.Contents;

/// <summary>Tells by a look at the next words whether a clause, a noun phrase or an infinitive follows a verb.</summary>
internal static class ClauseLook
{
    // A clause shows its verb within so many words.
    private const int LongestSubject = 25;

    internal static bool BeginsClause(MarkedText text, CueVerb verb, int first, int end)
    {
        if (first >= end || text.IsQuoted(first))
        {
            return false;
        }

        var begins = text.Class(first) is WordClass.Pronoun or WordClass.Determiner or WordClass.Name or WordClass.Number
            || (verb.Lemma is "say" or "tell" or "add" && text.Class(first) is WordClass.Other or WordClass.Adverb or WordClass.Subordinator
                or WordClass.Preposition or WordClass.Negation or WordClass.Coordinator);
        if (!begins)
        {
            return false;
        }

        if (text.Class(first) == WordClass.Pronoun && first + 1 < end && text.Class(first + 1) < WordClass.QuotationMark)
        {
            return true;
        }

        var limit = Math.Min(end, first + LongestSubject);
        if (verb.Lemma == "say" && limit - first > 4)
        {
            return text.HasFinite(first, limit) || limit - first > 8;
        }

        // The verb must come before the sentence turns aside: in "noted the plan, which was" there is no clause.
        for (var i = first + 1; i < limit; i++)
        {
            if (text.LooksFinite(i))
            {
                return true;
            }

            if (text.Class(i) is WordClass.Comma or WordClass.That or WordClass.Stop or WordClass.Subordinator)
            {
                return verb.Lemma is "say" or "tell" && text.HasFinite(i, limit);
            }
        }

        return false;
    }

    internal static bool BeginsNoun(MarkedText text, int first) => text.Opens(first) || text.Class(first) is WordClass.Name or WordClass.Determiner
        or WordClass.Other or WordClass.Number or WordClass.ObjectPronoun || text.Is(first, "it") || text.Is(first, "you");

    internal static bool LeadsToInfinitive(MarkedText text, int first, int end)
    {
        var limit = Math.Min(end, first + LongestSubject);
        for (var i = first + 1; i < limit && text.Class(i) is not (WordClass.Comma or WordClass.Stop or WordClass.Colon or WordClass.That); i++)
        {
            if (text.Is(i, "to") && text.Class(i + 1) is WordClass.Other or WordClass.Auxiliary)
            {
                return true;
            }
        }

        return false;
    }
}
