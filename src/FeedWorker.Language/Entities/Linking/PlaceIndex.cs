using System.Buffers.Text;
using System.Text;

namespace FeedWorker.Language.Entities.Linking;

/// <summary>
/// The towns and subdivisions of the world by name, without regard to case and accents. The list stays as the bytes it was read from: only a hash
/// table of line starts is built, so that fifty thousand places cost two milliseconds instead of a hundred thousand strings.
/// </summary>
internal sealed class PlaceIndex
{
    // More bearers of one name than these are too small to be told apart ("San Jose" has 60).
    private const int MostNamesakes = 40;

    private readonly byte[] _list;
    private readonly int[] _lines;
    private readonly int[] _next;
    private readonly int[] _slots;

    /// <summary>Indexes the list.</summary>
    /// <param name="list">Lines of name, country, subdivision, GeoNames id, thousands of inhabitants and rank, parted by tabs; the largest first.</param>
    internal PlaceIndex(byte[] list)
    {
        _list = list;
        var starts = new List<int>(60_000);
        for (var at = 0; at < list.Length;)
        {
            if (list[at] != '#')
            {
                starts.Add(at);
            }

            at += list.AsSpan(at).IndexOf((byte)'\n') + 1;
        }

        _lines = [.. starts];
        _next = new int[_lines.Length];
        _slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)_lines.Length + 1)];
        Array.Fill(_slots, -1);

        // From the end, so that each chain has the largest place first.
        for (var line = _lines.Length - 1; line >= 0; line--)
        {
            ref var slot = ref _slots[Hash(Cell(_lines[line])) & (_slots.Length - 1)];
            (_next[line], slot) = (slot, line);
        }
    }

    /// <summary>The places of a name, the largest first.</summary>
    internal IReadOnlyList<Place> Find(string name)
    {
        var key = PlainName.Of(name);
        var found = new List<Place>();
        for (var line = _slots[Hash(key) & (_slots.Length - 1)]; line >= 0 && found.Count < MostNamesakes; line = _next[line])
        {
            if (Ascii.EqualsIgnoreCase(Cell(_lines[line]), key))
            {
                found.Add(Read(_lines[line] + Cell(_lines[line]).Length + 1));
            }
        }

        return found;
    }

    /// <summary>Every name in the list with so many inhabitants, and its place, the largest first.</summary>
    internal IEnumerable<(string Name, Place Place)> AtLeast(int thousands)
    {
        foreach (var line in _lines)
        {
            var name = Encoding.ASCII.GetString(Cell(line));
            var place = Read(line + name.Length + 1);
            if (place.Thousands < thousands)
            {
                yield break;
            }

            yield return (name, place);
        }
    }

    private Place Read(int at)
    {
        var country = Cell(at);
        at += country.Length + 1;
        var subdivision = Cell(at);
        at += subdivision.Length + 1;
        var id = Cell(at);
        at += id.Length + 1;
        var thousands = Cell(at);
        at += thousands.Length + 1;
        _ = Utf8Parser.TryParse(id, out long geoNames, out _);
        _ = Utf8Parser.TryParse(thousands, out int inhabitants, out _);
        return new Place(
            Encoding.ASCII.GetString(country),
            subdivision.Length == 0 ? null : Encoding.ASCII.GetString(subdivision),
            geoNames,
            inhabitants,
            _list[at] switch { (byte)'C' => PlaceKind.Capital, (byte)'A' => PlaceKind.Seat, (byte)'S' => PlaceKind.Subdivision, _ => PlaceKind.Town });
    }

    private ReadOnlySpan<byte> Cell(int start)
    {
        var rest = _list.AsSpan(start);
        return rest[..rest.IndexOfAny((byte)'\t', (byte)'\n')];
    }

    // FNV-1a over the letters in lower case; names of other bytes were left out of the list.
    private static int Hash(ReadOnlySpan<byte> name)
    {
        var hash = 2166136261u;
        foreach (var b in name)
        {
            hash = (hash ^ Lower(b)) * 16777619u;
        }

        return (int)(hash & int.MaxValue);
    }

    private static int Hash(ReadOnlySpan<char> name)
    {
        var hash = 2166136261u;
        foreach (var c in name)
        {
            hash = (hash ^ Lower((byte)c)) * 16777619u;
        }

        return (int)(hash & int.MaxValue);
    }

    private static byte Lower(byte letter) => letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter | 0x20) : letter;
}
