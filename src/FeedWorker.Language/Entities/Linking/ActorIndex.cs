namespace FeedWorker.Language.Entities.Linking;

/// <summary>People, bodies and armed groups by name.</summary>
/// <param name="list">Lines of names, id, kind, Wikidata id, CAMEO codes, country and prior.</param>
internal sealed class ActorIndex(byte[] list)
{
    private const int MostNamesakes = 8;

    private readonly NameTable _table = new(list);

    // "# offices as of 20251231": the day that the open offices were last looked at.
    private readonly int _checked = int.Parse(list.AsSpan(list.AsSpan().IndexOf("as of "u8) + 6, 8), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The actors of a name, in the order of the list: those that were checked by hand first.</summary>
    internal IEnumerable<Actor> Find(string name) => _table.Find(name, MostNamesakes).Select(row => Read(row) with { LastOpenDay = _checked + 10_000 });

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
            IsKnownAnywhere: cells.Next() is [(byte)'2']);
    }
}
