using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Sentences;

/// <summary>A sentence, or a heading that stands for one.</summary>
/// <param name="Span">From its first token to its last, marks included.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index of the first token after it.</param>
/// <param name="Paragraph">Index of its paragraph.</param>
public sealed record Sentence(TextSpan Span, int FirstToken, int EndToken, int Paragraph);
