namespace FeedWorker.Language.Quotes;

/// <summary>Adds the quotations in which a speaker goes on: "We stay," she said. "We have no choice."</summary>
internal static class QuoteContinuation
{
    /// <summary>Adds to the parts every quotation that follows at once in the paragraph and has no attribution of its own.</summary>
    internal static void AddTo(List<TokenRange> parts, MarkedText text, int next)
    {
        while (text.Opens(next) && text.QuotationAt(next) is { } quotation && text.EndsWithStop(quotation)
            && SameParagraph(text, parts[^1].End - 1, next) && !GoesOn(text, quotation.End))
        {
            parts.Add(new(quotation.First, quotation.End));
            next = quotation.End;
        }
    }

    // "Who pays?" Ruiz asked: an attribution of its own follows.
    private static bool GoesOn(MarkedText text, int token) =>
        token < text.Segments.Tokens.Count && char.IsLower(text.Word(token)[0]) && SameParagraph(text, token - 1, token);

    private static bool SameParagraph(MarkedText text, int a, int b)
    {
        var sentences = text.Segments.Sentences;
        return sentences[text.Segments.SentenceAt(text.Segments.Tokens[a].Span.Start)].Paragraph
            == sentences[text.Segments.SentenceAt(text.Segments.Tokens[b].Span.Start)].Paragraph;
    }
}
