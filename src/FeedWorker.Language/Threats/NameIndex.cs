using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Threats;

/// <summary>The named entities of a text by position, to tell the country that a phrase speaks of: "the Turkish president".</summary>
internal sealed class NameIndex
{
    private readonly (TextSpan Span, Entity Entity)[] _mentions;
    private readonly Dictionary<string, Entity> _countries = new(StringComparer.Ordinal);

    internal NameIndex(IReadOnlyList<Entity> entities)
    {
        _mentions = [.. entities.SelectMany(entity => entity.Mentions.Select(mention => (mention.Span, entity))).OrderBy(pair => pair.Span.Start)];
        foreach (var entity in entities)
        {
            if (entity is { Type: EntityType.Location, Link.CountryCode: { } code })
            {
                _countries.TryAdd(code, entity);
            }
        }
    }

    /// <summary>The first place of the text that lies in a country; <see langword="null"/> when it names none.</summary>
    internal Entity? Country(string code) => _countries.GetValueOrDefault(code);

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
