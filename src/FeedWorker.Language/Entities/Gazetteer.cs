using System.Collections.Frozen;
using System.Text;
using FeedWorker.Language.Entities.Linking;

namespace FeedWorker.Language.Entities;

/// <summary>What is known of the world before a text is read: countries, cities, organisations, first names. Immutable.</summary>
public sealed class Gazetteer
{
    /// <summary>The most tokens that a known name has.</summary>
    internal const int LongestName = 12;

    // Thousands of inhabitants from which a city's name alone is taken for the city; smaller ones are names of people and things too often.
    private const int LargeCity = 100;

    private readonly Dictionary<string, GazetteerEntry> _names = [];
    private readonly Dictionary<string, GazetteerEntry> _countries = [];
    private readonly Dictionary<string, string> _seats = [];
    private readonly Dictionary<string, Gender> _firstNames = [];
    private readonly FrozenSet<string> _commonWords;
    private readonly FrozenDictionary<string, string> _events;
    private readonly FrozenSet<string> _eventOpenings;
    private readonly NameOpenings _openings;

    private Gazetteer(Func<string, Stream> open)
    {
        Places = new PlaceIndex(ReadAll(open, "places.tsv"));
        Actors = new ActorIndex(ReadAll(open, "actors.tsv"));
        Weapons = new WeaponNames(Rows(open, "weapons.tsv"));
        _events = Rows(open, "events.tsv").ToFrozenDictionary(row => row[0], row => row.Length > 1 ? row[1] : "", StringComparer.Ordinal);
        _eventOpenings = _events.Keys.Select(name => name[..2]).ToFrozenSet(StringComparer.Ordinal);

        // The order settles names that several lists hold: Georgia is the country, Washington the city that is a seat.
        ReadCountries(open);
        ReadBodies();
        ReadRegions(open);
        ReadCities();
        foreach (var row in Rows(open, "groups.tsv"))
        {
            _names.TryAdd(row[0], new GazetteerEntry(row[0], GazetteerKind.Demonym, null));
        }

        foreach (var row in Rows(open, "things.tsv"))
        {
            _names.TryAdd(row[0], new GazetteerEntry(row[0], Enum.Parse<GazetteerKind>(row[1]), null));
        }

        _openings = new NameOpenings(_names.Keys);
        foreach (var row in Rows(open, "first-names.tsv"))
        {
            _firstNames[row[0]] = row[1] switch { "m" => Gender.Male, "f" => Gender.Female, _ => Gender.Unknown };
        }

        _commonWords = Rows(open, "common-words.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
    }

    private Gazetteer(Gazetteer other) => (_names, _openings, _countries, _seats, _firstNames, _commonWords, _events, _eventOpenings, Places, Actors, Weapons) =
        (other._names, other._openings, other._countries, other._seats, other._firstNames, other._commonWords, other._events, other._eventOpenings, other.Places, other.Actors, other.Weapons);

    /// <summary>The same with an operator's own names.</summary>
    internal Gazetteer With(NameList names) => new(this) { OwnNames = names };

    /// <summary>Reads the lists.</summary>
    /// <param name="open">Opens a list by its file name.</param>
    internal static Gazetteer Load(Func<string, Stream> open) => new(open);

    /// <summary>People, bodies and armed groups.</summary>
    internal ActorIndex Actors { get; }

    /// <summary>Weapon systems.</summary>
    internal WeaponNames Weapons { get; }

    /// <summary>The names that the operator added; <see langword="null"/> when there are none.</summary>
    internal NameList? OwnNames { get; private init; }

    /// <summary>The towns and subdivisions of the world.</summary>
    internal PlaceIndex Places { get; }

    /// <summary>The entry of a name or alias; <see langword="null"/> when no list has it.</summary>
    internal GazetteerEntry? Find(ReadOnlySpan<char> name) =>
        _names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var entry) ? entry
            : Ascii.IsValid(name) ? null : _names.GetValueOrDefault(PlainName.Of(name.ToString()));

