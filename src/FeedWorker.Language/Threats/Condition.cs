namespace FeedWorker.Language.Threats;

/// <summary>A condition and where it stands.</summary>
/// <param name="Words">The clause or phrase, with its conjunction.</param>
/// <param name="Type">How it is put.</param>
internal sealed record Condition(TokenRange Words, ConditionType Type);
