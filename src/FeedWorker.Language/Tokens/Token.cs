namespace FeedWorker.Language.Tokens;

/// <summary>A word, number or mark of the text.</summary>
/// <param name="Span">Where it stands; never empty.</param>
/// <param name="Kind">What it is made of.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind);
