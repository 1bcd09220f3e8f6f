using FeedWorker.Language.Entities;

namespace FeedWorker.Language.Mentions;

/// <summary>An entity while its mentions are still being gathered.</summary>
internal sealed class EntityDraft(string name, EntityType type)
{
    internal string Name { get; set; } = name;

    internal EntityType Type { get; } = type;

    internal List<EntityMention> Mentions { get; } = [];

    internal GazetteerEntry? Known { get; init; }

    internal string? Value { get; init; }

    internal PersonRole? Role { get; set; }

    internal Gender Gender { get; set; }

    internal string? CountryCode { get; set; }

    /// <summary>The words of the fullest name.</summary>
    internal string[] Words { get; set; } = name.Split([' ', '\n', '\r', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);

    internal Entity ToEntity(int id) => new()
    {
        Id = id,
        Name = Name,
        Type = Type,
        Mentions = Mentions,
        Value = Value,
        CountryCode = CountryCode,
        GeoNamesId = Known?.GeoNamesId,
        WikidataId = Known?.WikidataId,
        Role = Role?.Words,
    };
}
