using FeedWorker.Language.Entities;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests.Entities;

/// <summary>A text with what the tagger found in it.</summary>
internal sealed class TaggedText
{
    // A Thursday.
    private static readonly DateOnly _published = new(2023, 3, 2);

    private readonly SegmentedText _text;
    private readonly IReadOnlyList<EntityMention> _mentions;
    private readonly IReadOnlyList<TimeExpression> _times;

    private TaggedText(string text, DateOnly? publicationDay)
    {
        _text = SentenceSplitter.Split(text, Tokenizer.Tokenize(text));
        (_mentions, _times) = EntityTagger.Tag(new ParsedText(_text, LanguageModel.Default.Syntax.Parse(_text)), LanguageModel.Default, publicationDay);
    }

    internal static TaggedText Of(string text) => new(text, _published);

    internal static TaggedText Undated(string text) => new(text, null);

    /// <summary>The names of a type, in text order.</summary>
    internal string[] Names(EntityType type) => [.. _mentions.Where(mention => mention.Type == type).Select(mention => _text.Words(mention.Span))];

    /// <summary>Every mention as "Type name", in text order.</summary>
    internal string[] All() => [.. _mentions.Select(mention => $"{mention.Type} {_text.Words(mention.Span)}")];

    /// <summary>The values of a type, in text order.</summary>
    internal string?[] Values(EntityType type) => [.. _mentions.Where(mention => mention.Type == type).Select(mention => mention.Value)];

    /// <summary>The durations and relative times as "words = value".</summary>
    internal string[] Times() => [.. _times.Select(time => $"{_text.Words(time.Span)} = {time.Value}")];
}
