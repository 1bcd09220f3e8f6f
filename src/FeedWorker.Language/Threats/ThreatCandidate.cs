namespace FeedWorker.Language.Threats;

/// <summary>What one rule saw.</summary>
internal sealed record ThreatCandidate
{
    /// <summary>Id of the rule, as the README lists it.</summary>
    internal required string Rule { get; init; }

    /// <summary>The words that gave it away.</summary>
    internal required TokenRange Cue { get; init; }

    /// <summary>The threatened act.</summary>
    internal required HostileAct Act { get; init; }

    /// <summary>Who utters it; empty when the rule does not know.</summary>
    internal TokenRange Speaker { get; init; }

    /// <summary>Who would act; empty: the speaker.</summary>
    internal TokenRange Actor { get; init; }

    /// <summary>Against whom; empty when the rule does not know.</summary>
    internal TokenRange Recipient { get; init; }

    /// <summary>The condition, when the rule rests on one.</summary>
    internal Condition? Condition { get; init; }

    /// <summary>Set by rules that know the status; the others leave it to <see cref="StatusJudge"/>.</summary>
    internal ThreatStatus? Status { get; init; }

    /// <summary>Whether the act was uttered in reported speech or a quotation, not told of.</summary>
    internal bool IsReported { get; init; }

    /// <summary>Share of right ones among what the rule found in the news, 0 to 1, before <see cref="ConfidenceScale"/>.</summary>
    internal required double Confidence { get; init; }
}
