namespace FeedWorker.Language.Entities.Linking;

/// <summary>What one mention of a place may stand for.</summary>
internal sealed class PlaceReading(GazetteerEntry? known, IReadOnlyList<Place> candidates, bool isPart)
{
    /// <summary>A mention that says nothing about places.</summary>
    internal static PlaceReading None { get; } = new(null, [], false);

    internal GazetteerEntry? Known { get; } = known;

    internal IReadOnlyList<Place> Candidates { get; } = candidates;

    /// <summary>Whether only a part of the country is meant: "Northern Iraq".</summary>
    internal bool IsPart { get; } = isPart;

    /// <summary>Whether it names one country beyond doubt: its name or its people, and no large subdivision elsewhere ("Georgia").</summary>
    internal string? CertainCountry { get; } = known is { Kind: GazetteerKind.Demonym or GazetteerKind.Country, CountryCode: { } code }
        && !candidates.Any(place => place.Kind == PlaceKind.Subdivision && place.Country != code && place.Thousands >= 1000)
            ? code : null;

    /// <summary>The largest place of the name, when it dwarfs all others that bear it; <see langword="null"/> when none does.</summary>
    internal Place? Dominant { get; } = DominantOf(candidates);

    private static Place? DominantOf(IReadOnlyList<Place> candidates)
    {
        if (candidates.Count == 0 || candidates[0].Thousands < 200)
        {
            return null;
        }

        foreach (var other in candidates)
        {
            if (other.Country != candidates[0].Country && other.Thousands * 10 > candidates[0].Thousands)
            {
                return null;
            }
        }

        return candidates[0];
    }
}
