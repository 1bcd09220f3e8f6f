using System.Runtime.InteropServices;
using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Networks;

/// <summary>Keeps what a <see cref="WordEncoder"/> makes of each word. Any number of threads; two that need the same new word both compute it.</summary>
internal sealed class WordCache(WordEncoder encoder)
{
    private const int Slots = 1 << 14; // about 10 MB when full

    // What is longer hardly comes again, and would make the cache as large as the texts.
    private const int LongestKept = 40;

    private readonly Entry?[] _entries = new Entry?[Slots];
    private long _made;

    /// <summary>Numbers of a word's vector.</summary>
    internal int Width => encoder.Width;

    /// <summary>Writes the vectors of the words in a run of tokens, each once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="firstToken">Where the run begins.</param>
    /// <param name="rowOf">Filled with the row of each token of the run.</param>
    /// <param name="target">Row by row; long enough for a row for each token.</param>
    /// <returns>How many rows there are.</returns>
    internal int Encode(SegmentedText text, int firstToken, Span<int> rowOf, Span<float> target)
    {
        List<int>? missing = null;
        var rows = new EqualRows(stackalloc int[EqualRows.SlotsFor(rowOf.Length)], stackalloc long[rowOf.Length]);
        for (var i = 0; i < rowOf.Length; i++)
        {
            var word = text.Word(firstToken + i);
            var entry = Volatile.Read(ref _entries[Slot(word)]);
            if (entry is null || !word.SequenceEqual(entry.Word))
            {
                (missing ??= []).Add(i);
                continue;
            }

            var known = rows.Count;
            rowOf[i] = rows.RowOf(entry.Number);
            if (rows.Count > known)
            {
                entry.Vector.CopyTo(target[(rowOf[i] * Width)..]);
            }
        }

        return missing is null ? rows.Count : EncodeMissing(text, firstToken, missing, rows.Count, rowOf, target);
    }

    private static int Slot(ReadOnlySpan<char> word) => string.GetHashCode(word) & (Slots - 1);

    private int EncodeMissing(SegmentedText text, int firstToken, List<int> missing, int knownRows, Span<int> rowOf, Span<float> target)
    {
        // A new word often stands in its text more than once.
        var rows = new Dictionary<string, int>(missing.Count, StringComparer.Ordinal);
        var known = rows.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var i in missing)
        {
            ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(known, text.Word(firstToken + i), out var isKnown);
            row = isKnown ? row : rows.Count - 1;
            rowOf[i] = knownRows + row;
        }

        var words = rows.Keys.ToList();
        target = target[(knownRows * Width)..];
        encoder.Encode(words, target);
        for (var row = 0; row < words.Count; row++)
        {
            if (words[row].Length <= LongestKept)
            {
                var vector = target.Slice(row * Width, Width).ToArray();
                Volatile.Write(ref _entries[Slot(words[row])], new Entry(words[row], Interlocked.Increment(ref _made), vector));
            }
        }

        return knownRows + words.Count;
    }

    private sealed class Entry(string word, long number, float[] vector)
    {
        internal string Word { get; } = word;

        /// <summary>No other entry has it.</summary>
        internal long Number { get; } = number;

        internal float[] Vector { get; } = vector;
    }
}
