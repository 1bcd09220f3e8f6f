using System.Text;
using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests.Mentions;

/// <summary>A text with its entities, and whom its phrases stand for.</summary>
internal sealed class ResolvedText
{
    private readonly SegmentedText _text;
    private readonly MentionResolver _resolver;

    internal ResolvedText(string text)
        : this(text, persons: null)
    {
    }

    private ResolvedText(string text, IReadOnlyList<EntityMention>? persons)
    {
        _text = SentenceSplitter.Split(text, Tokenizer.Tokenize(text));
        var model = LanguageModel.Default;
        var parsed = new ParsedText(_text, model.Syntax.Parse(_text));
        var mentions = persons ?? EntityTagger.Tag(parsed, model, publicationDay: null).Mentions;
        _resolver = new MentionResolver(parsed, mentions, model.Gazetteer, publicationDay: null);
    }

    /// <summary>A text whose persons, and no other names, are marked: "[Ana Ruiz] left."</summary>
    internal static ResolvedText WithPersons(string marked)
    {
        var text = new StringBuilder();
        var persons = new List<EntityMention>();
        var start = 0;
        foreach (var c in marked)
        {
            if (c == '[')
            {
                start = text.Length;
            }
            else if (c == ']')
            {
                persons.Add(new EntityMention(new TextSpan(start, text.Length), EntityType.Person));
            }
            else
            {
                text.Append(c);
            }
        }

        return new ResolvedText(text.ToString(), persons);
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
