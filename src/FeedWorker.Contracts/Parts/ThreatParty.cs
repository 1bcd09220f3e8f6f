namespace FeedWorker.Contracts;

/// <summary>Speaker, actor or recipient of a threat.</summary>
public sealed record ThreatParty
{
    /// <summary>The phrase in the text.</summary>
    public required TextPart Phrase { get; init; }

    /// <summary>Full name, or the words of the phrase when nothing more is known.</summary>
    public required string Name { get; init; }

    /// <summary>Number of the entity in the same revision of the article.</summary>
    public int? EntityId { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of its country.</summary>
    public string? CountryCode { get; init; }

    /// <summary>Wikidata id, where a list has it.</summary>
    public string? WikidataId { get; init; }

    /// <summary>CAMEO sector: GOV, MIL, REB, OPP, CVL, ...; absent when unclear.</summary>
    public string? Sector { get; init; }

    /// <summary>Office or title.</summary>
    public string? Role { get; init; }
}
