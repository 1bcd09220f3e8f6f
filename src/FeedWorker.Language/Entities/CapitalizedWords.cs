using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Entities;

/// <summary>Tells which capitals are those of a name, and which only those of a sentence's beginning or a headline.</summary>
internal sealed class CapitalizedWords
{
    // From so many words on, a sentence of capitals is a headline whatever it ends in.
    private const int LongWithoutNames = 7;

    private readonly SegmentedText _text;
    private readonly bool[] _opens;
    private readonly bool[] _titleCase;
    private readonly bool[] _upperCase;

    internal CapitalizedWords(SegmentedText text)
    {
        _text = text;
        _opens = new bool[text.Tokens.Count];
        _titleCase = new bool[text.Tokens.Count];
        _upperCase = new bool[text.Tokens.Count];
        foreach (var sentence in text.Sentences)
        {
            MarkOpeners(sentence);
            MarkTitleCase(sentence);
        }
    }

    /// <summary>Whether the token is the first word of a sentence or of a quotation.</summary>
    internal bool OpensSentence(int token) => _opens[token];

    /// <summary>Whether the token stands in a sentence that capitalises nearly every word.</summary>
    internal bool InTitleCase(int token) => _titleCase[token];

    /// <summary>Whether the token stands in a sentence that is all in capitals.</summary>
    internal bool InUpperCase(int token) => _upperCase[token];

    /// <summary>Whether the token begins with a capital, wherever it stands.</summary>
    internal bool IsWritten(int token)
    {
        var word = _text.Word(token);
        return _text[token].Kind == TokenKind.Word && (char.IsUpper(word[0]) || IsPrefixedCapital(word));
    }

    private static bool IsUpper(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[1]);

    // "al-Qaeda", "el-Sisi", "d'Ivoire"
    private static bool IsPrefixedCapital(ReadOnlySpan<char> word)
    {
        var joint = word.IndexOfAny('-', '\'', '\u2019');
        return joint is 1 or 2 && joint + 1 < word.Length && char.IsUpper(word[joint + 1]);
    }

    private void MarkOpeners(Sentence sentence)
    {
        var open = true;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = _text[i];
            if (token.Kind is TokenKind.Word)
            {
                _opens[i] = open;
                open = false;
            }
            else if (token.Kind == TokenKind.Number)
            {
                open = false;
            }
            else
            {
                var mark = _text.Text[token.Span.Start];
                open |= mark is ':' or '\u2022' || QuotationMarks.IsMark(mark);
            }
        }
    }

    private void MarkTitleCase(Sentence sentence)
    {
        var (words, capitals, upper) = (0, 0, 0);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var word = _text.Word(i);
            if (_text[i].Kind == TokenKind.Word && word.Length > 3)
            {
                words++;
                capitals += char.IsUpper(word[0]) ? 1 : 0;
                upper += IsUpper(word) ? 1 : 0;
            }
        }

        // Four in five: news sentences stay below one in two. Short ones do not ("Ana Ruiz left Oslo."), but they end in a full stop.
        if (words < 4 || capitals * 5 < words * 4)
        {
            return;
        }

        var isUpper = upper * 5 >= words * 4;
        _titleCase.AsSpan(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).Fill(isUpper || (words >= LongWithoutNames && capitals >= words - 1) || _text.Paragraphs[sentence.Paragraph].IsHeading);
        _upperCase.AsSpan(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).Fill(isUpper);
    }
}
