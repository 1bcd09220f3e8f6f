using FeedWorker.Language.Quotes.Marks;

namespace FeedWorker.Language.Quotes.Contents;

/// <summary>The short adverbials that stand between a reporting verb and what is reported: "on Monday", "in a statement", "yesterday".</summary>
internal static class Adjuncts
{
    private const int Most = 4;

    /// <summary>The first token behind the adverbials that begin at a token.</summary>
    internal static int Skip(MarkedText text, int first, int end)
    {
        for (var n = 0; n < Most && first < end; n++)
        {
            var next = SkipOne(text, first, end);
            if (next == first)
            {
                break;
            }

            first = next;
        }

        return first;
    }

    private static int SkipOne(MarkedText text, int first, int end)
    {
        switch (text.Class(first))
        {
            case WordClass.Time:
                return first + 1 < end && text.Is(first + 1, "morning") || text.Is(first + 1, "evening")
                    || text.Is(first + 1, "night") || text.Is(first + 1, "afternoon") ? first + 2 : first + 1;
            case WordClass.Other when text.Word(first) is "last" or "next" or "earlier" or "late":
                return text.Class(first + 1) is WordClass.Time || text.Word(first + 1) is "week" or "month" or "year" or "night" ? first + 2 : first;
            case WordClass.Determiner when text.Is(first, "this"):
                return first + 1 < end && text.Word(first + 1) is "week" or "month" or "year" or "morning" or "afternoon" ? first + 2 : first;
            case WordClass.Adverb when text.Word(first) is "later" or "earlier" or "then" or "repeatedly" or "recently" or "bluntly" or "simply" or "again":
                return first + 1;
            case WordClass.Preposition when text.Is(first, "on") && text.Class(first + 1) == WordClass.Time:
                return SkipOne(text, first + 1, end);
            case WordClass.Preposition when text.Word(first) is "in" or "during" or "at" or "on" or "via" or "through":
                return SkipOccasion(text, first, end);
            default:
                return first;
        }
    }

    // "in a statement", "at a news conference", "during an interview with Radio North": to the noun of the occasion.
    private static int SkipOccasion(MarkedText text, int preposition, int end)
    {
        for (var i = preposition + 1; i < end && i - preposition < 6; i++)
        {
            if (text.Class(i) is not (WordClass.Determiner or WordClass.Other or WordClass.Name or WordClass.Clitic or WordClass.Adverb))
            {
                break;
            }

            if (text.Word(i) is "statement" or "interview" or "conference" or "briefing" or "speech" or "letter" or "email" or "tweet" or "post"
                or "release" or "call" or "rally" or "hearing" or "report" or "debate" or "Twitter" or "Facebook" or "television" or "radio" or "memo" or "filing")
            {
                var after = i + 1;
                if (text.Class(after) == WordClass.Preposition && text.Word(after) is "with" or "to" or "on" or "in"
                    && text.Class(after + 1) is WordClass.Name or WordClass.Time)
                {
                    after++;
                    while (after < end && text.Class(after) is WordClass.Name or WordClass.Time)
                    {
                        after++;
                    }
                }

                return after;
            }
        }

        return preposition;
    }
}
