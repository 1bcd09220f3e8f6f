using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Quotes;

/// <summary>
/// Gives every attribution of a sentence its words. The sentence is cut where a new attribution breaks in; each piece belongs to one
/// attribution, and those nested in its content are left to the speaker who reports them.
/// </summary>
internal static class ContentBounds
{
    private const int LongestAsTail = 12;

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

        end = WithoutAside(text, start, end, isSubordinate);
        end = WithoutAsTail(text, start.Token, end);
        end = WithoutMarks(text, start.Token, end);
        end = WithQuotation(text, end);
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
        var close = WithoutMarks(text, first, attribution.First);
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
            parts.Add(new(next, WithQuotation(text, WithoutMarks(text, next, end))));
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
                return i == first || text.Class(i - 1) == WordClass.Comma || text.Class(first) == WordClass.Coordinator ? text.QuotationAt(i) : null;
            }
        }

        return null;
    }

    // "The road, she said, is closed."
    private static bool GoesOn(MarkedText text, int first, int end) =>
        text.Class(first) is not (WordClass.Coordinator or WordClass.Subordinator) && !text.Word(first).EndsWith("ing", StringComparison.Ordinal)
        && text.HasFinite(first, Math.Min(end, first + 20));

    // What the writer adds to the words: behind a semicolon, in ", forcing them to", and behind any comma of a noun phrase.
    // In PolNeAR's training part annotators cut before ", ...ing" and ";" three times as often as not.
    private static int WithoutAside(MarkedText text, ContentStart start, int end, bool isSubordinate)
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
    private static int WithoutAsTail(MarkedText text, int first, int end)
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
    private static int WithoutMarks(MarkedText text, int first, int end)
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
    private static int WithQuotation(MarkedText text, int end) =>
        text.QuotationAt(end - 1) is { } quotation ? Math.Max(end, quotation.End) : end;
}

/// <summary>Tokens from one up to, not including, another.</summary>
internal readonly record struct TokenRange(int First, int End);

/// <summary>An attribution with the pieces of its content, in text order.</summary>
internal sealed record AttributedContent(Attribution Attribution, List<TokenRange> Parts);
