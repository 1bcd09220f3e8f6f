using System.Buffers.Text;
using System.Text;

namespace FeedWorker.Language.Entities.Linking;

/// <summary>The towns and subdivisions of the world by name, without regard to case and accents.</summary>
/// <param name="list">Lines of name, country, subdivision, GeoNames id, thousands of inhabitants and rank; the largest first.</param>
internal sealed class PlaceIndex(byte[] list)
{
    // More bearers of one name than these are too small to be told apart ("San Jose" has 60).
    private const int MostNamesakes = 40;

    private readonly NameTable _table = new(list);

    /// <summary>The places of a name, the largest first.</summary>
    internal IReadOnlyList<Place> Find(string name) => [.. _table.Find(name, MostNamesakes).Select(Read)];

    /// <summary>Whether there is any place of a name.</summary>
    internal bool Has(string name)
    {
        var key = PlainName.Of(name);
        return Ascii.IsValid(key) && _table.Find(key, NameTable.Continue(NameTable.NoLetters, key), caseless: true) is not null;
    }

    /// <summary>Every name in the list with so many inhabitants, and its place, the largest first.</summary>
    internal IEnumerable<(string Name, Place Place)> AtLeast(int thousands) =>
        _table.Names(_ => true).Select(line => (line.Name, Read(line.Row))).TakeWhile(line => line.Item2.Thousands >= thousands);

    /// <summary>What the largest place of this very name is; <see langword="null"/> when there is none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="hash">Its letters, by <see cref="NameTable.Continue"/>.</param>
    /// <param name="caseless">Whether its capitals say nothing.</param>
    internal PlaceKind? KindOf(ReadOnlySpan<char> name, uint hash, bool caseless) => _table.Find(name, hash, caseless) is { } row ? Read(row).Kind : null;

    private static Place Read(NameTable.Row row)
    {
        var cells = row.Cells;
        var country = cells.NextText();
        var subdivision = cells.NextText();
        _ = Utf8Parser.TryParse(cells.Next(), out long geoNames, out _);
        _ = Utf8Parser.TryParse(cells.Next(), out int inhabitants, out _);
        var kind = cells.Next() switch { [(byte)'C'] => PlaceKind.Capital, [(byte)'A'] => PlaceKind.Seat, [(byte)'S'] => PlaceKind.Subdivision, _ => PlaceKind.Town };
        return new Place(country!, subdivision, geoNames, inhabitants, kind); // every line has its country
    }
}
