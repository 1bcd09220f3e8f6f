using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Sentences;

/// <summary>The tokens of one paragraph, and how they stand to each other.</summary>
internal readonly struct ParagraphTokens(string text, IReadOnlyList<Token> tokens, int first, int end)
{
    internal int First { get; } = first;

    internal int End { get; } = end;

    internal Token this[int token] => tokens[token];

    internal ReadOnlySpan<char> Word(int token) => tokens[token].Span.In(text);

    /// <summary>The first character of a token; NUL behind the paragraph.</summary>
    internal char Mark(int token) => token < End ? text[tokens[token].Span.Start] : '\0';

    /// <summary>Whether no space parts a token from the one before it.</summary>
    internal bool Touches(int token) => token > First && tokens[token - 1].Span.End == tokens[token].Span.Start;

    internal bool IsMark(int token) => tokens[token].Kind is TokenKind.Punctuation;

    internal bool IsWord(int token) => tokens[token].Kind is TokenKind.Word or TokenKind.Number;

    /// <summary>Whether a token is a bullet, which begins an item.</summary>
    internal bool IsBullet(int token) => Mark(token) is '\u2022' or '\u25aa' or '\u25cf' or '\u25e6' or '\u2023' or '\u25a0' or '\u25ba';
}
