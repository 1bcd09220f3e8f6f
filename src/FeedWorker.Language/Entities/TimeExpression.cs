using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Entities;

/// <summary>A duration or relative time that is no calendar date: "for at least two weeks".</summary>
/// <param name="Span">The whole expression.</param>
/// <param name="Value">An ISO 8601 duration (<c>P2W</c>), or date for "tomorrow", where it is exact; else <see langword="null"/>.</param>
public sealed record TimeExpression(TextSpan Span, string? Value);
