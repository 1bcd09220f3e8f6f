using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Sentences;

/// <summary>A stretch of text between line breaks.</summary>
/// <param name="Span">Without the white space around it.</param>
/// <param name="IsHeading">Whether it reads as a heading or caption: short, and without a closing mark.</param>
public sealed record Paragraph(TextSpan Span, bool IsHeading);
