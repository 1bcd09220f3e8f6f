namespace FeedWorker.Language.Quotes;

/// <summary>How much of the content is word for word.</summary>
public enum QuoteKind
{
    /// <summary>Reported speech without quotation marks.</summary>
    Indirect,

    /// <summary>All between quotation marks.</summary>
    Direct,

    /// <summary>Reported speech with words of the speaker in quotation marks.</summary>
    Mixed,
}
