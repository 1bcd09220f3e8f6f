namespace FeedWorker.Contracts;

/// <summary>How grave a threat is: an ordinal level of our own, and two published scales untouched.</summary>
public sealed record ThreatSeverity
{
    /// <summary>Ours, 1 to 5: 1 displeasure; 2 veiled, diplomatic or political; 3 economic, ultimatum or reciprocal action; 4 military support, blockade, repression or limited force; 5 attack, invasion or weapons of mass destruction.</summary>
    public required int Level { get; init; }

    /// <summary>Goldstein weight of the CAMEO code.</summary>
    public required double Goldstein { get; init; }

    /// <summary>Score of the PLOVER mode.</summary>
    public required double Plover { get; init; }

    /// <summary>Why the level is what it is, in words for people.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }
}
