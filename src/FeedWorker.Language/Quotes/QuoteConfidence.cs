namespace FeedWorker.Language.Quotes;

/// <summary>How sure a quote is, by the way it is built.</summary>
internal static class QuoteConfidence
{
    internal static double Of(Attribution attribution, SpeakerPhrase? speaker)
    {
        var content = attribution.Start?.Sign switch
        {
            ContentSign.That => 0.9,
            ContentSign.Quotation => 0.9,
            ContentSign.Question => 0.8,
            ContentSign.Bare => 0.8,
            ContentSign.Infinitive => 0.7,
            ContentSign.Noun => 0.6,
            _ => 0.9,
        };
        return speaker is null ? content / 2 : attribution.Speaker is null ? content * 0.8 : content;
    }
}
