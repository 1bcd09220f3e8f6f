using FeedWorker.Language.Quotes.Contents;
using FeedWorker.Language.Quotes.Cues;
using FeedWorker.Language.Quotes.Speakers;

namespace FeedWorker.Language.Quotes;

/// <summary>A verb with its speaker, and the side on which the content stands.</summary>
/// <param name="Cue">The tokens of the cue, as they are published.</param>
/// <param name="Verb">The reporting verb.</param>
/// <param name="Speaker">Who speaks; <see langword="null"/> when the phrase is not there.</param>
/// <param name="First">The first token of speaker or verb, whichever comes first.</param>
/// <param name="End">The first token behind both and the adverbials that belong to them.</param>
/// <param name="Start">Where the content begins behind it; <see langword="null"/> when the content stands before.</param>
/// <param name="Breaks">Whether it ends the content of an attribution before it in the sentence.</param>
internal sealed record Attribution(
    (int First, int End) Cue, CueVerb Verb, SpeakerPhrase? Speaker, int First, int End, ContentStart? Start, bool Breaks)
{
    internal bool StandsBehind => Start is null;
}
