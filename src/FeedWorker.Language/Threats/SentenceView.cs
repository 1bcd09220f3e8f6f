using FeedWorker.Language.Sentences;
using FeedWorker.Language.Threats.Words;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Threats;

/// <summary>One sentence as the rules see it: each token with what the word list knows of it. Indexes are those of the text's tokens.</summary>
internal sealed class SentenceView
{
    private readonly WordEntry[] _entries;
    private readonly bool[] _quoted;

    internal SentenceView(SegmentedText text, Sentence sentence)
    {
        (Text, First, End, Span, Paragraph) = (text, sentence.FirstToken, sentence.EndToken, sentence.Span, sentence.Paragraph);
        _entries = new WordEntry[End - First];
        _quoted = new bool[End - First];
        var within = false;
        for (var i = First; i < End; i++)
        {
            _entries[i - First] = i > First && IsMonth(text.Word(i)) ? new WordEntry("month", WordMarks.Day) : ThreatLexicon.Find(text.Word(i));
            if (QuotationMarks.IsMark(Mark(i)))
            {
                within = !within;
            }

            _quoted[i - First] = within;
        }
    }

    internal SegmentedText Text { get; }

    internal int First { get; }

    internal int End { get; }

    internal TextSpan Span { get; }

    internal int Paragraph { get; }

    internal WordMarks Marks(int token) => token >= First && token < End ? _entries[token - First].Marks : WordMarks.None;

    internal bool Has(int token, WordMarks marks) => (Marks(token) & marks) != 0;

    /// <summary>Dictionary form; <see langword="null"/> for a word that no list has.</summary>
    internal string? Lemma(int token) => token >= First && token < End ? _entries[token - First].Lemma : null;

    internal ReadOnlySpan<char> Word(int token) => token >= First && token < End ? Text.Word(token) : default;

    internal bool Is(int token, string word) => Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    internal bool IsAny(int token, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(token, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the words stands behind a token, at most so many tokens away and within its clause.</summary>
    internal bool IsNear(int token, int reach, params ReadOnlySpan<string> words)
    {
        for (var i = token + 1; i <= token + reach && i < End && !IsBreak(i); i++)
        {
            if (IsAny(i, words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The character of a punctuation mark; NUL for any other token.</summary>
    internal char Mark(int token) => token >= First && token < End && Text.Tokens[token].Kind == TokenKind.Punctuation
        ? Text.Text[Text.Tokens[token].Span.Start]
        : '\0';

    internal bool IsPossessive(int token) => Contractions.IsPossessive(Word(token));

    internal bool IsQuotationMark(int token) => QuotationMarks.IsMark(Mark(token));

    internal bool IsQuoted(int token) => token >= First && token < End && _quoted[token - First];

    internal bool IsCapitalised(int token) => token >= First && token < End && char.IsUpper(Text.Text[Text.Tokens[token].Span.Start]);

    /// <summary>Whether a mark ends the clause here: comma, semicolon, colon, dash or bracket.</summary>
    internal bool IsBreak(int token) => Mark(token) is ',' or ';' or ':' or '-' or '\u2013' or '\u2014' or '(' or ')' or '[' or ']';

    // "May" and "March" are months where they are capitalised, words of threat otherwise.
    private static bool IsMonth(ReadOnlySpan<char> word) => word is "May" or "March";

    internal TextSpan SpanOf(TokenRange range) => Text.SpanOf(range.First, range.End);
}
