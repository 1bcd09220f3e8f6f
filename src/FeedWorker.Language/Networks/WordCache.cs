using System.Buffers;
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

    /// <summary>Numbers of a word's vector.</summary>
    internal int Width => encoder.Width;

    /// <summary>Writes the vectors of a run of tokens, row by row.</summary>
    internal void Encode(SegmentedText text, int firstToken, int count, Span<float> target)
    {
        List<int>? missing = null;
        for (var i = 0; i < count; i++)
        {
            var word = text.Word(firstToken + i);
            var entry = Volatile.Read(ref _entries[Slot(word)]);
            if (entry is not null && word.SequenceEqual(entry.Word))
            {
                entry.Vector.CopyTo(target[(i * Width)..]);
            }
            else
            {
                (missing ??= []).Add(i);
            }
        }

        if (missing is not null)
        {
            EncodeMissing(text, firstToken, missing, target);
        }
    }

    private static int Slot(ReadOnlySpan<char> word) => string.GetHashCode(word) & (Slots - 1);

    private void EncodeMissing(SegmentedText text, int firstToken, List<int> missing, Span<float> target)
    {
        // A new word often stands in its text more than once.
        var rows = new Dictionary<string, int>(missing.Count, StringComparer.Ordinal);
        var known = rows.GetAlternateLookup<ReadOnlySpan<char>>();
        var rowOf = new int[missing.Count];
        for (var i = 0; i < rowOf.Length; i++)
        {
            ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(known, text.Word(firstToken + missing[i]), out var isKnown);
            row = isKnown ? row : rows.Count - 1;
            rowOf[i] = row;
        }

        var words = rows.Keys.ToList();
        var vectors = ArrayPool<float>.Shared.Rent(words.Count * Width);
        encoder.Encode(words, vectors);
        for (var i = 0; i < rowOf.Length; i++)
        {
            vectors.AsSpan(rowOf[i] * Width, Width).CopyTo(target[(missing[i] * Width)..]);
        }

        for (var row = 0; row < words.Count; row++)
        {
            if (words[row].Length <= LongestKept)
            {
                Volatile.Write(ref _entries[Slot(words[row])], new Entry(words[row], vectors.AsSpan(row * Width, Width).ToArray()));
            }
        }

        ArrayPool<float>.Shared.Return(vectors);
    }

    private sealed record Entry(string Word, float[] Vector);
}