    /// <summary>How long the names may be that begin as a text does, for <see cref="NameOpenings.Holds"/>. A name with letters beyond ASCII has another length in the lists.</summary>
    internal ulong LengthsOfNamesIn(ReadOnlySpan<char> text) => _openings.LengthsOf(text);

    /// <summary>The country of an ISO 3166-1 alpha-2 code; <see langword="null"/> for one that is not listed.</summary>
    internal GazetteerEntry? Country(string code) => _countries.GetValueOrDefault(code);

    /// <summary>Code of the country whose government sits in a place or building of this name; <see langword="null"/> when none does.</summary>
    internal string? SeatOf(ReadOnlySpan<char> name) =>
        _seats.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var code) ? code : null;

    internal bool IsFirstName(ReadOnlySpan<char> word) => _firstNames.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    internal Gender GenderOf(ReadOnlySpan<char> firstName) =>
        _firstNames.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(firstName, out var gender) ? gender : Gender.Unknown;

    /// <summary>What the list of events asks of the words beside a name: nothing (empty), <c>exercise</c> or <c>place</c>; <see langword="null"/> when it has not the name.</summary>
    internal string? EventCondition(ReadOnlySpan<char> name) => _events.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var condition) ? condition : null;

    /// <summary>Whether any event of the list begins as the word does.</summary>
    internal bool MayOpenEvent(ReadOnlySpan<char> word) => word.Length > 1 ? _eventOpenings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[..2]) : char.IsAsciiDigit(word[0]);

    /// <summary>Whether the word is an everyday one, however it is capitalised here.</summary>
    internal bool IsCommon(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[32];
        var length = word.Length <= lower.Length ? word.ToLowerInvariant(lower) : -1;
        return length > 0 && _commonWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..length]);
    }

    private void ReadCountries(Func<string, Stream> open)
    {
        foreach (var row in Rows(open, "countries.tsv"))
        {
            var country = new GazetteerEntry(row[2], GazetteerKind.Country, row[0]) { WikidataId = row[1] };
            _countries.Add(row[0], country);
            _names.TryAdd(row[2], country);
            foreach (var alias in List(row[3]))
            {
                _names.TryAdd(alias, country);
            }

            foreach (var demonym in List(row[4]))
            {
                _names.TryAdd(demonym, new GazetteerEntry(demonym, GazetteerKind.Demonym, row[0]));
            }

            foreach (var seat in List(row[5]))
            {
                _seats.TryAdd(seat, row[0]);
            }
        }
    }

    private void ReadBodies()
    {
        foreach (var (name, usual, country) in Actors.Familiar())
        {
            _names.TryAdd(name, new GazetteerEntry(usual, GazetteerKind.Organization, country));
        }
    }

    private void ReadRegions(Func<string, Stream> open)
    {
        foreach (var row in Rows(open, "regions.tsv"))
        {
            _names.TryAdd(row[0], new GazetteerEntry(row[0], GazetteerKind.Region, NullIfEmpty(row[1])));
            foreach (var demonym in List(row[2]))
            {
                _names.TryAdd(demonym, new GazetteerEntry(demonym, GazetteerKind.Demonym, NullIfEmpty(row[1])));
            }
        }
    }

    private void ReadCities()
    {
        foreach (var (name, place) in Places.AtLeast(LargeCity))
        {
            if (place.IsTown)
            {
                _names.TryAdd(name, new GazetteerEntry(name, GazetteerKind.City, place.Country));
            }
        }

        // Capitals that the list of cities spells otherwise or leaves out.
        foreach (var (seat, code) in _seats)
        {
            _names.TryAdd(seat, new GazetteerEntry(seat, GazetteerKind.City, code));
        }
    }

    private static byte[] ReadAll(Func<string, Stream> open, string file)
    {
        using var stream = open(file);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static IEnumerable<string[]> Rows(Func<string, Stream> open, string file)
    {
        using var reader = new StreamReader(open(file));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }

    private static string[] List(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static string? NullIfEmpty(string cell) => cell.Length == 0 ? null : cell;
}
