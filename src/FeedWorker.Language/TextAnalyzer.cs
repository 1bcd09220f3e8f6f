using FeedWorker.Language.Entities;
using FeedWorker.Language.Entities.Values;
using FeedWorker.Language.Languages;
using FeedWorker.Language.Mentions;
using FeedWorker.Language.Quotes;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language;

/// <summary>From a text to everything that is found in it. One instance serves any number of threads.</summary>
/// <param name="model">The lists that the stages use.</param>
public sealed class TextAnalyzer(LanguageModel model)
{
    /// <summary>What the analyser knows.</summary>
    public LanguageModel Model { get; } = model;

    /// <summary>Analyses one text.</summary>
    /// <param name="text">Any text; at most 200,000 units is usual, the time grows with the length and never faster.</param>
    /// <param name="publishedAt">The instant whose day in UTC "yesterday" counts from; <see langword="null"/> when it is not known.</param>
    public TextAnalysis Analyze(string text, DateTimeOffset? publishedAt = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var segments = SentenceSplitter.Split(text, Tokenizer.Tokenize(text));
        var parsed = new ParsedText(segments, Model.Syntax.Parse(segments));
        var day = PublicationDay.Of(publishedAt);
        var (names, times) = EntityTagger.Tag(parsed, Model, day);
        var mentions = new MentionResolver(parsed, names, Model.Gazetteer, day);
        var language = LanguageDetector.Detect(text);
        var isForeign = language is not (null or "en");
        var quotes = isForeign ? QuoteFinder.FindMarked(parsed) : QuoteFinder.Find(parsed, mentions);
        return new TextAnalysis
        {
            Segments = segments,
            Syntax = parsed.Trees,
            Entities = mentions.Entities,
            References = mentions.References,
            Times = times,
            Quotes = quotes,
            Language = language,
            Threats = isForeign ? [] : ThreatDetector.Detect(parsed, mentions, quotes),
        };
    }
}
