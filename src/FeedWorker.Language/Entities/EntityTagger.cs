using FeedWorker.Language.Entities.Values;
using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Entities;

/// <summary>Finds names, dates and amounts.</summary>
public static class EntityTagger
{
    /// <summary>The mentions by name, in text order and without overlap, and the relative times.</summary>
    /// <param name="text">The text, cut.</param>
    /// <param name="gazetteer">The names that are known.</param>
    /// <param name="publishedAt">Day that relative dates count from; <see langword="null"/> leaves them without a value.</param>
    public static (IReadOnlyList<EntityMention> Mentions, IReadOnlyList<TimeExpression> Times) Tag(
        SegmentedText text, Gazetteer gazetteer, DateTimeOffset? publishedAt)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(gazetteer);
        text = text.JoinCompounds();
        var taken = new bool[text.Tokens.Count];
        var mentions = new List<EntityMention>();
        mentions.AddRange(new MoneyFinder(text, gazetteer, taken).Find());
        mentions.AddRange(new EventFinder(text, gazetteer, taken).Find());
        mentions.AddRange(new DateFinder(text, taken).Find());
        mentions.AddRange(new WeaponFinder(text, gazetteer, taken).Find());
        var times = new DurationFinder(text, publishedAt, taken).Find();
        mentions.AddRange(new NameFinder(text, gazetteer, taken).Find());
        mentions.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        var values = new SpanValues(text, gazetteer, publishedAt);
        return ([.. mentions.Select(mention => mention with { Value = values.Of(mention.Span, mention.Type) })], times);
    }
}
