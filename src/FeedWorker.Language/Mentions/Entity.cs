using FeedWorker.Language.Entities;

namespace FeedWorker.Language.Mentions;

/// <summary>One thing that the text names, with every place where it does so by name.</summary>
public sealed record Entity
{
    /// <summary>Position in <c>TextAnalysis.Entities</c>: unique within the text, in the order of first mention.</summary>
    public required int Id { get; init; }

    /// <summary>The fullest name that the text uses: "Sergei Lavrov", not "Lavrov".</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>Where it is named, in text order; at least one.</summary>
    public required IReadOnlyList<EntityMention> Mentions { get; init; }

    /// <summary>Normal form of a date or an amount; <see langword="null"/> otherwise.</summary>
    public string? Value { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country that it is, lies in or belongs to; <see langword="null"/> when unknown.</summary>
    public string? CountryCode { get; init; }

    /// <summary>ISO 3166-2 code of the part of a country that it is or lies in ("US-TX"); <see langword="null"/> when unknown.</summary>
    public string? SubdivisionCode { get; init; }

    /// <summary>GeoNames id of a town; <see langword="null"/> when no list has it.</summary>
    public long? GeoNamesId { get; init; }

    /// <summary>Wikidata id ("Q159"); <see langword="null"/> when no list has it.</summary>
    public string? WikidataId { get; init; }

    /// <summary>Id of its row in a list of names, ours or the operator's; <see langword="null"/> when no list has it.</summary>
    public string? ListId { get; init; }

    /// <summary>CAMEO code of the kind of actor ("IGOUNO"); <see langword="null"/> when no list has it.</summary>
    public string? ActorCode { get; init; }

    /// <summary>Office or title as the text states it: "Russian Foreign Minister"; <see langword="null"/> when it states none.</summary>
    public string? Role { get; init; }
}
