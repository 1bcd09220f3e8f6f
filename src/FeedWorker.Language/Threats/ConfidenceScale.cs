namespace FeedWorker.Language.Threats;

/// <summary>How sure a statement is to be a threat: the share of right ones among those judged that were found in the same way (see the room's README).</summary>
internal static class ConfidenceScale
{
    // Measured apart from the rule: alerts with a condition were right .88 against .79, with two rules 7 of 7, without an actor .71 against .83, and
    // with an act that no list knows .70 against .87.
    private const double Condition = 0.05;
    private const double Agreement = 0.06;
    private const double NoActor = -0.1;
    private const double UnknownAct = -0.12;

    /// <summary>The rule's own share, and what speaks for and against the statement beside it.</summary>
    internal static double Of(ThreatCandidate main, int rules, bool hasActor, bool hasCondition)
    {
        var confidence = main.Confidence + (hasCondition ? Condition : 0) + (rules > 1 ? Agreement : 0) + (hasActor ? 0 : NoActor)
            + (main.Act.Kind == HostileKind.Unspecified ? UnknownAct : 0);
        return Math.Round(Math.Clamp(confidence, 0.05, 0.97), 2);
    }
}
