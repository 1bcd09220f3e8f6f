using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Sentences;

/// <summary>Joins what the hyphens of a compound part, for the stages whose lists know compounds as one word.</summary>
internal static class Compounds
{
    /// <summary>The same text with "Su-35" and "cease-fire" as one token each; <paramref name="text"/> itself when it has none.</summary>
    internal static SegmentedText Join(SegmentedText text)
    {
        var tokens = new List<Token>(text.Tokens.Count);
        var sentences = new List<Sentence>(text.Sentences.Count);
        foreach (var sentence in text.Sentences)
        {
            var first = tokens.Count;
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                var end = EndOf(text, i, sentence.EndToken);
                tokens.Add(end == i + 1 ? text[i] : new Token(text.SpanOf(i, end), TokenKind.Word));
                i = end;
            }

            sentences.Add(sentence with { FirstToken = first, EndToken = tokens.Count });
        }

        return tokens.Count == text.Tokens.Count ? text : new SegmentedText(text.Text, tokens, sentences, text.Paragraphs);
    }

    private static int EndOf(SegmentedText text, int first, int limit)
    {
        var end = first + 1;
        while (end + 1 < limit && Characters.IsHyphen(text.Text[text[end].Span.Start]) && text[end].Span.Length == 1
            && Touches(text, end) && Touches(text, end + 1) && IsPart(text, end - 1) && IsPart(text, end + 1)
            && !(end == first + 1 && text[first].Kind == TokenKind.Number && text[end + 1].Kind == TokenKind.Number))
        {
            end += 2;
        }

        return end;
    }

    private static bool Touches(SegmentedText text, int token) => text[token - 1].Span.End == text[token].Span.Start;

    // "al-Sadr's" joins up to the clitic.
    private static bool IsPart(SegmentedText text, int token) =>
        text[token].Kind is TokenKind.Word or TokenKind.Number && !Characters.IsApostrophe(text.Text[text[token].Span.Start]);
}
