using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Entities.Linking;

/// <summary>Tells what the names of one text are in the lists of the world.</summary>
internal sealed class EntityLinker
{
    // A shorter name of an operator's list needs a word of the text that its country is meant.
    private const double Sure = 0.5;

    private readonly SegmentedText _text;
    private readonly IReadOnlyList<EntityMention> _mentions;
    private readonly Gazetteer _gazetteer;
    private readonly DateOnly? _day;
    private readonly IReadOnlySet<string> _countries;

    // The country of each name of a place that the text uses; null when it has several.
    private readonly Dictionary<string, string?> _countryByName = new(StringComparer.Ordinal);

    internal EntityLinker(SegmentedText text, IReadOnlyList<EntityMention> mentions, Gazetteer gazetteer, DateOnly? publicationDay)
    {
        (_text, _mentions) = (text, mentions);
        (_gazetteer, _day) = (gazetteer, publicationDay);
        (Places, _countries) = PlaceLinker.Link(text, mentions, gazetteer);
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].Type == EntityType.Location && Places[i]?.CountryCode is { } code)
            {
                var name = text.Words(mentions[i].Span);
                _countryByName[name] = _countryByName.TryGetValue(name, out var other) && other != code ? null : code;
            }
        }
    }

    /// <summary>For each mention which place or country it is, or <see langword="null"/>.</summary>
    internal IReadOnlyList<EntityLink?> Places { get; }

    /// <summary>What an entity is, by its fullest name in the text; <see langword="null"/> rather than a guess.</summary>
    /// <param name="name">The fullest name.</param>
    /// <param name="type">What it names.</param>
    /// <param name="country">The country that its role or its other names tell; <see langword="null"/> when none does.</param>
    /// <param name="bearing">What the text says of a person's office.</param>
    internal EntityLink? Find(string name, EntityType type, string? country, Bearing bearing = Bearing.Unknown) => OwnRow(name, type, country) ?? type switch
    {
        // A surname is no name to go by, but "Hemedti" is listed as it stands.
        EntityType.Person => PersonOf(name, country, bearing)?.ToLink(_day),
        EntityType.Organization => BodyOf(name, country)?.ToLink(_day),
        _ => null,
    };

    /// <summary>
    /// The country that the words of a span name: as the place was settled where it is a mention, or where the text names it elsewhere; else as the lists
    /// have it, unless places of several countries share the name.
    /// </summary>
    internal string? CountryAt(TextSpan span)
    {
        if (MentionAt(span) is >= 0 and var mention)
        {
            return span.End > _mentions[mention].Span.End || Places[mention] is not { CountryCode: { } code } link
                || (link.GeoNamesId is not null && !_countries.Contains(code) && IsShared(_text.Words(_mentions[mention].Span))) ? null : code;
        }

        var name = span.In(_text.Text);
        if (_countryByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var settled))
        {
            return settled;
        }

        return _gazetteer.Find(name) is not { CountryCode: { } listed } known ? null
            : known.Kind == GazetteerKind.City || (known.Kind == GazetteerKind.Country && !IsCertain(known, span)) ? OnlyMeant(name.ToString(), known)
            : listed;
    }

    // The place or people whose mention holds the beginning of the span.
    private int MentionAt(TextSpan span)
    {
        var (low, high) = (0, _mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].Span.End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < _mentions.Count && _mentions[low].Span.Start <= span.Start && _mentions[low].Type is EntityType.Location or EntityType.Norp ? low : -1;
    }

    // "Georgia" and "Lebanon County" may lie in America.
    private bool IsCertain(GazetteerEntry country, TextSpan span)
    {
        var next = _text.TokenAt(span.End - 1) + 1;
        return !(next < _text.Tokens.Count && PlaceWords.IsDivision(_text.Word(next)))
            && new PlaceReading(country, _gazetteer.Places.Find(country.Name), false).CertainCountry is not null;
    }

    private bool IsShared(string name) => _gazetteer.Places.Find(name).Select(place => place.Country).Distinct().Skip(1).Any();

    // Of the countries that have a place of the name the only one that the text speaks of; a place that dwarfs its namesakes where it speaks of none.
    private string? OnlyMeant(string name, GazetteerEntry known)
    {
        var places = _gazetteer.Places.Find(name);
        string[] bearers = [.. places.Select(place => place.Country).Append(known.CountryCode!).Distinct()];
        string[] meant = [.. bearers.Where(_countries.Contains)];
        return meant.Length == 1 ? meant[0]
            : meant.Length == 0 && (bearers.Length == 1 || (_countries.Count == 0 && known.Kind == GazetteerKind.City && new PlaceReading(known, places, false).Dominant is not null)) ? known.CountryCode
            : null;
    }

    private EntityLink? OwnRow(string name, EntityType type, string? country)
    {
        if (_gazetteer.OwnNames is not { } names)
        {
            return null;
        }

        ListedName? best = null;
        var (most, next) = (0.0, 0.0);
        foreach (var row in names.Find(name, type))
        {
            // Ana Ruiz of Chile is not the one of Norway. What country a place lies in, its row knows better than our list.
            if (type != EntityType.Location && country is not null && row.Link.CountryCode is { } home && home != country)
            {
                continue;
            }

            // A country that the text names weighs more than any prior.
            var weight = row.Prior + (row.Link.CountryCode is { } code && IsMeant(code, country) ? 1 : 0);
            if (weight > most)
            {
                (best, most, next) = (row, weight, most);
            }
            else
            {
                next = Math.Max(next, weight);
            }
        }

        return most >= Sure && most > next ? best?.Link : null;
    }

    // One who holds an office on the list, or has a name that many have, needs the office and the country in the text.
    private Actor? PersonOf(string name, string? country, Bearing bearing) => bearing == Bearing.Private ? null
        : Only(_gazetteer.Actors.Find(name).Where(actor => actor.IsPerson && !Contradicts(actor, country)
            && (actor.IsKnownAnywhere || (bearing == Bearing.Official && actor.Country is { } home && IsMeant(home, country)))));

    private Actor? BodyOf(string name, string? country)
    {
        // Two bodies hardly share a longer one.
        var isAcronym = name.Length <= 6 && Acronyms.Is(name);
        var body = Only(_gazetteer.Actors.Find(name).Where(actor => !actor.IsPerson && !Contradicts(actor, country)
            && (actor.Country is not { } home || (actor.IsKnownAnywhere && !isAcronym) || IsMeant(home, country))));

        return isAcronym && body is { Country: null } && !KnownAcronyms.Contains(name) ? null : body;
    }

    private static bool Contradicts(Actor actor, string? country) => country is not null && actor.Country is { } home && home != country;

    private static Actor? Only(IEnumerable<Actor> actors)
    {
        Actor? found = null;
        foreach (var actor in actors)
        {
            if (found is not null)
            {
                return null;
            }

            found = actor;
        }

        return found;
    }

    private bool IsMeant(string code, string? country) => country == code || _countries.Contains(code);
}
