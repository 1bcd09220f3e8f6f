using System.Buffers.Binary;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FeedWorker.Language.Networks;

/// <summary>
/// Word vectors made on unlabelled text, in product quantisation: each run of a vector's numbers is one byte that points into a code book.
/// Immutable; any number of threads.
/// </summary>
internal sealed class WordVectors
{
    internal const uint Magic = 0x31565746; // "FWV1"

    // Ten times those that are built in: a damaged length must not ask for all memory.
    private const int MaxCodes = 75_000_000;

    private static readonly Lazy<WordVectors> _default = new(LoadEmbedded);
    private readonly float[] _codeBooks;
    private readonly byte[] _codes;
    private readonly HashIndex _index;
    private readonly int _parts;
    private readonly int _partLength;

    private WordVectors(HashIndex index, int parts, int partLength, float[] codeBooks, byte[] codes) =>
        (_index, _parts, _partLength, _codeBooks, _codes) = (index, parts, partLength, codeBooks, codes);

    /// <summary>Those that are built in; opened at first use.</summary>
    internal static WordVectors Default => _default.Value;

    /// <summary>Numbers of a vector.</summary>
    internal int Dimensions => _parts * _partLength;

    /// <summary>Reads the file that the command <c>word-vectors</c> of FeedWorker.Training writes.</summary>
    /// <exception cref="InvalidDataException">It is another file, or cut short.</exception>
    internal static WordVectors Load(Stream stream)
    {
        Span<byte> header = stackalloc byte[16];
        Fill(stream, header);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != Magic)
        {
            throw new InvalidDataException("This is no file of word vectors, or one of another version.");
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        var parts = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        var partLength = BinaryPrimitives.ReadInt32LittleEndian(header[12..]);
        if (count is < 0 or > 4_000_000 || parts is < 1 or > 100 || partLength is < 1 or > 100 || (long)count * parts > MaxCodes)
        {
            throw new InvalidDataException("The file of word vectors is damaged.");
        }

        var codeBooks = new float[parts * 256 * partLength];
        var hashes = new uint[count];
        var codes = new byte[count * parts];
        Fill(stream, MemoryMarshal.AsBytes(codeBooks.AsSpan()));
        Fill(stream, MemoryMarshal.AsBytes(hashes.AsSpan()));
        Fill(stream, codes);
        return new WordVectors(new HashIndex(hashes), parts, partLength, codeBooks, codes);
    }

    /// <summary>Writes the vector of a word, whatever its case; digits count as zeros when the exact number is unknown.</summary>
    /// <returns>Whether the word is known; the target is zero otherwise.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal bool TryRead(ReadOnlySpan<char> word, Span<float> target)
    {
        var row = _index.Find(WordHash.Of(word));
        if (row < 0 && WordHash.OfFoldedDigits(word) is { } folded)
        {
            row = _index.Find(folded);
        }

        if (row < 0)
        {
            target.Clear();
            return false;
        }

        var codes = _codes.AsSpan(row * _parts, _parts);
        for (var part = 0; part < codes.Length; part++)
        {
            _codeBooks.AsSpan((part * 256 + codes[part]) * _partLength, _partLength).CopyTo(target[(part * _partLength)..]);
        }

        return true;
    }

    private static void Fill(Stream stream, Span<byte> target)
    {
        try
        {
            stream.ReadExactly(target);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("The file of word vectors is cut short.", e);
        }
    }

    private static WordVectors LoadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("word-vectors.bin")
            ?? throw new InvalidOperationException("The embedded word vectors are missing.");
        return Load(stream);
    }
}
