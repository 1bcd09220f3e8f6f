using FeedWorker.Language.Threats.Novelty;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Threats;

/// <summary>Who threatens whom with what, on which condition.</summary>
public sealed record ThreatStatement
{
    /// <summary>The sentence it stands in.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>The words that give it away.</summary>
    public required TextSpan Cue { get; init; }

    /// <summary>The threatened act.</summary>
    public required TextSpan Act { get; init; }

    /// <summary>Who utters it; <see langword="null"/> when the text names nobody.</summary>
    public ThreatParty? Speaker { get; init; }

    /// <summary>Who would act: PLOVER actor, CAMEO source; may differ from the speaker. <see langword="null"/> when unnamed.</summary>
    public ThreatParty? Actor { get; init; }

    /// <summary>Against whom: PLOVER recipient, CAMEO target; empty when the text does not say.</summary>
    public IReadOnlyList<ThreatParty> Recipients { get; init; } = [];

    /// <summary>On which condition; <see langword="null"/> for an unconditional threat.</summary>
    public ThreatCondition? Condition { get; init; }

    /// <summary>By when; <see langword="null"/> when no deadline is set.</summary>
    public ThreatDeadline? Deadline { get; init; }

    /// <summary>Kinds of harm, the main one first; never empty.</summary>
    public required IReadOnlyList<ThreatKind> Kinds { get; init; }

    /// <summary>PLOVER mode.</summary>
    public required PloverMode PloverMode { get; init; }

    /// <summary>PLOVER contexts by their published names: <c>military</c>, <c>economic</c>, <c>diplomatic</c>, <c>cbrn</c>, ...; may be empty.</summary>
    public IReadOnlyList<string> PloverContexts { get; init; } = [];

    /// <summary>The most specific CAMEO code of class 13 that the text supports: <c>130</c> to <c>1385</c>.</summary>
    public required string CameoCode { get; init; }

    /// <summary>Whether the act is named.</summary>
    public required Directness Directness { get; init; }

    /// <summary>In whose words it stands.</summary>
    public required ThreatReporting Reporting { get; init; }

    /// <summary>Whether it stands. Only <see cref="ThreatStatus.Asserted"/> alerts.</summary>
    public required ThreatStatus Status { get; init; }

    /// <summary>When it was made.</summary>
    public required ThreatTime Time { get; init; }

    /// <summary>Whether the text treats it as supposed only: "could threaten to".</summary>
    public bool IsHypothetical { get; init; }

    /// <summary>Whether it is private crime, which is no political statement.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>How grave it is.</summary>
    public required ThreatSeverity Severity { get; init; }

    /// <summary>From 0 to 1: that a reader would call it a threat.</summary>
    public required double Confidence { get; init; }

    /// <summary>Ids of the rules that fired, in order; each is documented in <c>Threats/README.md</c>.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>Index in <c>TextAnalysis.Quotes</c> of the quote it is part of; <see langword="null"/> when it is in none.</summary>
    public int? Quote { get; init; }

    /// <summary>
    /// Actor, recipients, kind, status and the words of act and condition, hashed; of a statement that repeats an earlier one of its text,
    /// that of the earlier one. Equal keys within one text mean the same statement; across texts <see cref="Print"/> decides.
    /// </summary>
    public required string StatementKey { get; init; }

    /// <summary>By what it is known again in other words, in this text and in others.</summary>
    public StatementPrint Print { get; init; } = StatementPrint.None;
}
