namespace FeedWorker.Language.Entities.Linking;

/// <summary>What a mention or entity is in the lists of the world. Every part is <see langword="null"/> rather than guessed.</summary>
public sealed record EntityLink
{
    /// <summary>Of what no list has, or the text leaves in doubt.</summary>
    public static EntityLink None { get; } = new();

    /// <summary>ISO 3166-1 alpha-2 code of the country that it is, lies in or belongs to; <c>XK</c> for Kosovo.</summary>
    public string? CountryCode { get; init; }

    /// <summary>ISO 3166-2 code of the part of a country that it is or lies in: "US-TX".</summary>
    public string? SubdivisionCode { get; init; }

    /// <summary>GeoNames id of a town.</summary>
    public long? GeoNamesId { get; init; }

    /// <summary>Wikidata id: "Q159".</summary>
    public string? WikidataId { get; init; }

    /// <summary>Id of the row of a list of names, ours or the operator's: "irgc".</summary>
    public string? ListId { get; init; }

    /// <summary>CAMEO code of the kind of actor, as event data use it: "IRNMIL".</summary>
    public string? ActorCode { get; init; }

    /// <summary>The id that tells this apart from everything else of its name.</summary>
    internal string? Key => WikidataId ?? ListId ?? GeoNamesId?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? SubdivisionCode ?? CountryCode;
}
