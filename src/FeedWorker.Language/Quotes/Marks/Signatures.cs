using FeedWorker.Language.Quotes.Speakers;
using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Quotes.Marks;

/// <summary>Finds quotations that a dash and a name sign, on the same line or on the next: “We stay.” — Ana Ruiz, 34, Lima</summary>
internal static class Signatures
{
    // "Former President Jan van der Berg": longer ones are sentences.
    private const int LongestName = 8;

    // ", 34, a teacher from Lima"
    private const int LongestDescription = 16;

    internal static void AddTo(List<LabelledSpeech> found, MarkedText text)
    {
        foreach (var quotation in text.Quotations)
        {
            if (quotation.Length >= FloatingQuotes.ShortestQuote && Below(text, quotation) is var (mark, name))
            {
                found.Add(new LabelledSpeech(new(quotation.First, quotation.End), name, mark, IsVerbatim: true));
            }
        }
    }

    private static (TokenRange Mark, SpeakerPhrase Name)? Below(MarkedText text, Quotation quotation)
    {
        var dash = quotation.End;
        while (text.Class(dash) == WordClass.Stop && dash < text.Segments.Tokens.Count)
        {
            dash++;
        }

        var first = dash;
        while (text.Class(first) == WordClass.Dash)
        {
            first++;
        }

        if (first == dash || first >= text.Segments.Tokens.Count)
        {
            return null;
        }

        var end = first;
        while (end - first < LongestName && IsOfName(text, end, first) && text.ParagraphOf(end) == text.ParagraphOf(dash))
        {
            end++;
        }

        return end > first && HasName(text, first, end) && ClosesParagraph(text, end, dash)
            ? (new TokenRange(dash, first), new SpeakerPhrase(first, end))
            : null;
    }

    private static bool IsOfName(MarkedText text, int token, int first) => text.Class(token) switch
    {
        WordClass.Name or WordClass.Clitic => true,
        WordClass.Determiner => token == first,
        WordClass.Preposition or WordClass.Coordinator or WordClass.Other => token > first && !text.LooksFinite(token),
        _ => false,
    };

    private static bool HasName(MarkedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Class(i) == WordClass.Name)
            {
                return true;
            }
        }

        return false;
    }

    // Nothing may follow but what the signer is: a sentence that goes on behind the dash is the writer's.
    private static bool ClosesParagraph(MarkedText text, int end, int dash)
    {
        var close = end;
        while (close < text.Segments.Tokens.Count && text.ParagraphOf(close) == text.ParagraphOf(dash))
        {
            if (close == end && text.Class(close) is not (WordClass.Comma or WordClass.Stop or WordClass.Bracket)
                || text.LooksFinite(close) || text.IsQuoted(close) || close - end > LongestDescription)
            {
                return false;
            }

            close++;
        }

        return true;
    }
}
