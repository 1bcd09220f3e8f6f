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

    /// <summary>No layer is wider.</summary>
    internal const int MaxWidth = 4096;

    /// <summary>No model has more layers, or more networks that answer together.</summary>
    internal const int MaxParts = 16;

    private const int MaxNumbers = 16 * 1024 * 1024; // far above any model: a damaged length must not ask for all memory
    private const int LongestText = 10_000; // bytes

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

            var found = Text(reader);
            return found == kind
                ? new ModelReader(reader, Text(reader), Text(reader))
                : throw new InvalidDataException($"This is a model for {found}, not for {kind}.");
        });
    }

    public void Dispose() => _reader.Dispose();

    /// <summary>A number within bounds.</summary>
    internal int Number(string name, int least, int most) => Section(name, reader =>
    {
        var number = reader.ReadInt32();
        return number >= least && number <= most
            ? number
            : throw new InvalidDataException($"The model's {name} is {number}, not between {least} and {most}.");
    });

    internal string[] Words(string name) => Section(name, reader =>
    {
        var words = new string[Length(reader)];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Text(reader);
        }

        return words;
    });

    internal uint[] Hashes(string name) => Section(name, reader =>
    {
        var hashes = new uint[Length(reader)];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(hashes.AsSpan()));
        return hashes;
    });

    internal byte[] Bytes(string name) => Section(name, reader =>
    {
        var bytes = new byte[Length(reader)];
        reader.BaseStream.ReadExactly(bytes);
        return bytes;
    });

    internal float[] Vector(string name, int length) => Section(name, reader =>
    {
        Expect(name, length, Length(reader));
        var values = new float[length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    });

    /// <summary>A matrix, row by row.</summary>
    internal float[] Matrix(string name, int rows, int columns) => Section(name, reader =>
    {
        Expect(name, rows, Length(reader));
        Expect(name, columns, Length(reader));
        if (rows < 1 || columns < 1 || (long)rows * columns > MaxNumbers)
        {
            throw new InvalidDataException($"The model's {name} is out of bounds.");
        }

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

    private static string Text(BinaryReader reader)
    {
        var length = reader.Read7BitEncodedInt();
        return length is >= 0 and <= LongestText && reader.ReadBytes(length) is var bytes && bytes.Length == length
            ? Encoding.UTF8.GetString(bytes)
            : throw new InvalidDataException("The model file is damaged or cut short: a text cannot be read.");
    }

    private static int Length(BinaryReader reader)
    {
        var length = reader.ReadInt32();
        return length is >= 0 and <= MaxNumbers ? length : throw new InvalidDataException("The model file is damaged: a length is out of bounds.");
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
        var found = Text(_reader);
        return found == name ? read(_reader) : throw new InvalidDataException($"The model holds {found} where {name} is due.");
    });
}
