using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Threats;

/// <summary>The named entities of a text by position, to tell the country that a phrase speaks of: "the Turkish president".</summary>
internal sealed class NameIndex
{
    // "Chad" and the "ian" of "Chadian".
    private const int ShortestCountry = 4;
    private const int LongestEnding = 3;

    private readonly (TextSpan Span, Entity Entity)[] _mentions;
    private readonly Dictionary<string, Entity> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> _places = new(StringComparer.Ordinal);

    internal NameIndex(IReadOnlyList<Entity> entities)
    {
        _mentions = [.. entities.SelectMany(entity => entity.Mentions.Select(mention => (mention.Span, entity))).OrderBy(pair => pair.Span.Start)];
        foreach (var entity in entities)
        {
            if (entity.Type == EntityType.Location)
            {
                _places.TryAdd(entity.Name, entity);
            }

            if (entity is { Type: EntityType.Location, Link.CountryCode: { } code })
            {
                _countries.TryAdd(code, entity);
            }
        }
    }

    /// <summary>The first place of the text that lies in a country; <see langword="null"/> when it names none.</summary>
    internal Entity? Country(string code) => _countries.GetValueOrDefault(code);

    /// <summary>The country whose people they are: by its code, else by its name ("Ostmark", "Ostmarkan"); <see langword="null"/> when the text does not name it.</summary>
    internal Entity? CountryOf(Entity people)
    {
        if (people.Link.CountryCode is { } code)
        {
            return Country(code) is { Link.GeoNamesId: null } country ? country : null;
        }

        for (var length = people.Name.Length - 1; length >= Math.Max(ShortestCountry, people.Name.Length - LongestEnding); length--)
        {
            if (_places.TryGetValue(people.Name[..length], out var country))
            {
                return country;
            }
        }

        return null;
    }

    /// <summary>The entity that a token is part of the name of; <see langword="null"/> for any other.</summary>
    internal Entity? At(TextSpan token)
    {
        // Names do not overlap: the one that holds the token begins last before its end.
        var at = FirstFrom(token.End) - 1;
        return at >= 0 && _mentions[at].Span.Contains(token) ? _mentions[at].Entity : null;
    }

    /// <summary>The first country that is named between two positions; <see langword="null"/> when none is.</summary>
    internal Entity? CountryBetween(int start, int end)
    {
        for (var at = FirstFrom(start); at < _mentions.Length && _mentions[at].Span.Start < end; at++)
        {
            if (_mentions[at].Entity is { Type: EntityType.Location, Link: { CountryCode: not null, GeoNamesId: null } } country)
            {
                return country;
            }
        }

        return null;
    }

    /// <summary>The country of the first name inside a phrase; <see langword="null"/> when none is known.</summary>
    internal string? CountryWithin(TextSpan phrase)
    {
        for (var at = FirstFrom(phrase.Start); at < _mentions.Length && _mentions[at].Span.Start < phrase.End; at++)
        {
            if (_mentions[at].Entity.Link.CountryCode is { } code)
            {
                return code;
            }
        }

        return null;
    }

    private int FirstFrom(int position)
    {
        var (low, high) = (0, _mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_mentions[middle].Span.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
