using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Quotes;

/// <summary>The tokens that name a speaker.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">The first token after the phrase with its apposition.</param>
internal readonly record struct SpeakerPhrase(int First, int End)
{
    internal TextSpan In(MarkedText text) => text.SpanOf(First, End);
}
