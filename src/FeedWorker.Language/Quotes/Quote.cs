using FeedWorker.Language.Mentions;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Quotes;

/// <summary>Who said what: word for word or in reported speech.</summary>
public sealed record Quote
{
    /// <summary>How much of it is word for word.</summary>
    public required QuoteKind Kind { get; init; }

    /// <summary>What the speaker does by saying it.</summary>
    public required SpeechAct Act { get; init; }

    /// <summary>From the first to the last word said, with the marks and the "that" that belong to them.</summary>
    public required TextSpan Content { get; init; }

    /// <summary>The pieces of a content that the attribution interrupts, in text order; empty when it is in one piece.</summary>
    public IReadOnlyList<TextSpan> Parts { get; init; } = [];

    /// <summary>
    /// Whether these words in turn report what somebody else said ("Ruiz said that Holm had warned that ..."): they need not be the speaker's own
    /// view. What is nested is no quote of its own.
    /// </summary>
    public bool HasNestedSpeech { get; init; }

    /// <summary>The words that report the speech: "said", "according to"; <see langword="null"/> for a quotation that stands alone.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>Dictionary form of the cue: "say"; <see langword="null"/> without a cue.</summary>
    public string? CueLemma { get; init; }

    /// <summary>
    /// The phrase that names the speaker, which stands in a sentence before when the speaker goes on;
    /// <see langword="null"/> when the text names nobody.
    /// </summary>
    public TextSpan? Speaker { get; init; }

    /// <summary>Whom that phrase stands for.</summary>
    public ResolvedMention ResolvedSpeaker { get; init; } = ResolvedMention.Nobody;

    /// <summary>From 0 to 1: that content and speaker are both right.</summary>
    public required double Confidence { get; init; }
}
