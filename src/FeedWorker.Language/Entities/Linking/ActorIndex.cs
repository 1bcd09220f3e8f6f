namespace FeedWorker.Language.Entities.Linking;

/// <summary>People, bodies and armed groups by name.</summary>
/// <param name="list">Lines of names, id, kind, Wikidata id, CAMEO codes, country and how well known.</param>
internal sealed class ActorIndex(byte[] list)
{
    private const int MostNamesakes = 8;

    private readonly NameTable _table = new(list);

    // "# offices as of 20251231": the day that the open offices were last looked at.
    private readonly int _checked = int.Parse(list.AsSpan(list.AsSpan().IndexOf("as of "u8) + 6, 8), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The actors of a name, in the order of the list: those that were checked by hand first.</summary>
    internal IEnumerable<Actor> Find(string name) => _table.Find(name, MostNamesakes).Select(row => Read(row) with { LastOpenDay = _checked + 10_000 });

    /// <summary>The names that are seen to be a body's wherever they stand, each with the usual name and the country of that body.</summary>
    internal IEnumerable<(string Name, string Usual, string? Country)> Familiar()
    {
        var (usual, line) = ("", default(NameTable.Row));
        foreach (var (name, row) in _table.Names(row => Mark(row) is [_, (byte)'+']))
        {
            (usual, line) = row == line ? (usual, line) : (name, row);
            yield return (name, usual, Read(row).Country);
        }
    }

    /// <summary>Whether the first of the list with this very name is a person; <see langword="null"/> when nobody has it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="hash">Its letters, by <see cref="NameTable.Continue"/>.</param>
    /// <param name="caseless">Whether its capitals say nothing.</param>
    internal bool? IsPerson(ReadOnlySpan<char> name, uint hash, bool caseless) => _table.Find(name, hash, caseless) is { } row ? Read(row).IsPerson : null;

    private static Actor Read(NameTable.Row row)
    {
        var cells = row.Cells;
        return new Actor(
            Id: cells.NextText()!, // every line has its id
            IsPerson: cells.Next() is [(byte)'P'],
            WikidataId: cells.NextText(),
            Codes: cells.NextText(),
            Country: cells.NextText(),
            IsKnownAnywhere: cells.Next() is [(byte)'2', ..]);
    }

    private static ReadOnlySpan<byte> Mark(NameTable.Row row)
    {
        var cells = row.Cells;
        for (var skipped = 0; skipped < 5; skipped++)
        {
            cells.Next();
        }

        return cells.Next();
    }
}
