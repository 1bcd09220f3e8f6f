namespace FeedWorker.Contracts;

/// <summary>On which condition a threat would be carried out.</summary>
public sealed record ThreatCondition
{
    /// <summary>The clause or phrase, with its conjunction.</summary>
    public required TextPart Phrase { get; init; }

    /// <summary>How it is put.</summary>
    public required ConditionType Type { get; init; }
}
