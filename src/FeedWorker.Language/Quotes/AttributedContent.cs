using FeedWorker.Language.Quotes.Speakers;

namespace FeedWorker.Language.Quotes;

/// <summary>Tokens from one up to, not including, another.</summary>
internal readonly record struct TokenRange(int First, int End);

/// <summary>An attribution with the pieces of its content, in text order.</summary>
internal sealed record AttributedContent(Attribution Attribution, List<TokenRange> Parts)
{
    /// <summary>Who speaks: by the attribution, or as the sentence goes on from another one; <see langword="null"/> when the text does not say.</summary>
    internal SpeakerPhrase? Speaker { get; init; } = Attribution.Speaker;

    /// <summary>Whether the content in turn reports what somebody else said.</summary>
    internal bool HasNestedSpeech { get; init; }

    /// <summary>Whether the speaker of the sentence before goes on in a quotation, for which there is no verb.</summary>
    internal bool GoesOn { get; init; }
}
