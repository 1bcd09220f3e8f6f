using FeedWorker.Language.Quotes.Marks;
using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Quotes.Contents;

/// <summary>
/// Gives every attribution of a sentence its words. The sentence is cut where a new attribution breaks in; each piece belongs to one
/// attribution, and those nested in its content are left to the speaker who reports them.
/// </summary>
internal static class ContentBounds
{
    // Fewer words before an attribution than these are no content: it goes on behind.
    private const int LongestFragment = 4;

    /// <summary>The attributions that count, each with the token ranges of its content.</summary>
    internal static List<AttributedContent> Find(MarkedText text, Sentence sentence, List<Attribution> attributions)
    {
        var found = new List<AttributedContent>();
        Attribution? current = null;
        var pieceFirst = sentence.FirstToken;
        foreach (var next in attributions)
        {
            if (current is null)
            {
                current = next;
            }
            else if (BreaksIn(text, current, next))
            {
                var cut = next.First > current.First ? next.First : next.Cue.First;
                Close(cut);
                (current, pieceFirst) = (next, cut);
            }
            else if (next.StandsBehind && !current.StandsBehind && next.First > current.End && !EndsBefore(text, current, next))
            {
                current = next;
            }
        }

        if (current is not null)
        {
            Close(sentence.EndToken);
        }

        return found;

        void Close(int end)
        {
            var parts = current.StandsBehind
                ? Around(text, current, pieceFirst, end)
                : Behind(text, current.Start.GetValueOrDefault(), end, IsSubordinate(text, current));
            if (parts.Count > 0)
            {
                found.Add(new AttributedContent(current, parts));
            }
        }
    }

    private static bool BreaksIn(MarkedText text, Attribution current, Attribution next)
    {
        if (current.StandsBehind)
        {
            return next.Breaks && next.First >= current.End;
        }

        var start = current.Start.GetValueOrDefault();
        // "Ruiz, who said that it was, said": the second verb has the subject of the first.
        if (next.First <= current.First)
        {
            return next.Cue.First > start.Token && !next.StandsBehind;
        }

        return next.First > start.Token
            && (next.Breaks || (start.Sign == ContentSign.Quotation && text.QuotationAt(start.Token) is { } q && q.End <= next.First && !next.StandsBehind));
    }

    // "He said "no," she added": the quotation of the first is over.
    private static bool EndsBefore(MarkedText text, Attribution current, Attribution next) =>
        current.Start is { Sign: ContentSign.Quotation } start && text.QuotationAt(start.Token) is { } quotation && quotation.End < next.First - 1;

    // "While Ruiz said the road was closed, the bridge was open."
    private static bool IsSubordinate(MarkedText text, Attribution attribution)
    {
        var before = text.Class(attribution.First - 1) == WordClass.Adverb ? attribution.First - 2 : attribution.First - 1;
        return text.Class(before) == WordClass.Subordinator
            || (text.Class(before) == WordClass.Preposition && text.Word(before) is "After" or "after" or "Before" or "before" or "Since" or "As" or "as");
    }

    private static List<TokenRange> Behind(MarkedText text, ContentStart start, int end, bool isSubordinate)
    {
        if (start.Sign == ContentSign.Quotation && text.QuotationAt(start.Token) is { } quotation && StandsAlone(text, quotation, end))
        {
            return [new(quotation.First, quotation.End)];
        }

        end = ContentEnd.WithoutAside(text, start, end, isSubordinate);
        end = ContentEnd.WithoutAsTail(text, start.Token, end);
        end = ContentEnd.WithoutMarks(text, start.Token, end);
        end = ContentEnd.WithQuotation(text, end);
        return end - start.Token > (start.Sign is ContentSign.That ? 1 : 0) ? [new(start.Token, end)] : [];
    }

    // The quotation is the whole content, unless the sentence goes on from a few quoted words.
    private static bool StandsAlone(MarkedText text, Quotation quotation, int end)
    {
        if (quotation.End >= end || text.Class(quotation.End - 2) is WordClass.Comma or WordClass.Stop)
        {
            return true;
        }

        return text.Class(quotation.End) switch
        {
            WordClass.Stop => true,
            WordClass.Coordinator when text.QuotationAt(end - 1) is not null || text.QuotationAt(end - 2) is not null => false,
            WordClass.Comma or WordClass.Coordinator or WordClass.Preposition or WordClass.Subordinator or WordClass.Adverb or WordClass.Dash =>
                quotation.Length >= 5,
            _ => false,
        };
    }

    private static List<TokenRange> Around(MarkedText text, Attribution attribution, int first, int end)
    {
        var parts = new List<TokenRange>(2);
        var close = ContentEnd.WithoutMarks(text, first, attribution.First);
        while (first < close && text.Class(first) is WordClass.Comma or WordClass.Stop && !text.IsQuoted(first))
        {
            first++;
        }

        if (text.QuotationAt(close - 1) is { } quotation)
        {
            var lead = quotation.First - 1;
            if (quotation.First <= first || text.Class(lead) is WordClass.Comma or WordClass.Colon or WordClass.Dash or WordClass.Stop)
            {
                first = quotation.First;
            }

            close = quotation.End;
        }

        if (close <= first)
        {
            return parts;
        }

        parts.Add(new(first, close));
        var next = attribution.End;
        if (text.Class(next) is WordClass.Comma or WordClass.Dash or WordClass.Colon or WordClass.Stop)
        {
            next++;
        }

        if (SecondQuotation(text, next, end) is { } second)
        {
            parts.Add(new(text.Class(next) == WordClass.Coordinator ? next : second.First, second.End));
        }
        else if (next > attribution.End && next < end && !text.IsQuoted(close - 1)
            && (GoesOn(text, next, end) || close - first < LongestFragment))
        {
            var last = ContentEnd.WithQuotation(text, ContentEnd.WithoutMarks(text, next, end));
            if (last > next)
            {
                parts.Add(new(next, last));
            }
        }

        return parts;
    }

    // "We stay," she said, "as long as we must."
    private static Quotation? SecondQuotation(MarkedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Opens(i))
            {
                return i == first || text.Class(i - 1) == WordClass.Comma
                    || (text.Class(first) == WordClass.Coordinator && !text.HasFinite(first, i)) ? text.QuotationAt(i) : null;
            }
        }

        return null;
    }

    // "The road, she said, is closed."
    private static bool GoesOn(MarkedText text, int first, int end) =>
        text.Class(first) is not (WordClass.Coordinator or WordClass.Subordinator) && !text.Word(first).EndsWith("ing", StringComparison.Ordinal)
        && text.HasFinite(first, Math.Min(end, first + 20));
}
