using System.Runtime.InteropServices;
using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Entities.Linking;

/// <summary>
/// Tells which place a mention stands for: by what the text says it lies in, by the countries that the text names, by size. Where these leave doubt
/// it gives what is certain - the country, or nothing. The weights are set by hand so that the cases of the tests come out; there is no data to fit them on.
/// </summary>
internal sealed class PlaceLinker
{
    // In powers of ten of inhabitants, the unit of all scores. A country is meant unless the text says otherwise.
    private const double Country = 10;
    private const double NamedCountry = 3;
    private const double OfCapital = 1.5;
    private const double OfSeat = 0.3;
    private const double TownWithin = 1;
    private const double Sister = 1.2;
    private const double InShadow = 1.2;
    private const double NoShadow = 0.3;

    // Closer than this, two readings are in doubt; without any support from the text they need twice the distance.
    private const double Doubt = 0.34;
    private const double BareDoubt = 0.6;

    // A smaller town needs a word of the text that its country is meant.
    private const int KnownByItself = 100;

    private readonly IReadOnlyList<EntityMention> _mentions;
    private readonly Gazetteer _gazetteer;
    private readonly PlaceContext _context;
    private readonly PlaceReading[] _readings;
    private readonly Place?[] _settled;
    private readonly EntityLink?[] _links;
    private readonly Dictionary<string, double> _countries = [];
    private readonly Dictionary<string, Place> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Country, string Subdivision), HashSet<long>> _townsIn = [];
    private readonly SegmentedText _text;
    private double _most;

    private PlaceLinker(SegmentedText text, IReadOnlyList<EntityMention> mentions, Gazetteer gazetteer)
    {
        (_text, _mentions, _gazetteer, _context) = (text, mentions, gazetteer, new PlaceContext(text, mentions));
        var reader = new PlaceReader(text, gazetteer);
        _readings = [.. mentions.Select(reader.Read)];
        _settled = new Place?[mentions.Count];
        _links = new EntityLink?[mentions.Count];
    }

    /// <summary>For each mention what it is, or <see langword="null"/>; and the countries that the text speaks of.</summary>
    internal static (IReadOnlyList<EntityLink?> Links, IReadOnlySet<string> Countries) Link(SegmentedText text, IReadOnlyList<EntityMention> mentions, Gazetteer gazetteer)
    {
        var linker = new PlaceLinker(text, mentions, gazetteer);
        linker.WeighCountries();
        linker.SettlePairs();
        linker.SettleDateline();
        for (var i = 0; i < mentions.Count; i++)
        {
            linker._links[i] ??= linker.LinkOf(i);
        }

        return (linker._links, linker._countries.Keys.ToHashSet());
    }

    private bool IsPlace(int mention) => _readings[mention] != PlaceReading.None || _mentions[mention].Type == EntityType.Location;

    private string NameOf(int mention) => _text.Words(_mentions[mention].Span);

    private void WeighCountries()
    {
        for (var i = 0; i < _mentions.Count; i++)
        {
            if (_readings[i].CertainCountry is { } code)
            {
                Weigh(code, 1);
            }
            else if (_readings[i].Dominant is { } place)
            {
                Weigh(place.Country, 0.6);
                NoteTown(place);
            }
            else if (_mentions[i].Type == EntityType.Organization && CountryInName(i) is { } home)
            {
                Weigh(home, 0.5);
            }
        }
    }

    private void Weigh(string country, double weight)
    {
        var sum = _countries.GetValueOrDefault(country) + weight;
        _countries[country] = sum;
        _most = Math.Max(_most, sum);
    }

    // "Kenyan Defence Ministry"
    private string? CountryInName(int mention)
    {
        var first = _text.TokenAt(_mentions[mention].Span.Start);
        var end = _text.TokenAt(_mentions[mention].Span.End - 1) + 1;
        for (var i = first; i < end; i++)
        {
            if (_gazetteer.Find(_text.Word(i)) is { Kind: GazetteerKind.Demonym or GazetteerKind.Country, CountryCode: { } code })
            {
                return code;
            }
        }

        return null;
    }

    // From the end, so that "Kramatorsk, Donetsk Oblast, Ukraine" is read inwards.
    private void SettlePairs()
    {
        for (var i = _mentions.Count - 1; i >= 0; i--)
        {
            if (_mentions[i].Type != EntityType.Location || _context.ParentOf(i, IsPlace) is not (>= 0 and var parent))
            {
                continue;
            }

            if (BestPair(i, parent) is var (child, whole))
            {
                Settle(i, child);
                if (_mentions[parent].Type == EntityType.Location)
                {
                    Settle(parent, whole);
                }
            }
            else if (_readings[i].Candidates.Count == 0 && _readings[i].Known is null && !IsListed(parent) && OnlyWhole(parent) is { } around)
            {
                _links[i] = new EntityLink { CountryCode = around.Country, SubdivisionCode = around.Subdivision is { } part ? $"{around.Country}-{part}" : null };
            }
        }
    }

    private (Place Child, Place Whole)? BestPair(int child, int parent)
    {
        (Place, Place)? best = null;
        var bestScore = double.MinValue;
        var wholes = WholesOf(parent);
        foreach (var part in _readings[child].Candidates)
        {
            foreach (var whole in wholes)
            {
                // A list of countries: there is a town of the name Mexico in the Philippines.
                if (part.Kind != PlaceKind.Country && whole.Holds(part)
                    && !(whole.Kind == PlaceKind.Country && _readings[child].Known?.Kind == GazetteerKind.Country)
                    && Score(part, child) + Score(whole, parent) is var score && score > bestScore)
                {
                    (best, bestScore) = ((part, whole), score);
                }
            }
        }

        return best;
    }

    private IReadOnlyList<Place> WholesOf(int mention) => _settled[mention] is { } settled ? [settled]
        : _readings[mention] is { Candidates.Count: 0, Known.CountryCode: { } code } ? [new Place(code, null, 0, 0, PlaceKind.Country)]
        : _readings[mention].Candidates;

    private Place? OnlyWhole(int mention) => WholesOf(mention) is [{ Kind: PlaceKind.Country or PlaceKind.Subdivision } whole, ..] wholes
        && (wholes.Count == 1 || whole.Kind == PlaceKind.Country || _readings[mention].Dominant == whole) ? whole : null;

    // "from Northland, Kenya and Uganda": no part of Kenya.
    private bool IsListed(int mention) => mention + 1 < _mentions.Count && _context.Coordinated(mention, mention + 1);

    private void Settle(int mention, Place place)
    {
        _settled[mention] = place;
        _byName[NameOf(mention)] = place;
        Weigh(place.Country, 0.6);
        NoteTown(place);
    }

    // A few are enough to know one that is not the place in question.
    private void NoteTown(Place place)
    {
        if (place is { IsTown: true, Subdivision: { } subdivision })
        {
            ref var towns = ref CollectionsMarshal.GetValueRefOrAddDefault(_townsIn, (place.Country, subdivision), out _);
            towns ??= [];
            if (towns.Count < 4)
            {
                towns.Add(place.GeoNamesId);
            }
        }
    }

    private void SettleDateline()
    {
        for (var i = 0; i < Math.Min(4, _mentions.Count); i++)
        {
            if (_readings[i].Candidates.Count > 0 && _context.IsDateline(i))
            {
                if (Best(i) is { } place)
                {
                    Settle(i, place);
                    Weigh(place.Country, 1);
                }

                return;
            }
        }
    }

    private EntityLink? LinkOf(int mention)
    {
        var reading = _readings[mention];
        if (_settled[mention] is { } settled)
        {
            return LinkTo(settled);
        }

        if (reading.Candidates.Count == 0)
        {
            return reading.Known is not { CountryCode: { } code } known ? null
                : new EntityLink { CountryCode = code, WikidataId = known.Kind == GazetteerKind.Country && !reading.IsPart ? known.WikidataId : null };
        }

        return _byName.TryGetValue(NameOf(mention), out var same) && reading.Candidates.Contains(same) ? LinkTo(same)
            : Best(mention) is { } best ? LinkTo(best)
            : InDoubt(mention);
    }

    private EntityLink LinkTo(Place place) => new()
    {
        CountryCode = place.Country,
        SubdivisionCode = place.Subdivision is { } part ? $"{place.Country}-{part}" : null,
        GeoNamesId = place.GeoNamesId == 0 ? null : place.GeoNamesId,
        WikidataId = place.Kind == PlaceKind.Country ? _gazetteer.Country(place.Country)?.WikidataId : null,
    };

    private Place? Best(int mention)
    {
        var (best, second) = TopTwo(mention);
        var supported = _countries.ContainsKey(best.Place.Country);
        var isKnown = best.Place.Thousands >= KnownByItself || best.Place.Kind is PlaceKind.Capital or PlaceKind.Country;
        return best.Score - second.Score >= (supported ? Doubt : BareDoubt) && (supported || isKnown) ? best.Place : null;
    }

    // The country is certain when both readings lie in it: New York, the city or the state.
    private EntityLink? InDoubt(int mention)
    {
        var (best, second) = TopTwo(mention);
        return second.Score > double.MinValue && best.Place.Country == second.Place.Country
            && best.Score - Third(mention, best.Place.Country) >= BareDoubt && _countries.ContainsKey(best.Place.Country)
            ? new EntityLink { CountryCode = best.Place.Country } : null;
    }

    private double Third(int mention, string country)
    {
        var best = double.MinValue;
        foreach (var place in _readings[mention].Candidates)
        {
            best = place.Country == country ? best : Math.Max(best, Score(place, mention));
        }

        return best;
    }

    private ((Place Place, double Score) Best, (Place Place, double Score) Second) TopTwo(int mention)
    {
        (Place Place, double Score) best = (default, double.MinValue), second = best;
        foreach (var place in _readings[mention].Candidates)
        {
            var score = Score(place, mention);
            best = score > best.Score ? (place, score) : best;
        }

        foreach (var place in _readings[mention].Candidates)
        {
            // A province that is called after its capital is no rival of it: the town lies in both.
            if (place != best.Place && !place.Holds(best.Place) && !best.Place.Holds(place) && Score(place, mention) is var score && score > second.Score)
            {
                second = (place, score);
            }
        }

        return (best, second);
    }

    private double Score(Place place, int mention)
    {
        var named = _most > 0 ? NamedCountry * _countries.GetValueOrDefault(place.Country) / _most : 0;
        var size = Math.Log10((place.Thousands * 1000.0) + 500);
        return named + place.Kind switch
        {
            PlaceKind.Country => Country,
            PlaceKind.Capital => size + OfCapital,
            PlaceKind.Seat => size + OfSeat,
            PlaceKind.Subdivision => size - Shadow(place, mention) + DivisionSigns(place, mention),
            _ => size,
        };
    }

    // A town that most people of its province live in is meant by the name of both.
    private double Shadow(Place division, int mention)
    {
        foreach (var other in _readings[mention].Candidates)
        {
            if (other.IsTown && other.Country == division.Country && other.Thousands * 7L > division.Thousands)
            {
                return InShadow;
            }
        }

        return NoShadow;
    }

    private double DivisionSigns(Place division, int mention)
    {
        var signs = IsSister(division, mention, mention - 1) || IsSister(division, mention, mention + 1) ? Sister : 0;
        return HasOtherTown(division, mention) ? signs + TownWithin : signs;
    }

    private bool HasOtherTown(Place division, int mention)
    {
        if (division.Subdivision is not { } part || !_townsIn.TryGetValue((division.Country, part), out var towns))
        {
            return false;
        }

        var own = 0;
        foreach (var candidate in _readings[mention].Candidates)
        {
            own += candidate.IsTown && towns.Contains(candidate.GeoNamesId) ? 1 : 0;
        }

        return towns.Count > own;
    }

    // "Georgia and Alabama"
    private bool IsSister(Place division, int mention, int other) =>
        other >= 0 && other < _mentions.Count && _readings[other].Candidates is [{ Kind: PlaceKind.Subdivision } first, ..] && first.Country == division.Country
        && Shadow(first, other) == NoShadow
        && _context.Coordinated(Math.Min(mention, other), Math.Max(mention, other));
}
