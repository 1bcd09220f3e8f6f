using System.Numerics;
using System.Text;

namespace FeedWorker.Language.Entities.Linking;

/// <summary>
/// A list of lines that is found by name, without regard to case and accents. It stays as the bytes it was read from; only a hash table of where names
/// stand is built, so that fifty thousand lines cost a few milliseconds instead of as many strings.
/// </summary>
internal sealed class NameTable
{
    private readonly byte[] _list;
    private readonly List<(int Start, int Length, int Cells)> _names = new(60_000);
    private readonly int[] _next;
    private readonly int[] _slots;

    /// <summary>Indexes the list.</summary>
    /// <param name="list">Lines in ASCII, their cells parted by tabs, the names in the first cell parted by <c>|</c>; <c>#</c> opens a comment.</param>
    internal NameTable(byte[] list)
    {
        _list = list;
        for (var at = 0; at < list.Length;)
        {
            var line = list.AsSpan(at);
            line = line[..line.IndexOf((byte)'\n')];
            if (line.Length > 0 && line[0] != '#')
            {
                AddNames(at, line.IndexOf((byte)'\t'));
            }

            at += line.Length + 1;
        }

        _next = new int[_names.Count];
        _slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)_names.Count + 1)];
        Array.Fill(_slots, -1);

        // From the end, so that each chain has the lines in their order.
        for (var name = _names.Count - 1; name >= 0; name--)
        {
            ref var slot = ref _slots[Slot(Name(name))];
            (_next[name], slot) = (slot, name);
        }
    }

    /// <summary>The names of the lines that are wanted, in the order of the list, each with its line.</summary>
    internal IEnumerable<(string Name, Row Row)> Names(Func<Row, bool> wanted) =>
        _names.Select((name, i) => (i, Row: new Row(_list, name.Cells))).Where(line => wanted(line.Row)).Select(line => (Encoding.ASCII.GetString(Name(line.i)), line.Row));

    /// <summary>The lines of a name, each once and at most so many, in the order of the list.</summary>
    internal IEnumerable<Row> Find(string name, int most)
    {
        var key = PlainName.Of(name);
        if (!Ascii.IsValid(key))
        {
            yield break;
        }

        var last = -1;
        for (var i = _slots[Slot(Encoding.ASCII.GetBytes(key))]; i >= 0 && most > 0; i = _next[i])
        {
            // "NATO" and "Nato" are two names of one line.
            if (_names[i].Cells != last && Ascii.EqualsIgnoreCase(Name(i), key))
            {
                (most, last) = (most - 1, _names[i].Cells);
                yield return new Row(_list, _names[i].Cells);
            }
        }
    }

    /// <summary>The hash of no letters, where <see cref="Continue"/> begins.</summary>
    internal const uint NoLetters = 2166136261;

    /// <summary>The hash of a name that goes on with some letters, so that the beginnings of a text are looked up without reading it anew.</summary>
    internal static uint Continue(uint hash, ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
        {
            hash = (hash ^ (c is >= 'A' and <= 'Z' ? c | 0x20u : c)) * 16777619u;
        }

        return hash;
    }

    /// <summary>The first line of a name that is written just so; <see langword="null"/> when there is none. Builds no string.</summary>
    /// <param name="name">The name, without accents.</param>
    /// <param name="hash">Its hash, by <see cref="Continue"/>.</param>
    /// <param name="caseless">Whether any case will do.</param>
    internal Row? Find(ReadOnlySpan<char> name, uint hash, bool caseless)
    {
        for (var i = _slots[(int)(hash & (uint)(_slots.Length - 1))]; i >= 0; i = _next[i])
        {
            if (caseless ? Ascii.EqualsIgnoreCase(Name(i), name) : Ascii.Equals(Name(i), name))
            {
                return new Row(_list, _names[i].Cells);
            }
        }

        return null;
    }

    private void AddNames(int at, int length)
    {
        var (end, cells) = (at + length, at + length + 1);
        while (at < end)
        {
            var bar = _list.AsSpan(at, end - at).IndexOf((byte)'|');
            var one = bar < 0 ? end - at : bar;
            _names.Add((at, one, cells));
            at += one + 1;
        }
    }

    private ReadOnlySpan<byte> Name(int name) => _list.AsSpan(_names[name].Start, _names[name].Length);

    // FNV-1a over the letters in lower case.
    private int Slot(ReadOnlySpan<byte> name)
    {
        var hash = NoLetters;
        foreach (var b in name)
        {
            hash = (hash ^ (b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b)) * 16777619u;
        }

        return (int)(hash & (uint)(_slots.Length - 1));
    }

    /// <summary>The cells of a line behind its names, read from left to right.</summary>
    internal ref struct Cells(byte[] list, int at)
    {
        private int _at = at;

        internal ReadOnlySpan<byte> Next()
        {
            var rest = list.AsSpan(_at);
            var cell = rest[..rest.IndexOfAny((byte)'\t', (byte)'\n')];
            _at += cell.Length + 1;
            return cell;
        }

        /// <summary>The next cell as a string; <see langword="null"/> when it is empty.</summary>
        internal string? NextText() => Next() is { Length: > 0 } cell ? Encoding.ASCII.GetString(cell) : null;
    }

    /// <summary>A line of the list.</summary>
    internal readonly record struct Row(byte[] List, int At)
    {
        internal Cells Cells => new(List, At);
    }
}
