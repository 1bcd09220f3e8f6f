namespace FeedWorker.Language.Entities.Linking;

/// <summary>A country, a part of one, or a town.</summary>
/// <param name="Country">ISO 3166-1 alpha-2; <c>XK</c> for Kosovo.</param>
/// <param name="Subdivision">Its part behind the country in ISO 3166-2; <see langword="null"/> for a country, and for a town where it is not known.</param>
/// <param name="GeoNamesId">0 when it is no town.</param>
/// <param name="Thousands">Its inhabitants; of a subdivision those of its towns.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Place(string Country, string? Subdivision, long GeoNamesId, int Thousands, PlaceKind Kind)
{
    internal bool IsTown => Kind is PlaceKind.Town or PlaceKind.Seat or PlaceKind.Capital;

    /// <summary>Whether another place lies in this one, as far as the codes tell.</summary>
    internal bool Holds(Place other) => other.Country == Country && other != this
        && (Kind == PlaceKind.Country || (Kind == PlaceKind.Subdivision && other.IsTown && other.Subdivision == Subdivision));
}

/// <summary>What kind of place a name stands for.</summary>
internal enum PlaceKind
{
    Country,
    Subdivision,
    Capital,

    /// <summary>Seat of a first-order division.</summary>
    Seat,
    Town,
}
