using FeedWorker.Language.Mentions;
using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Quotes.Marks;

/// <summary>Finds quotations that are a paragraph of their own and have no attribution: the speaker goes on, or a heading repeats somebody's words.</summary>
internal static class FloatingQuotes
{
    // Shorter ones are titles and slogans.
    internal const int ShortestQuote = 3;

    // A heading is short; a speaker who goes on for one short line does so behind words of his own.
    private const int LongestHeading = 9;

    /// <summary>Puts the quotes among the others, in text order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quotes">The quotes that have an attribution, in text order.</param>
    internal static void AddTo(List<Quote> quotes, MarkedText text)
    {
        var next = 0;
        foreach (var quotation in text.Quotations)
        {
            var span = text.SpanOf(quotation.First, quotation.End);
            while (next < quotes.Count && quotes[next].Content.End <= span.Start)
            {
                next++;
            }

            if (quotation.Length < ShortestQuote || !IsParagraph(text, quotation)
                || (next < quotes.Count && quotes[next].Content.Overlaps(span)))
            {
                continue;
            }

            var before = next > 0 && GoesOn(text, quotes[next - 1], quotation) ? quotes[next - 1] : null;
            var speaker = before?.ResolvedSpeaker ?? ResolvedMention.Nobody;
            quotes.Insert(next, new Quote
            {
                Kind = QuoteKind.Direct,
                Act = SpeechAct.Statement,
                Content = span,
                Speaker = before?.Speaker,
                ResolvedSpeaker = speaker.Entity is null ? speaker : speaker with { How = Resolution.Continued },
                Confidence = speaker.Entity is null ? QuoteConfidence.Heading : QuoteConfidence.Continued,
            });
        }
    }

    private static bool IsParagraph(MarkedText text, Quotation quotation)
    {
        var sentences = text.Segments.Sentences;
        var first = sentences[text.Segments.SentenceAt(text.Segments.Tokens[quotation.First].Span.Start)];
        var opens = first.FirstToken == quotation.First
            && text.Segments.Paragraphs[first.Paragraph].Span.Start == text.Segments.Tokens[quotation.First].Span.Start;
        var end = quotation.End;
        while (end < text.Segments.Tokens.Count && text.Class(end) == WordClass.Stop)
        {
            end++;
        }

        return opens && (end == text.Segments.Tokens.Count || StartsParagraph(text, end))
            && (text.EndsWithStop(quotation) || text.HasFinite(quotation.First, Math.Min(quotation.End, quotation.First + LongestHeading)));
    }

    private static bool GoesOn(MarkedText text, Quote before, Quotation quotation)
    {
        var previous = text.Segments.TokenAt(before.Content.End - 1);
        var gap = Paragraph(text, quotation.First) - Paragraph(text, previous);
        return gap <= 1 && !QuoteKinds.IsTitle(text, quotation) && (quotation.Length > LongestHeading || text.IsQuoted(previous));
    }

    private static int Paragraph(MarkedText text, int token) =>
        text.Segments.Sentences[text.Segments.SentenceAt(text.Segments.Tokens[token].Span.Start)].Paragraph;

    private static bool StartsParagraph(MarkedText text, int token) => Paragraph(text, token) != Paragraph(text, token - 1);
}
