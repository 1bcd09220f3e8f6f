using FeedWorker.Language.Mentions;
using FeedWorker.Language.Quotes.Contents;
using FeedWorker.Language.Quotes.Speakers;

namespace FeedWorker.Language.Quotes;

/// <summary>
/// How sure a quote is, by the way it is built: the share of such quotes whose content and speaker were both right on annotated news
/// (content counts as right from half of its words on), rounded down. The measured shares stand in <c>tests/SCORES.md</c>.
/// </summary>
internal static class QuoteConfidence
{
    /// <summary>A quotation without attribution whose speaker is the one before.</summary>
    internal const double Continued = 0.5;

    /// <summary>A quotation that stands alone; it names nobody, so that only its words can be right.</summary>
    internal const double Heading = 0.3;

    // A cue whose speaker was not found: the content may be right, the speaker hardly ever is.
    private const double Unattributed = 0.1;

    // What somebody thinks or hopes is told by looser words than what they say.
    private const double BelievedThat = 0.85;
    private const double Believed = 0.7;

    // A participle or a second verb takes its subject from the clause before: right four times in five, three in five behind a belief.
    private const double Inherited = 0.8;
    private const double InheritedBelief = 0.6;

    internal static double Of(Attribution attribution, QuoteKind kind, SpeakerPhrase? speaker, ResolvedMention resolved)
    {
        if (speaker is null)
        {
            return Unattributed;
        }

        var sign = attribution.Start?.Sign ?? ContentSign.Before;
        var isBelief = attribution.Verb.Act == SpeechAct.Belief;
        var confidence = Built(sign, kind) * (!isBelief ? 1 : sign == ContentSign.That ? BelievedThat : Believed);

        // A surname that several people of the text have.
        if (resolved is { How: Resolution.ShortName, Entity.Name: var name } && name.Contains(' '))
        {
            confidence = Math.Min(confidence, resolved.Confidence);
        }

        return attribution.Speaker is not null ? confidence : confidence * (isBelief ? InheritedBelief : Inherited);
    }

    // Words between marks show that somebody did say them.
    private static double Built(ContentSign sign, QuoteKind kind) => (sign, kind) switch
    {
        (ContentSign.Before, QuoteKind.Direct) => 0.95,
        (ContentSign.Before, _) => 0.8,
        (ContentSign.Quotation, _) => 0.87,
        (ContentSign.That, QuoteKind.Indirect) => 0.87,
        (ContentSign.That, _) => 0.93,
        (ContentSign.Question, QuoteKind.Indirect) => 0.83,
        (ContentSign.Bare, QuoteKind.Indirect) => 0.82,
        (ContentSign.Question or ContentSign.Bare, _) => 0.9,
        (ContentSign.Headline, QuoteKind.Indirect) => 0.78,
        (ContentSign.Headline, _) => 0.93,
        (ContentSign.Infinitive, QuoteKind.Indirect) => 0.7,
        (ContentSign.Infinitive, _) => 0.77,
        (ContentSign.Noun, QuoteKind.Indirect) => 0.66,
        (ContentSign.Noun, _) => 0.82,
        (ContentSign.Fragment, _) => 0.63,
        (ContentSign.Label, _) => 0.5,
        _ => 0.45, // what a noun reports
    };
}
