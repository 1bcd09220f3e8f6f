namespace FeedWorker.Contracts;

/// <summary>One thing that the article names.</summary>
public sealed record Entity
{
    /// <summary>Its number within this revision of the article, from 0; quotes and threat statements refer to it.</summary>
    public required int Id { get; init; }

    /// <summary>The fullest name that the article uses.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>Where it is named, in text order.</summary>
    public required IReadOnlyList<TextPart> Mentions { get; init; }

    /// <summary>ISO 8601 date, or amount and ISO 4217 code ("340000000 CAD"); absent for names.</summary>
    public string? Value { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country it is, lies in or belongs to.</summary>
    public string? CountryCode { get; init; }

    /// <summary>ISO 3166-2 code of the part of a country it is or lies in ("US-TX").</summary>
    public string? SubdivisionCode { get; init; }

    /// <summary>GeoNames id of a town.</summary>
    public long? GeoNamesId { get; init; }

    /// <summary>Wikidata id ("Q159"); absent rather than guessed.</summary>
    public string? WikidataId { get; init; }

    /// <summary>Id of its row in a list of names, the worker's own or its operator's.</summary>
    public string? ListId { get; init; }

    /// <summary>CAMEO code of the kind of actor ("IGOUNO").</summary>
    public string? ActorCode { get; init; }

    /// <summary>Office or title as the article states it.</summary>
    public string? Role { get; init; }
}
