using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Quotes;

/// <summary>Says whom a speaker phrase stands for, and remembers who spoke last: a pronoun means that one, never the nearest name.</summary>
internal sealed class SpeakerAttributor(MentionResolver mentions)
{
    private Entity? _lastPerson;
    private Entity? _last;

    /// <summary>Who speaks by this phrase.</summary>
    internal ResolvedMention Attribute(string text, TextSpan span)
    {
        var resolved = mentions.Resolve(span, IsPersonal(span.In(text)) ? _lastPerson ?? _last : _last);
        if (resolved.Entity is { Type: EntityType.Date or EntityType.Money or EntityType.Weapon })
        {
            return ResolvedMention.Nobody;
        }

        Remember(resolved.Entity);
        return resolved;
    }

    private void Remember(Entity? entity)
    {
        if (entity is null)
        {
            return;
        }

        _last = entity;
        if (entity.Type == EntityType.Person)
        {
            _lastPerson = entity;
        }
    }

    private static bool IsPersonal(ReadOnlySpan<char> phrase) => phrase is "he" or "she" or "He" or "She";
}
