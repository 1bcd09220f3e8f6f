using FeedWorker.Language.Mentions;

namespace FeedWorker.Language.Quotes;

/// <summary>
/// How sure a quote is, by the way it is built: the share of such quotes whose content and speaker were both right on annotated news
/// (content counts as right from half of its words on), rounded down.
/// </summary>
internal static class QuoteConfidence
{
    /// <summary>A quotation without attribution whose speaker is the one before.</summary>
    internal const double Continued = 0.5;

    /// <summary>A quotation that stands alone and names nobody.</summary>
    internal const double Heading = 0.3;

    // A cue whose speaker was not found: the content may be right, the speaker hardly ever is.
    private const double Unattributed = 0.1;

    internal static double Of(Attribution attribution, QuoteKind kind, SpeakerPhrase? speaker, ResolvedMention resolved)
    {
        var built = attribution.Start?.Sign switch
        {
            ContentSign.Quotation or ContentSign.Label => 0.9,
            ContentSign.That => 0.85,
            ContentSign.Bare => 0.8,
            ContentSign.Question => 0.8,
            ContentSign.Noun or ContentSign.Headline => 0.7,
            ContentSign.Infinitive => 0.6,
            ContentSign.Fragment => 0.5,
            ContentSign.Owned => 0.6,
            _ => kind == QuoteKind.Indirect ? 0.75 : 0.9,
        };
        var believed = attribution.Verb.Act == SpeechAct.Belief ? Math.Min(built, 0.6) : built;

        // A surname that several people of the text have.
        if (resolved is { How: Resolution.ShortName, Entity.Name: var name } && name.Contains(' '))
        {
            believed = Math.Min(believed, resolved.Confidence);
        }

        // A participle or a second verb takes its subject from the clause before, which is right four times in five.
        return speaker is null ? Unattributed : attribution.Speaker is null ? believed * 0.8 : believed;
    }
}
