using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Threats;

/// <summary>On which condition a threat would be carried out.</summary>
/// <param name="Span">The clause or phrase, with its conjunction.</param>
/// <param name="Type">How it is put.</param>
public sealed record ThreatCondition(TextSpan Span, ConditionType Type);
