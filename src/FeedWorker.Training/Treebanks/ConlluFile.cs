using System.IO.Compression;

namespace FeedWorker.Training.Treebanks;

/// <summary>Opens CoNLL-U, plain or gzip, and names the file in what is wrong with it.</summary>
internal static class ConlluFile
{
    /// <exception cref="InvalidDataException">The content cannot be used; the message begins with the file's name.</exception>
    internal static T Read<T>(FileInfo file, Func<TextReader, T> read)
    {
        using var stream = file.OpenRead();
        using var plain = file.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : (Stream)stream;
        using var reader = new StreamReader(plain);
        try
        {
            return read(reader);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{file.Name}: {e.Message}", e);
        }
    }
}
