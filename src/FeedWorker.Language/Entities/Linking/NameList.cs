using System.Globalization;

namespace FeedWorker.Language.Entities.Linking;

/// <summary>
/// An operator's own list of names and what they are: five cells a line, parted by tabs: <c>alias, type, id, prior, country</c>. Its rows go before ours.
/// </summary>
public sealed class NameList
{
    /// <summary>The most rows; a list of this length takes some 100 MB.</summary>
    public const int MostRows = 500_000;

    private const int LongestAlias = 200;

    private static readonly string[] _types = [.. Enum.GetNames<EntityType>().Where(name => name is not (nameof(EntityType.Date) or nameof(EntityType.Money)))];

    private readonly Dictionary<string, List<ListedName>> _rows = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many rows it has.</summary>
    public int Count { get; private set; }

    /// <summary>Reads a list. Empty lines and lines that begin with <c>#</c> say nothing.</summary>
    /// <param name="reader">The text of the list.</param>
    /// <exception cref="FormatException">A line is not as it must be; the message names it and tells why.</exception>
    public static NameList Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var list = new NameList();
        for (var number = 1; Next(reader, number) is { } line; number++)
        {
            if (line.Length > 0 && line[0] != '#' && list.Add(line) is { } why)
            {
                throw Wrong(number, why);
            }
        }

        return list;
    }

    // A byte order mark is no part of the first line.
    private static string? Next(TextReader reader, int number)
    {
        try
        {
            return number == 1 ? reader.ReadLine()?.TrimStart('\ufeff') : reader.ReadLine();
        }
        catch (System.Text.DecoderFallbackException e)
        {
            // The reader decodes blocks of lines ahead, so that the bad bytes stand here or not far behind.
            throw Wrong(number, "not UTF-8 text, here or in the next lines", e);
        }
    }

    private static FormatException Wrong(int line, string why, Exception? cause = null) => new($"line {line.ToString(CultureInfo.InvariantCulture)}: {why}", cause);

    /// <summary>The rows of a name and type.</summary>
    internal IEnumerable<ListedName> Find(string name, EntityType type) =>
        _rows.TryGetValue(PlainName.Of(name), out var rows) ? rows.Where(row => row.Type == type) : [];

    // Why the line cannot be taken; null when it could.
    private string? Add(string line)
    {
        var cells = line.Split('\t');
        if (cells.Length != 5)
        {
            return $"{cells.Length.ToString(CultureInfo.InvariantCulture)} cells where 5 are wanted: alias, type, id, prior, country";
        }

        var alias = PlainName.Of(cells[0].Trim());
        if (alias.Length is 0 or > LongestAlias)
        {
            return $"the alias must have 1 to {LongestAlias.ToString(CultureInfo.InvariantCulture)} letters";
        }

        if (Array.Find(_types, name => name.Equals(cells[1], StringComparison.OrdinalIgnoreCase)) is not { } known)
        {
            return $"\"{cells[1]}\" is no type of name; known are {string.Join(", ", _types)}";
        }

        if (LinkOf(cells[2]) is not { } link)
        {
            return $"\"{cells[2]}\" is no id: Q and digits for Wikidata, geonames: and digits, or 1 to 64 of a-z A-Z 0-9 . _ : - for an id of your own";
        }

        if (!double.TryParse(cells[3], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var prior) || prior is not (>= 0 and <= 1))
        {
            return $"\"{cells[3]}\" is no prior from 0 to 1";
        }

        if (cells[4].Length != 0 && (cells[4].Length != 2 || cells[4].AsSpan().ContainsAnyExceptInRange('A', 'Z')))
        {
            return $"\"{cells[4]}\" is no ISO 3166-1 alpha-2 code; leave the cell empty where there is none";
        }

        if (++Count > MostRows)
        {
            return $"more than {MostRows.ToString(CultureInfo.InvariantCulture)} rows";
        }

        if (!_rows.TryGetValue(alias, out var rows))
        {
            _rows.Add(alias, rows = []);
        }

        rows.Add(new ListedName(Enum.Parse<EntityType>(known), link with { CountryCode = cells[4].Length == 0 ? null : cells[4] }, prior));
        return null;
    }

    private static EntityLink? LinkOf(string id)
    {
        const string GeoNames = "geonames:";
        if (id.StartsWith(GeoNames, StringComparison.Ordinal))
        {
            return long.TryParse(id.AsSpan(GeoNames.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new EntityLink { GeoNamesId = number } : null;
        }

        if (id.Length is 0 or > 64)
        {
            return null;
        }

        foreach (var c in id)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or ':' or '-'))
            {
                return null;
            }
        }

        return id[0] == 'Q' && id.Length > 1 && !id.AsSpan(1).ContainsAnyExceptInRange('0', '9')
            ? new EntityLink { WikidataId = id } : new EntityLink { ListId = id };
    }
}
