using System.Runtime.InteropServices;
using System.Text;

namespace FeedWorker.Language.Networks;

/// <summary>
/// Reads a model file, section by section in the order they were written: a header (kind, name, SHA-256 of the training data), then named
/// numbers, words, vectors in single precision and matrices as bytes with one scale for each row. FeedWorker.Training holds the writer.
/// </summary>
/// <remarks>Every fault of the file is an <see cref="InvalidDataException"/> that says what is wrong.</remarks>
internal sealed class ModelReader : IDisposable
{
    /// <summary>First bytes of every model file; the last letter is the version of the format.</summary>
    internal const uint Magic = 0x314d5746; // "FWM1"

    private const int MaxNumbers = 64 * 1024 * 1024; // far above any model: a damaged length must not ask for all memory

    private readonly BinaryReader _reader;

    private ModelReader(BinaryReader reader, string name, string trainingData) => (_reader, Name, TrainingData) = (reader, name, trainingData);

    /// <summary>The model's own name.</summary>
    internal string Name { get; }

    /// <summary>SHA-256 of the data it was trained on, in hexadecimal.</summary>
    internal string TrainingData { get; }

    /// <summary>Reads the header.</summary>
    /// <param name="stream">Stays open.</param>
    /// <param name="kind">What the model is for; another kind is refused.</param>
    internal static ModelReader Open(Stream stream, string kind)
    {
        var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        return Checked(() =>
        {
            if (reader.ReadUInt32() != Magic)
            {
                throw new InvalidDataException("This is no model file, or one of another version.");
            }

            var found = reader.ReadString();
            return found == kind
                ? new ModelReader(reader, reader.ReadString(), reader.ReadString())
                : throw new InvalidDataException($"This is a model for {found}, not for {kind}.");
        });
    }

    public void Dispose() => _reader.Dispose();

    internal int Number(string name) => Section(name, reader => reader.ReadInt32());

    internal string[] Words(string name) => Section(name, reader =>
    {
        var words = new string[Length(reader, 1)];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = reader.ReadString();
        }

        return words;
    });

    internal uint[] Hashes(string name) => Section(name, reader =>
    {
        var hashes = new uint[Length(reader, 1)];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(hashes.AsSpan()));
        return hashes;
    });

    internal byte[] Bytes(string name) => Section(name, reader =>
    {
        var bytes = new byte[Length(reader, 1)];
        reader.BaseStream.ReadExactly(bytes);
        return bytes;
    });

    internal float[] Vector(string name, int length) => Section(name, reader =>
    {
        Expect(name, length, Length(reader, 1));
        var values = new float[length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    });

    /// <summary>A matrix, row by row.</summary>
    internal float[] Matrix(string name, int rows, int columns) => Section(name, reader =>
    {
        Expect(name, rows, Length(reader, columns));
        Expect(name, columns, reader.ReadInt32());
        var scales = new float[rows];
        var steps = new sbyte[rows * columns];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(scales.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(steps.AsSpan()));
        var values = new float[steps.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var at = row * columns; at < (row + 1) * columns; at++)
            {
                values[at] = steps[at] * scales[row];
            }
        }

        return values;
    });

    private static void Expect(string name, int due, int found)
    {
        if (due != found)
        {
            throw new InvalidDataException($"The model's {name} has the length {found}, not {due}.");
        }
    }

    private static int Length(BinaryReader reader, int width)
    {
        var length = reader.ReadInt32();
        return length >= 0 && (long)length * width <= MaxNumbers ? length : throw new InvalidDataException("The model file is damaged: a length is out of bounds.");
    }

    private static T Checked<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("The model file is cut short.", e);
        }
        catch (FormatException e)
        {
            throw new InvalidDataException("The model file is damaged: a text cannot be read.", e);
        }
    }

    private T Section<T>(string name, Func<BinaryReader, T> read) => Checked(() =>
    {
        var found = _reader.ReadString();
        return found == name ? read(_reader) : throw new InvalidDataException($"The model holds {found} where {name} is due.");
    });
}
