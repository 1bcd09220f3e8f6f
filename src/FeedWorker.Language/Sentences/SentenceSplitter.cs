using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Sentences;

/// <summary>Cuts a text into paragraphs and sentences.</summary>
public static class SentenceSplitter
{
    // A paragraph without a closing mark is a heading or caption up to this many tokens; measured on newswire pages,
    // longer ones are sentences that lost their full stop.
    private const int LongestHeading = 20;

    /// <summary>Finds the paragraphs (line breaks part them) and the sentences in each.</summary>
    public static SegmentedText Split(string text, IReadOnlyList<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        var sentences = new List<Sentence>();
        var paragraphs = new List<Paragraph>();
        var first = 0;
        while (first < tokens.Count)
        {
            var end = first + 1;
            while (end < tokens.Count && !HasLineBreak(text, tokens[end - 1].Span.End, tokens[end].Span.Start))
            {
                end++;
            }

            AddSentences(new ParagraphTokens(text, tokens, first, end), paragraphs.Count, sentences);
            var span = new TextSpan(tokens[first].Span.Start, tokens[end - 1].Span.End);
            paragraphs.Add(new Paragraph(span, IsHeading(text, tokens, first, end)));
            first = end;
        }

        return new SegmentedText(text, tokens, sentences, paragraphs);
    }

    private static bool HasLineBreak(string text, int from, int to)
    {
        // One space is by far the commonest gap.
        if (to - from <= 1)
        {
            return to > from && text[from] is '\n' or '\r' or '\u2029';
        }

        return text.AsSpan(from, to - from).IndexOfAny('\n', '\r', '\u2029') >= 0;
    }

    private static bool IsHeading(string text, IReadOnlyList<Token> tokens, int first, int end)
    {
        if (end - first > LongestHeading)
        {
            return false;
        }

        for (var last = end - 1; last >= first; last--)
        {
            var mark = text[tokens[last].Span.Start];
            if (!QuotationMarks.IsMark(mark) && mark is not (')' or ']' or '\'' or '\u2019'))
            {
                return mark is not ('.' or '!' or '?' or '\u2026');
            }
        }

        return true;
    }

    private static void AddSentences(ParagraphTokens tokens, int paragraph, List<Sentence> sentences)
    {
        var start = tokens.First;
        if (Dateline.EndAt(tokens) is var dateline && dateline > start)
        {
            Add(dateline);
        }

        for (var i = start; i < tokens.End; i++)
        {
            if (i > start && tokens.IsBullet(i))
            {
                Add(i);
            }

            var close = SentenceEnds.EndAt(tokens, start, i);
            if (close > i)
            {
                Add(close);
                i = close - 1;
            }
        }

        if (start < tokens.End)
        {
            Add(tokens.End);
        }

        void Add(int close)
        {
            sentences.Add(new Sentence(
                new TextSpan(tokens[start].Span.Start, tokens[close - 1].Span.End), start, close, paragraph));
            start = close;
        }
    }
}
