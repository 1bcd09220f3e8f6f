using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Threats;

/// <summary>By when the recipient must comply, or the act would follow.</summary>
/// <param name="Span">The expression.</param>
/// <param name="Value">ISO 8601 date or duration; <see langword="null"/> when it is not exact.</param>
public sealed record ThreatDeadline(TextSpan Span, string? Value);
