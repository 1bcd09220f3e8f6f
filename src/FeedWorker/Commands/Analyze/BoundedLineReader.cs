using System.Text;

namespace FeedWorker.Commands.Analyze;

/// <summary>Reads lines and never holds more than <see cref="MaxCharacters"/> of one.</summary>
internal sealed class BoundedLineReader(Stream stream) : IDisposable
{
    /// <summary>Longest line, in UTF-16 units: a 20 MB page fits even when every third character is escaped.</summary>
    internal const int MaxCharacters = 64 * 1024 * 1024;

    private readonly StreamReader _reader = new(stream, Encoding.UTF8);
    private readonly char[] _buffer = new char[64 * 1024];
    private int _position;
    private int _count;

    /// <summary>The next line without its end; empty with <paramref name="tooLong"/> set when it is too long; <see langword="null"/> at the end.</summary>
    internal string? ReadLine(out bool tooLong)
    {
        var line = new StringBuilder();
        tooLong = false;
        var any = false;
        while (true)
        {
            if (_position == _count)
            {
                _count = _reader.Read(_buffer);
                _position = 0;
                if (_count == 0)
                {
                    return any ? line.ToString() : null;
                }
            }

            any = true;
            var rest = _buffer.AsSpan(_position, _count - _position);
            var end = rest.IndexOf('\n');
            var piece = end < 0 ? rest : rest[..end];
            _position += end < 0 ? rest.Length : end + 1;
            if (line.Length + piece.Length > MaxCharacters)
            {
                tooLong = true;
                line.Clear();
            }
            else if (!tooLong)
            {
                line.Append(piece);
            }

            if (end >= 0)
            {
                return line.ToString().TrimEnd('\r');
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();
}
