using System.Runtime.InteropServices;
using System.Text;
using FeedWorker.Language.Networks;

namespace FeedWorker.Training.Networks;

/// <summary>Writes what <see cref="ModelReader"/> reads. The same network gives the same bytes: no date, no machine.</summary>
internal sealed class ModelWriter : IDisposable
{
    private readonly BinaryWriter _writer;

    /// <param name="stream">Stays open.</param>
    /// <param name="kind">What the model is for.</param>
    /// <param name="name">The model's own name.</param>
    /// <param name="trainingData">SHA-256 of the data, in hexadecimal.</param>
    internal ModelWriter(Stream stream, string kind, string name, string trainingData)
    {
        _writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        _writer.Write(ModelReader.Magic);
        _writer.Write(kind);
        _writer.Write(name);
        _writer.Write(trainingData);
    }

    public void Dispose() => _writer.Dispose();

    internal void Number(string name, int value)
    {
        _writer.Write(name);
        _writer.Write(value);
    }

    internal void Words(string name, IReadOnlyCollection<string> words)
    {
        _writer.Write(name);
        _writer.Write(words.Count);
        foreach (var word in words)
        {
            _writer.Write(word);
        }
    }

    internal void Hashes(string name, uint[] hashes)
    {
        _writer.Write(name);
        _writer.Write(hashes.Length);
        _writer.Write(MemoryMarshal.AsBytes(hashes.AsSpan()));
    }

    internal void Bytes(string name, ReadOnlySpan<byte> bytes)
    {
        _writer.Write(name);
        _writer.Write(bytes.Length);
        _writer.Write(bytes);
    }

    internal void Vector(string name, ReadOnlySpan<float> values)
    {
        _writer.Write(name);
        _writer.Write(values.Length);
        _writer.Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>A matrix as bytes, with one scale for each row.</summary>
    internal void Matrix(string name, ReadOnlySpan<float> values, int rows, int columns)
    {
        _writer.Write(name);
        _writer.Write(rows);
        _writer.Write(columns);
        var scales = new float[rows];
        var steps = new sbyte[rows * columns];
        for (var row = 0; row < rows; row++)
        {
            var line = values.Slice(row * columns, columns);
            var largest = 0f;
            foreach (var value in line)
            {
                largest = Math.Max(largest, Math.Abs(value));
            }

            scales[row] = largest / sbyte.MaxValue;
            for (var i = 0; i < columns && largest > 0; i++)
            {
                steps[row * columns + i] = (sbyte)MathF.Round(line[i] / scales[row]);
            }
        }

        _writer.Write(MemoryMarshal.AsBytes(scales.AsSpan()));
        _writer.Write(MemoryMarshal.AsBytes(steps.AsSpan()));
    }

    /// <summary>A parameter: one row as a vector, more as a matrix.</summary>
    internal void Parameter(Parameter parameter)
    {
        if (parameter is { Rows: 1, IsTable: false })
        {
            Vector(parameter.Name, parameter.Value);
        }
        else
        {
            Matrix(parameter.Name, parameter.Value, parameter.Rows, parameter.Columns);
        }
    }
}
