using FeedWorker.Language.Quotes.Marks;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Quotes.Speakers;

/// <summary>The tokens that name a speaker.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">The first token after the phrase with its apposition.</param>
internal readonly record struct SpeakerPhrase(int First, int End)
{
    /// <summary>What a relative pronoun refers to: "Ana Ruiz" in "Ana Ruiz, who said"; <see langword="null"/> for any other phrase.</summary>
    internal TokenRange? Antecedent { get; init; }

    internal TextSpan In(MarkedText text) => text.SpanOf(First, End);
}
