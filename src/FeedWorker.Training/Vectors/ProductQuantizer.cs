using System.Buffers.Binary;
using System.Runtime.InteropServices;
using FeedWorker.Language.Networks;

namespace FeedWorker.Training.Vectors;

/// <summary>
/// Cuts vectors into runs of four numbers and gives each run the nearest of 256 centres (k-means): 25 bytes for 100 numbers, and all the rare
/// names of the news keep a place, which a table of fewer words in more bytes would lack.
/// </summary>
internal sealed class ProductQuantizer
{
    private const int PartLength = 4;
    private const int Centres = 256;
    private const int Rounds = 12;
    private const int SampleSize = 60_000; // of the most frequent words: the words that texts hold

    private readonly int _parts;
    private readonly float[] _codeBooks;
    private readonly byte[] _codes;

    private ProductQuantizer(int parts, int words)
    {
        _parts = parts;
        _codeBooks = new float[parts * Centres * PartLength];
        _codes = new byte[words * parts];
    }

    internal static ProductQuantizer Quantise(VectorTable table)
    {
        var parts = table.Dimensions / PartLength;
        var quantizer = new ProductQuantizer(parts, table.Words.Count);
        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = 2 }, part => quantizer.Learn(table, part));
        return quantizer;
    }

    /// <summary>Writes what <see cref="WordVectors.Load"/> reads. Of two words with one hash the more frequent stays.</summary>
    internal void Write(Stream stream, VectorTable table)
    {
        var rows = new SortedDictionary<uint, int>();
        for (var word = 0; word < table.Words.Count; word++)
        {
            rows.TryAdd(WordHash.Of(table.Words[word]), word);
        }

        Span<byte> header = stackalloc byte[16];
        BinaryPrimitives.WriteUInt32LittleEndian(header, WordVectors.Magic);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], rows.Count);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], _parts);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], PartLength);
        stream.Write(header);
        stream.Write(MemoryMarshal.AsBytes<float>(_codeBooks));
        stream.Write(MemoryMarshal.AsBytes<uint>([.. rows.Keys]));
        foreach (var word in rows.Values)
        {
            stream.Write(_codes.AsSpan(word * _parts, _parts));
        }
    }

    /// <summary>How much of the directions is kept, over all words.</summary>
    internal double MeanCosine(VectorTable table)
    {
        var sum = 0.0;
        var restored = new float[table.Dimensions];
        for (var word = 0; word < table.Words.Count; word++)
        {
            for (var part = 0; part < _parts; part++)
            {
                Centre(part, _codes[word * _parts + part]).CopyTo(restored.AsSpan(part * PartLength));
            }

            var row = table.Row(word);
            sum += VectorMath.Dot(row, restored) / Math.Sqrt(1e-12 + VectorMath.Dot(row, row) * VectorMath.Dot(restored, restored));
        }

        return sum / table.Words.Count;
    }

    private Span<float> Centre(int part, int centre) => _codeBooks.AsSpan((part * Centres + centre) * PartLength, PartLength);

    private void Learn(VectorTable table, int part)
    {
        var sample = Math.Min(SampleSize, table.Words.Count);
        for (var centre = 0; centre < Centres; centre++)
        {
            Piece(table, (int)((long)centre * sample / Centres), part).CopyTo(Centre(part, centre));
        }

        var sums = new double[Centres * PartLength];
        var counts = new int[Centres];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(sums);
            Array.Clear(counts);
            for (var word = 0; word < sample; word++)
            {
                var piece = Piece(table, word, part);
                var centre = Nearest(piece, part);
                counts[centre]++;
                for (var i = 0; i < PartLength; i++)
                {
                    sums[centre * PartLength + i] += piece[i];
                }
            }

            for (var centre = 0; centre < Centres; centre++)
            {
                for (var i = 0; i < PartLength && counts[centre] > 0; i++)
                {
                    Centre(part, centre)[i] = (float)(sums[centre * PartLength + i] / counts[centre]);
                }
            }
        }

        for (var word = 0; word < table.Words.Count; word++)
        {
            _codes[word * _parts + part] = (byte)Nearest(Piece(table, word, part), part);
        }
    }

    private static ReadOnlySpan<float> Piece(VectorTable table, int word, int part) => table.Row(word).Slice(part * PartLength, PartLength);

    private int Nearest(ReadOnlySpan<float> piece, int part)
    {
        var (best, least) = (0, float.MaxValue);
        var centres = _codeBooks.AsSpan(part * Centres * PartLength, Centres * PartLength);
        for (var centre = 0; centre < Centres; centre++)
        {
            var distance = 0f;
            for (var i = 0; i < PartLength; i++)
            {
                var difference = piece[i] - centres[centre * PartLength + i];
                distance += difference * difference;
            }

            if (distance < least)
            {
                (best, least) = (centre, distance);
            }
        }

        return best;
    }
}
