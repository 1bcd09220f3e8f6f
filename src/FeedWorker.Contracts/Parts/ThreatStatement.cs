namespace FeedWorker.Contracts;

/// <summary>Who threatens whom with what, on which condition.</summary>
public sealed record ThreatStatement
{
    /// <summary>UUIDv5 of article and normalised words of the sentence; outlives an edit of the article.</summary>
    public required Guid StatementId { get; init; }

    /// <summary>
    /// In ThreatStatementDetected and ThreatStatementSighted the key of the thread: of all that says the same in whichever words and
    /// article. In ArticlePublished the statement's own, equal for statements of that article that say the same; its thread is found by
    /// the statementId.
    /// </summary>
    public required string StatementKey { get; init; }

    /// <summary>The sentence it stands in.</summary>
    public required TextPart Sentence { get; init; }

    /// <summary>The words that give it away.</summary>
    public required TextPart Cue { get; init; }

    /// <summary>Who utters it.</summary>
    public ThreatParty? Speaker { get; init; }

    /// <summary>Who would act (PLOVER actor, CAMEO source); may differ from the speaker.</summary>
    public ThreatParty? Actor { get; init; }

    /// <summary>Against whom (PLOVER recipient, CAMEO target); may be empty.</summary>
    public required IReadOnlyList<ThreatParty> Recipients { get; init; }

    /// <summary>The threatened act.</summary>
    public required TextPart Act { get; init; }

    /// <summary>On which condition; absent for an unconditional threat.</summary>
    public ThreatCondition? Condition { get; init; }

    /// <summary>By when.</summary>
    public ThreatDeadline? Deadline { get; init; }

    /// <summary>Whether there is a condition.</summary>
    public required bool IsConditional { get; init; }

    /// <summary>Kinds of harm, the main one first; never empty.</summary>
    public required IReadOnlyList<ThreatKind> Kinds { get; init; }

    /// <summary>Always "THREATEN".</summary>
    public required string PloverEvent { get; init; }

    /// <summary>restrict, arrest, relations, expel, territory or violence; absent when none applies.</summary>
    public string? PloverMode { get; init; }

    /// <summary>PLOVER contexts by their published names; may be empty.</summary>
    public required IReadOnlyList<string> PloverContexts { get; init; }

    /// <summary>The most specific CAMEO code of class 13 that the text supports: "130" to "1385".</summary>
    public required string CameoCode { get; init; }

    /// <summary>Whether the act is named.</summary>
    public required Directness Directness { get; init; }

    /// <summary>In whose words it stands.</summary>
    public required ThreatReporting Reporting { get; init; }

    /// <summary>Whether it stands.</summary>
    public required ThreatStatus Status { get; init; }

    /// <summary>When it was made.</summary>
    public required ThreatTime Time { get; init; }

    /// <summary>Whether the article treats it as supposed only.</summary>
    public required bool IsHypothetical { get; init; }

    /// <summary>Whether it is private crime rather than a public statement.</summary>
    public required bool IsPrivate { get; init; }

    /// <summary>How grave it is.</summary>
    public required ThreatSeverity Severity { get; init; }

    /// <summary>That a reader would call it a threat, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The quote that it is part of; absent when it is in none.</summary>
    public Guid? QuoteId { get; init; }

    /// <summary>Ids of the rules that fired; the documentation lists them.</summary>
    public required IReadOnlyList<string> Rules { get; init; }
}
