using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions.Names;
using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Mentions;

/// <summary>Knows the countries of a text, and which of them a capital or seat speaks for: "Kiev", "the White House".</summary>
internal sealed class Governments
{
    private readonly SegmentedText _text;
    private readonly Gazetteer _gazetteer;
    private readonly Dictionary<string, Entity> _countries = [];

    internal Governments(SegmentedText text, Gazetteer gazetteer, IReadOnlyList<Entity> entities, List<EntityDraft> drafts)
    {
        (_text, _gazetteer) = (text, gazetteer);
        foreach (var entity in entities)
        {
            if (entity.Link.CountryCode is { } code && drafts[entity.Id].Known?.Kind == GazetteerKind.Country)
            {
                _countries.TryAdd(code, entity);
            }
        }
    }

    /// <summary>The government that a place or building stands for as one who speaks and acts; <see langword="null"/> when it is the seat of none.</summary>
    internal ResolvedMention? By(EntityMention mention, Entity entity)
    {
        if (_gazetteer.SeatOf(mention.Span.In(_text.Text)) is not { } code)
        {
            return null;
        }

        return entity.Type == EntityType.Location
            ? new ResolvedMention(_countries.GetValueOrDefault(code) ?? entity, Country(code, Resolution.Metonym, 0.85)?.Name ?? entity.Name, null, Resolution.Metonym, 0.85)
            : new ResolvedMention(entity, entity.Name, null, Resolution.Metonym, 0.9);
    }

    /// <summary>The country of a code; without an entity when the text does not name it, <see langword="null"/> when no list has it.</summary>
    internal ResolvedMention? Country(string code, Resolution how, double confidence)
    {
        var entity = _countries.GetValueOrDefault(code);
        return (entity?.Name ?? _gazetteer.Country(code)?.Name) is { } name ? new ResolvedMention(entity, name, null, how, confidence) : null;
    }
}
