using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Quotes.Marks;

/// <summary>Adds the quotations in which a speaker goes on: "We stay," she said. "We have no choice."</summary>
internal static class QuoteContinuation
{
    /// <summary>
    /// Adds every quotation that follows the sentence at once, in its paragraph and without an attribution of its own, to the first content
    /// of the sentence that ends in a quotation. When none does, they are a content of their own by the speaker of the last: what was reported
    /// and what was heard stay apart. (Both ways were measured: quotations belong together, reported words and quotations do not.)
    /// </summary>
    internal static void AddTo(List<AttributedContent> contents, MarkedText text, Sentence sentence)
    {
        if (contents.Count == 0)
        {
            return;
        }

        var quoted = contents.Find(content => text.IsQuoted(content.Parts[^1].End - 1));
        var parts = quoted?.Parts ?? [];
        var next = Math.Max(sentence.EndToken, contents.Max(content => content.Parts[^1].End));
        while (text.Opens(next) && text.QuotationAt(next) is { } quotation && text.EndsWithStop(quotation)
            && Paragraph(text, next) == sentence.Paragraph && !HasOwnAttribution(text, quotation))
        {
            parts.Add(new(quotation.First, quotation.End));
            next = quotation.End;
        }

        if (quoted is null && parts.Count > 0)
        {
            contents.Add(new AttributedContent(contents[^1].Attribution, parts) { GoesOn = true });
        }
    }

    // "Who pays?" Ruiz asked.
    private static bool HasOwnAttribution(MarkedText text, Quotation quotation)
    {
        var tokens = text.Segments.Tokens;
        if (quotation.End >= tokens.Count || text.IsQuoted(quotation.End) || Paragraph(text, quotation.End) != Paragraph(text, quotation.End - 1))
        {
            return false;
        }

        if (char.IsLower(text.Word(quotation.End)[0]))
        {
            return true;
        }

        var behind = text.Segments.Sentences[text.Segments.SentenceAt(tokens[quotation.End].Span.Start)];
        return AttributionReader.Read(text, behind with { FirstToken = quotation.First })
            .Exists(attribution => attribution.StandsBehind && attribution.First == quotation.End);
    }

    private static int Paragraph(MarkedText text, int token) =>
        text.Segments.Sentences[text.Segments.SentenceAt(text.Segments.Tokens[token].Span.Start)].Paragraph;
}
