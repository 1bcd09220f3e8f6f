using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Quotes.Marks;

/// <summary>Tells how much of a content stands between quotation marks.</summary>
internal static class QuoteKinds
{
    // A quotation of so few words, all of them capitalised or numbers, is a name: the "Sukhoi-35", the "Daily North".
    private const int LongestName = 4;

    internal static QuoteKind Of(MarkedText text, IReadOnlyList<TokenRange> parts)
    {
        var (quoted, free) = (0, 0);
        foreach (var part in parts)
        {
            for (var i = part.First; i < part.End; i++)
            {
                if (text.Class(i) >= WordClass.QuotationMark || (i == part.First && text.Class(i) == WordClass.That))
                {
                    continue;
                }

                if (text.QuotationAt(i) is { } quotation && !IsName(text, quotation))
                {
                    quoted++;
                }
                else
                {
                    free++;
                }
            }
        }

        return quoted == 0 ? QuoteKind.Indirect : free == 0 ? QuoteKind.Direct : QuoteKind.Mixed;
    }

    /// <summary>Whether every word between the marks but articles and prepositions is capitalised: “The Road to Oslo”.</summary>
    internal static bool IsTitle(MarkedText text, Quotation quotation)
    {
        var hasName = false;
        for (var i = quotation.First + 1; i < quotation.End; i++)
        {
            hasName |= text.Class(i) == WordClass.Name;
            if (text.Class(i) is WordClass.Other or WordClass.Pronoun or WordClass.ObjectPronoun or WordClass.Verb or WordClass.Auxiliary
                && char.IsLower(text.Word(i)[0]))
            {
                return false;
            }
        }

        return hasName;
    }

    internal static bool IsName(MarkedText text, Quotation quotation)
    {
        if (quotation.Length > LongestName)
        {
            return false;
        }

        for (var i = quotation.First + 1; i < quotation.End; i++)
        {
            if (text.Class(i) is not (WordClass.Name or WordClass.Number or WordClass.QuotationMark))
            {
                return false;
            }
        }

        return true;
    }
}
