namespace FeedWorker.Contracts;

/// <summary>Who said what, word for word or in reported speech.</summary>
public sealed record Quote
{
    /// <summary>UUIDv5 of article and normalised words; outlives an edit of the article.</summary>
    public required Guid QuoteId { get; init; }

    /// <summary>How much is word for word.</summary>
    public required QuoteKind Kind { get; init; }

    /// <summary>What the speaker does by saying it.</summary>
    public required SpeechAct Act { get; init; }

    /// <summary>The words said; the pieces of an interrupted content are joined by one space.</summary>
    public required string Text { get; init; }

    /// <summary>From the first to the last word said.</summary>
    public required TextPart Content { get; init; }

    /// <summary>The pieces of a content that the attribution interrupts; empty when it is in one piece.</summary>
    public required IReadOnlyList<TextPart> Parts { get; init; }

    /// <summary>Whether these words in turn report what somebody else said: they need not be the speaker's own view.</summary>
    public bool HasNestedSpeech { get; init; }

    /// <summary>The words that report the speech: "said", "according to".</summary>
    public TextPart? Cue { get; init; }

    /// <summary>Dictionary form of the cue.</summary>
    public string? CueLemma { get; init; }

    /// <summary>Who said it; absent when the article does not tell.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>That content and speaker are both right, from 0 to 1.</summary>
    public required double Confidence { get; init; }
}
