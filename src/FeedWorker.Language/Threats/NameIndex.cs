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
            if (entity is { Type: EntityType.Location, CountryCode: { } code })
            {
                _countries.TryAdd(code, entity);
            }
        }
    }

    /// <summary>The first place of the text that lies in a country; <see langword="null"/> when it names none.</summary>
    internal Entity? Country(string code) => _countries.GetValueOrDefault(code);

    /// <summary>The country of the first name inside a phrase; <see langword="null"/> when none is known.</summary>
    internal string? CountryWithin(TextSpan phrase)
    {
        var (low, high) = (0, _mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_mentions[middle].Span.Start < phrase.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < _mentions.Length && _mentions[low].Span.Start < phrase.End; low++)
        {
            if (_mentions[low].Entity.CountryCode is { } code)
            {
                return code;
            }
        }

        return null;
    }
}
