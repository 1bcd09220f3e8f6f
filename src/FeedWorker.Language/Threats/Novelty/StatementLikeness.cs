namespace FeedWorker.Language.Threats.Novelty;

/// <summary>How two statements compare, with the reason. Those from <see cref="SameWords"/> on are the same statement.</summary>
public enum StatementLikeness
{
    /// <summary>Too little speaks for it.</summary>
    Unlike,

    /// <summary>One stands and the other does not: a denial, a mere mention.</summary>
    OtherStatus,

    /// <summary>Somebody else would act.</summary>
    OtherActor,

    /// <summary>Somebody else says so.</summary>
    OtherSpeaker,

    /// <summary>It is aimed at somebody else.</summary>
    OtherRecipient,

    /// <summary>Another act, or the same one not to be done.</summary>
    OtherAct,

    /// <summary>Act or condition name somebody or some place else.</summary>
    OtherNames,

    /// <summary>The same words throughout.</summary>
    SameWords,

    /// <summary>What one quotes, the other quotes too.</summary>
    QuoteContained,

    /// <summary>Enough runs of three words in common.</summary>
    Shingles,

    /// <summary>The same parties, and mostly the same words for the act.</summary>
    ActWords,
}
