using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Sentences;

/// <summary>Cuts a text into paragraphs and sentences.</summary>
public static class SentenceSplitter
{
    // A paragraph without a closing mark is a heading or caption up to this many tokens; measured on newswire pages,
    // longer ones are sentences that lost their full stop.
    private const int LongestHeading = 20;

    // How many marks may stand between a full stop and the next word; it keeps the time linear on a page of dots.
    private const int MostMarksBetween = 8;

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

            AddSentences(text, tokens, first, end, paragraphs.Count, sentences);
            var span = new TextSpan(tokens[first].Span.Start, tokens[end - 1].Span.End);
            paragraphs.Add(new Paragraph(span, IsHeading(text, tokens, first, end)));
            first = end;
        }

        return new SegmentedText(text, tokens, sentences, paragraphs);
    }

    private static bool HasLineBreak(string text, int from, int to) => text.AsSpan(from, to - from).IndexOfAny('\n', '\r', '\u2029') >= 0;

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

    private static void AddSentences(
        string text, IReadOnlyList<Token> tokens, int first, int end, int paragraph, List<Sentence> sentences)
    {
        var start = first;
        for (var i = first; i < end; i++)
        {
            if (!IsSentenceEnd(text, tokens, i, end))
            {
                continue;
            }

            var close = i + 1;
            while (close < end && ClosesSentence(text, tokens, close))
            {
                close++;
            }

            Add(close);
            i = close - 1;
        }

        if (start < end)
        {
            Add(end);
        }

        void Add(int close)
        {
            sentences.Add(new Sentence(
                new TextSpan(tokens[start].Span.Start, tokens[close - 1].Span.End), start, close, paragraph));
            start = close;
        }
    }

    // What stands behind the full stop but still belongs to its sentence: closing marks, and the stray second stop
    // that machine translation leaves (" . .").
    private static bool ClosesSentence(string text, IReadOnlyList<Token> tokens, int index)
    {
        var token = tokens[index];
        var mark = text[token.Span.Start];
        if (mark is '.' or '!' or '?')
        {
            return true;
        }

        var touches = tokens[index - 1].Span.End == token.Span.Start;
        return touches && (mark is ')' or ']' or '\'' or '\u2019' || QuotationMarks.IsMark(mark)) && !QuotationMarks.OnlyOpens(mark);
    }

    private static bool IsSentenceEnd(string text, IReadOnlyList<Token> tokens, int index, int end)
    {
        var token = tokens[index];
        var word = token.Span.In(text);
        if (word is "!" or "?" or "." or "\u2026" or "\u3002" or "\uFF01" or "\uFF1F" || (word.Length > 1 && word[0] == '.' && token.Kind == TokenKind.Punctuation))
        {
            return NextMayBegin(text, tokens, index + 1, end, certain: word is "." or "\u3002");
        }

        // "... in the U.S. Talks resume": the stop is part of the word, so the next word decides.
        return token.Kind == TokenKind.Word && word[^1] == '.' && word.Length > 2
            && !Abbreviations.TakesName(word[..^1])
            && index + 1 < end && NextMayBegin(text, tokens, index + 1, end, certain: false)
            && SentenceOpeners.Contains(tokens[index + 1].Span.In(text));
    }

    // 'We wait', ''We wait'' and ``We wait'': the mark clings to what follows.
    private static bool OpensTypewritten(string text, IReadOnlyList<Token> tokens, int index, int end) =>
        text[tokens[index].Span.Start] is '\'' or '`' && tokens[index].Span.Length == 1 && index + 1 < end
        && tokens[index + 1].Span.Start == tokens[index].Span.End;

    private static bool NextMayBegin(string text, IReadOnlyList<Token> tokens, int next, int end, bool certain)
    {
        var farthest = Math.Min(end, next + MostMarksBetween);
        while (next < farthest && (ClosesSentence(text, tokens, next) || QuotationMarks.IsMark(text[tokens[next].Span.Start]) || text[tokens[next].Span.Start] is ')' or ']' or '.'
            || OpensTypewritten(text, tokens, next, end)))
        {
            next++;
        }

        if (next >= end)
        {
            return true;
        }

        var token = tokens[next];
        var c = text[token.Span.Start];

        // "said." glued to "The" is a lost space; "3.5" never reaches here.
        return char.IsUpper(c) || char.IsDigit(c) || c is '(' or '[' or '-' or '\u2014' or '\u2022'
            || (certain && !char.IsLower(c) && token.Kind != TokenKind.Punctuation);
    }
}
