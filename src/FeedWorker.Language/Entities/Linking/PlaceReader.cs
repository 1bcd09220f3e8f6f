using System.Globalization;
using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Entities.Linking;

/// <summary>Looks up what a mention may stand for, with the words around it that tell its kind.</summary>
internal sealed class PlaceReader(SegmentedText text, Gazetteer gazetteer)
{
    // Regions that belong to no one country, such as "Punjab", are parts of states only when large; "the Gulf" is none.
    private const int LargeDivision = 1000;

    // Tokens of "Yobe, Borno, Kaduna and Niger states".
    private const int LongestList = 12;

    private readonly Dictionary<string, PlaceReading> _readings = [];

    internal PlaceReading Read(EntityMention mention)
    {
        if (mention.Type is not (EntityType.Location or EntityType.Norp))
        {
            return PlaceReading.None;
        }

        var kind = mention.Type == EntityType.Norp ? 'n' : KindAround(mention);
        var key = kind + text.Words(mention.Span);
        if (!_readings.TryGetValue(key, out var reading))
        {
            _readings.Add(key, reading = kind == 'n' ? People(key[1..]) : Location(key[1..], kind));
        }

        return reading;
    }

    private PlaceReading People(string name) =>
        gazetteer.Find(name) is { CountryCode: not null } known ? new PlaceReading(known, [], false) : PlaceReading.None;

    private PlaceReading Location(string name, char kind)
    {
        // "KUWAIT (NW) - ...": datelines and headlines.
        var known = gazetteer.Find(name) ?? (name.Length >= 4 && !name.AsSpan().ContainsAnyInRange('a', 'z') ? gazetteer.Find(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant())) : null);
        var found = Narrow(known, gazetteer.Places.Find(name));
        if (known?.Kind == GazetteerKind.Country)
        {
            found = [new Place(known.CountryCode!, null, 0, 20_000, PlaceKind.Country), .. found];
        }

        if (found.Count == 0 && known is null)
        {
            return Qualified(name);
        }

        return new PlaceReading(known, OfKind(found, kind), false);
    }

    private static IReadOnlyList<Place> Narrow(GazetteerEntry? known, IReadOnlyList<Place> found) => known is not { Kind: GazetteerKind.Region } ? found
        : known.CountryCode is { } code ? [.. found.Where(place => place.Country == code)]
        : [.. found.Where(place => place.Kind == PlaceKind.Subdivision && place.Thousands >= LargeDivision)];

    // "Kaduna State", "City of London", "Northern Iraq": the word of kind is part of the mention.
    private PlaceReading Qualified(string name)
    {
        var last = name.LastIndexOf(' ');
        if (last > 0 && KindOf(name.AsSpan(last + 1)) is var kind && kind != ' ')
        {
            return Marked(name[..last], kind);
        }

        var first = name.IndexOf(' ');
        if (first < 0)
        {
            return PlaceReading.None;
        }

        if (name.AsSpan(first + 1).StartsWith("of ", StringComparison.Ordinal) && KindOf(name.AsSpan(0, first)) is var opening && opening != ' ')
        {
            return Marked(name[(first + 4)..], opening);
        }

        return name.AsSpan(0, first) is "North" or "South" or "East" or "West" or "Northern" or "Southern" or "Eastern" or "Western" or "Central" or "Greater"
            && gazetteer.Find(name.AsSpan(first + 1)) is { Kind: GazetteerKind.Country or GazetteerKind.Region, CountryCode: not null } whole
            ? new PlaceReading(whole, [], true) : PlaceReading.None;
    }

    private PlaceReading Marked(string name, char kind) => new(null, [.. gazetteer.Places.Find(name).Where(place => place.IsTown == (kind == 't'))], false);

    private static char KindOf(ReadOnlySpan<char> word) => PlaceWords.IsDivision(word) ? 's' : PlaceWords.IsTown(word) ? 't' : ' ';

    // "Niger state", "the state of Niger", "the city of Lagos"
    private char KindAround(EntityMention mention)
    {
        var first = text.TokenAt(mention.Span.Start);
        var end = text.TokenAt(mention.Span.End - 1) + 1;
        if (end < text.Tokens.Count && PlaceWords.IsDivision(text.Word(end)))
        {
            return 's';
        }

        // "in Kaduna and Niger states"
        var next = end;
        while (next < text.Tokens.Count && next - end < LongestList && (text.Word(next) is "," or "and" || char.IsUpper(text.Word(next)[0])))
        {
            next++;
        }

        if (next > end && next < text.Tokens.Count && text.Word(next)[^1] == 's' && PlaceWords.IsDivision(text.Word(next)))
        {
            return 's';
        }

        return first >= 2 && text.Word(first - 1) is "of" ? KindOf(text.Word(first - 2)) : ' ';
    }

    private static IReadOnlyList<Place> OfKind(IReadOnlyList<Place> found, char kind)
    {
        if (kind == ' ')
        {
            return found;
        }

        Place[] fitting = [.. found.Where(place => kind == 's' ? place.Kind == PlaceKind.Subdivision : place.IsTown)];
        return fitting.Length > 0 ? fitting : found;
    }
}
