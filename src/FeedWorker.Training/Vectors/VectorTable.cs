using System.Text.Json;
using FeedWorker.Language.Networks;

namespace FeedWorker.Training.Vectors;

/// <summary>Words and their vectors, most frequent first.</summary>
internal sealed class VectorTable
{
    // A number seen this often has a meaning of its own ("2001", "9/11"); the others count as their shape ("0000").
    private const int NumbersOfTheirOwn = 20_000;

    private VectorTable(int dimensions) => Dimensions = dimensions;

    internal int Dimensions { get; }

    internal List<string> Words { get; } = [];

    /// <summary>Row by row.</summary>
    internal List<float> Values { get; } = [];

    internal ReadOnlySpan<float> Row(int word) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Values).Slice(word * Dimensions, Dimensions);

    /// <summary>Reads the package's file: <c>{"dimensions", "l2NormIndex", "wordIndex", "words": [...], "vectors": {word: [numbers, norm, index]}}</c>.</summary>
    /// <exception cref="InvalidDataException">It is another file.</exception>
    internal static VectorTable Read(FileInfo file)
    {
        try
        {
            return ReadChecked(file);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{file.Name}: {e.Message}", e);
        }
    }

    private static VectorTable ReadChecked(FileInfo file)
    {
        var json = new Utf8JsonReader(File.ReadAllBytes(file.FullName));
        var table = new VectorTable(100);
        var scratch = new float[128];
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName || json.CurrentDepth != 1)
            {
                continue;
            }

            var isVectors = json.ValueTextEquals("vectors");
            json.Read();
            if (!isVectors)
            {
                json.Skip();
                continue;
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                table.Words.Add(json.GetString()!); // a property name is never null
                json.Read();
                var count = 0;
                while (count < scratch.Length && json.Read() && json.TokenType == JsonTokenType.Number)
                {
                    scratch[count++] = json.GetSingle();
                }

                if (count < table.Dimensions || count == scratch.Length)
                {
                    throw new InvalidDataException($"The vector of \"{table.Words[^1]}\" has {count} numbers.");
                }

                table.Values.AddRange(scratch.AsSpan(0, table.Dimensions));
            }
        }

        return table.Words.Count > 0 ? table : throw new InvalidDataException($"{file.Name} holds no vectors.");
    }

    /// <summary>Cuts to the most frequent words; rare numbers become one word for each shape, with the mean of their vectors.</summary>
    internal static VectorTable Fold(VectorTable all, int words)
    {
        var kept = new VectorTable(all.Dimensions);
        var shapes = new Dictionary<string, (double[] Sum, int Count)>(StringComparer.Ordinal);
        for (var word = 0; word < all.Words.Count && kept.Words.Count < words; word++)
        {
            var name = all.Words[word];
            if (WordHash.OfFoldedDigits(name) is not null)
            {
                var shape = string.Concat(name.Select(unit => char.IsAsciiDigit(unit) ? '0' : unit));
                if (!shapes.TryGetValue(shape, out var sums))
                {
                    sums = (new double[all.Dimensions], 0);
                }

                var row = all.Row(word);
                for (var i = 0; i < row.Length; i++)
                {
                    sums.Sum[i] += row[i];
                }

                shapes[shape] = (sums.Sum, sums.Count + 1);
                if (word >= NumbersOfTheirOwn)
                {
                    continue;
                }
            }

            kept.Words.Add(name);
            kept.Values.AddRange(all.Row(word));
        }

        var known = kept.Words.ToHashSet(StringComparer.Ordinal);
        foreach (var (shape, (sum, count)) in shapes.Where(shape => !known.Contains(shape.Key)).OrderBy(shape => shape.Key, StringComparer.Ordinal))
        {
            kept.Words.Add(shape);
            kept.Values.AddRange(sum.Select(value => (float)(value / count)));
        }

        return kept;
    }
}
