using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Entities.Linking;

/// <summary>Tells what the names of one text are in the lists of the world.</summary>
internal sealed class EntityLinker
{
    // A shorter name of an operator's list needs a word of the text that its country is meant.
    private const double Sure = 0.5;

    private readonly Gazetteer _gazetteer;
    private readonly DateOnly? _day;
    private readonly IReadOnlySet<string> _countries;

    internal EntityLinker(SegmentedText text, IReadOnlyList<EntityMention> mentions, Gazetteer gazetteer, DateTimeOffset? publishedAt)
    {
        (_gazetteer, _day) = (gazetteer, publishedAt is { } instant ? DateOnly.FromDateTime(instant.UtcDateTime) : null);
        (Places, _countries) = PlaceLinker.Link(text, mentions, gazetteer);
    }

    /// <summary>For each mention which place or country it is, or <see langword="null"/>.</summary>
    internal IReadOnlyList<EntityLink?> Places { get; }

    /// <summary>What an entity is, by its fullest name in the text; <see langword="null"/> rather than a guess.</summary>
    /// <param name="name">The fullest name.</param>
    /// <param name="type">What it names.</param>
    /// <param name="country">The country that its role or its other names tell; <see langword="null"/> when none does.</param>
    internal EntityLink? Find(string name, EntityType type, string? country) => OwnRow(name, type, country) ?? type switch
    {
        // A surname is no name to go by, but "Hemedti" is listed as it stands.
        EntityType.Person or EntityType.Organization => ActorOf(name, type == EntityType.Person, country)?.ToLink(_day),
        _ => null,
    };

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

    private Actor? ActorOf(string name, bool isPerson, string? country)
    {
        Actor? found = null;
        foreach (var actor in _gazetteer.Actors.Find(name))
        {
            if (actor.IsPerson != isPerson || (country is not null && actor.Country is not null && actor.Country != country)
                || (actor.Country is { } home && !(actor.IsKnownAnywhere && !IsAcronym(name)) && !IsMeant(home, country)))
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = actor;
        }

        return found;
    }

    private bool IsMeant(string code, string? country) => country == code || _countries.Contains(code);

    private static bool IsAcronym(string name) => name.Length <= 6 && !name.AsSpan().ContainsAnyExceptInRange('A', 'Z');
}
