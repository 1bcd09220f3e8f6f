using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests.Mentions;

/// <summary>A text with its entities, and whom its phrases stand for.</summary>
internal sealed class ResolvedText
{
    private readonly SegmentedText _text;
    private readonly MentionResolver _resolver;

    internal ResolvedText(string text)
    {
        _text = SentenceSplitter.Split(text, Tokenizer.Tokenize(text));
        var gazetteer = LanguageModel.Default.Gazetteer;
        var (mentions, _) = EntityTagger.Tag(_text, gazetteer, null);
        _resolver = new MentionResolver(_text, LanguageModel.Default.Syntax.Parse(_text), mentions, gazetteer);
    }

    internal IReadOnlyList<Entity> Entities => _resolver.Entities;

    internal IReadOnlyList<Reference> References => _resolver.References;

    internal Entity Entity(string name) => Entities.Single(entity => entity.Name == name);

    /// <summary>Resolves the last occurrence of a phrase; the last speaker is an entity by its name.</summary>
    internal ResolvedMention Resolve(string phrase, string? lastSpeaker = null)
    {
        var start = _text.Text.LastIndexOf(phrase, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{phrase}' is not in the text");
        return _resolver.Resolve(new TextSpan(start, start + phrase.Length), lastSpeaker is null ? null : Entity(lastSpeaker));
    }
}
