using FeedWorker.Language.Entities;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Mentions;

/// <summary>Knows who is meant by a phrase: a full name, a surname, a title, a pronoun.</summary>
public sealed class MentionResolver
{
    /// <summary>Groups the mentions of a text into entities.</summary>
    public MentionResolver(SegmentedText text, IReadOnlyList<EntityMention> mentions, Gazetteer gazetteer) => Entities = [];

    /// <summary>What the text names, in the order of first mention.</summary>
    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>Whom a noun phrase or pronoun stands for.</summary>
    /// <param name="phrase">A phrase of the text: "the Russian minister", "Lavrov", "he".</param>
    /// <param name="lastSpeaker">Who spoke last before it, for pronouns; <see langword="null"/> when nobody did.</param>
    public ResolvedMention Resolve(TextSpan phrase, Entity? lastSpeaker) => ResolvedMention.Nobody;
}
