using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions;
using FeedWorker.Language.Quotes.Marks;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Quotes.Speakers;

/// <summary>Says whom a speaker phrase stands for, and remembers who spoke last: a pronoun means that one, never the nearest name.</summary>
internal sealed class SpeakerAttributor(MentionResolver mentions)
{
    private Entity? _lastPerson;
    private Entity? _last;
    private TextSpan? _lastWords;

    /// <summary>
    /// The phrase that is published, and who speaks by it. A relative pronoun speaks for the noun before it; where that noun has no name, the noun
    /// is published, since "who" alone says nothing.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="phrase">The phrase; <see langword="null"/> when the text has none.</param>
    /// <param name="words">What is said.</param>
    internal (TextSpan? Phrase, ResolvedMention Speaker) Attribute(MarkedText text, SpeakerPhrase? phrase, TextSpan words)
    {
        var attributed = Attribute(text, phrase);
        _lastWords = words;
        return attributed;
    }

    private (TextSpan? Phrase, ResolvedMention Speaker) Attribute(MarkedText text, SpeakerPhrase? phrase)
    {
        if (phrase is not { } spoken)
        {
            return (null, ResolvedMention.Nobody);
        }

        if (spoken.Antecedent is not { } noun)
        {
            return (spoken.In(text), Attribute(text.Segments.Text, spoken.In(text)));
        }

        var meant = text.SpanOf(noun.First, noun.End);
        var resolved = Attribute(text.Segments.Text, meant);
        return resolved.Entity is null ? (meant, resolved) : (spoken.In(text), resolved with { How = Resolution.Pronoun });
    }

    private ResolvedMention Attribute(string text, TextSpan span)
    {
        var resolved = mentions.Resolve(span, IsPersonal(span.In(text)) ? _lastPerson ?? _last : _last, _lastWords);
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
