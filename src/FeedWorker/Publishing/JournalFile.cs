namespace FeedWorker.Publishing;

/// <summary>The journal's file: append, flush to disk, move aside when it is full. Opened at first use, and again after an error.</summary>
internal sealed class JournalFile(string path, long maxBytes) : IDisposable
{
    private FileStream? _file;

    /// <summary>Appends lines and returns when the disk has them.</summary>
    /// <exception cref="IOException">The disk refused.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    internal void Append(IReadOnlyList<ReadOnlyMemory<byte>> lines)
    {
        try
        {
            MoveAsideIfFull();
            _file ??= Open();
            foreach (var line in lines)
            {
                _file.Write(line.Span);
                _file.WriteByte((byte)'\n');
            }

            _file.Flush(flushToDisk: true);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    // Before lines are written, never after: a move that failed would make lines that the disk has count as lost, and come again.
    private void MoveAsideIfFull()
    {
        _file ??= Open();
        if (_file.Length >= maxBytes)
        {
            Dispose();
            File.Move(path, path + ".1", overwrite: true);
        }
    }

    private FileStream Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // the path is absolute, so it has a folder
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, bufferSize: 128 * 1024);

        // A crash may have left half a line; its message comes again under the same id.
        if (file.Length > 0)
        {
            file.Seek(-1, SeekOrigin.End);
            if (file.ReadByte() != '\n')
            {
                file.WriteByte((byte)'\n');
            }
        }

        file.Seek(0, SeekOrigin.End);
        return file;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _file?.Dispose();
        }
        finally
        {
            _file = null;
        }
    }
}
