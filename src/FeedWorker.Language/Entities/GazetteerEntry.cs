namespace FeedWorker.Language.Entities;

/// <summary>A name that is known before the text is read.</summary>
/// <param name="Name">The usual English name, whichever alias was found.</param>
/// <param name="Kind">What it names.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2; <see langword="null"/> when it belongs to no one country.</param>
internal sealed record GazetteerEntry(string Name, GazetteerKind Kind, string? CountryCode)
{
    /// <summary>Of a country.</summary>
    internal string? WikidataId { get; init; }

    internal EntityType Type => Kind switch
    {
        GazetteerKind.Country or GazetteerKind.Region or GazetteerKind.City => EntityType.Location,
        GazetteerKind.Demonym => EntityType.Norp,
        GazetteerKind.Organization => EntityType.Organization,
        GazetteerKind.Event => EntityType.Event,
        GazetteerKind.Product => EntityType.Product,
        _ => EntityType.Misc,
    };
}

/// <summary>What a known name stands for.</summary>
internal enum GazetteerKind
{
    Country,
    Region,
    City,
    Demonym,
    Organization,
    Event,
    Product,
    Misc,
}
