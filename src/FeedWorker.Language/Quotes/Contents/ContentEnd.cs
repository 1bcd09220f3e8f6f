using FeedWorker.Language.Quotes.Cues;
using FeedWorker.Language.Quotes.Marks;

namespace FeedWorker.Language.Quotes.Contents;

/// <summary>Moves the end of a content back over what is not said: asides of the writer, attribution tails, joining words and marks.</summary>
internal static class ContentEnd
{
    private const int LongestAsTail = 12;

    // What the writer adds to the words: behind a semicolon, in ", forcing them to", and behind any comma of a noun phrase.
    // Annotators of news cut before ", ...ing" and ";" far more often than not.
    internal static int WithoutAside(MarkedText text, ContentStart start, int end, bool isSubordinate)
    {
        for (var i = start.Token + 2; i < end - 1; i++)
        {
            if (text.IsQuoted(i))
            {
                continue;
            }

            if (text.Word(i) is ";" || (text.Class(i) == WordClass.Comma
                && (isSubordinate || (start.Sign == ContentSign.Noun && text.Class(i + 1) != WordClass.Coordinator) || IsParticiple(text, i + 1))))
            {
                return i;
            }
        }

        return end;
    }

    private static bool IsParticiple(MarkedText text, int token) =>
        text.Class(token) == WordClass.Other && text.Word(token).EndsWith("ing", StringComparison.Ordinal) && text.Word(token).Length > 5;

    // ", as he put it", ", as the spokesman said"
    internal static int WithoutAsTail(MarkedText text, int first, int end)
    {
        for (var i = end - 1; i > first && end - i <= LongestAsTail; i--)
        {
            if (text.Class(i) == WordClass.Comma && !text.IsQuoted(i) && text.Is(i + 1, "as"))
            {
                for (var verb = i + 2; verb < end; verb++)
                {
                    if (text.Is(verb, "put") || text.Is(verb, "puts") || CueLexicon.Forms(text.Word(verb)).Length > 0)
                    {
                        return i;
                    }
                }
            }
        }

        return end;
    }

    // The full stop outside the quotation marks, and what joins the next piece: ", but", "- and", ", while".
    internal static int WithoutMarks(MarkedText text, int first, int end)
    {
        while (end > first && !text.IsQuoted(end - 1)
            && text.Class(end - 1) is WordClass.Stop or WordClass.Comma or WordClass.Dash or WordClass.Colon or WordClass.Coordinator or WordClass.Mark
                or WordClass.Subordinator)
        {
            end--;
        }

        if (end > first && text.Word(end - 1) is "by" && !text.IsQuoted(end - 1))
        {
            end--;
        }

        return end;
    }

    // A quotation that the content ends in is not cut, even where it runs into the next sentence.
    internal static int WithQuotation(MarkedText text, int end) =>
        text.QuotationAt(end - 1) is { } quotation ? Math.Max(end, quotation.End) : end;
}
