using System.Globalization;
using System.IO.Compression;

namespace FeedWorker.Training.Treebanks;

/// <summary>Reads CoNLL-U, plain or gzip: the words with their trees; multiword ranges and empty nodes are passed over.</summary>
internal static class TreebankReader
{
    private const int Columns = 10;

    /// <summary>Reads a file to train on.</summary>
    /// <exception cref="InvalidDataException">A line is no CoNLL-U, or a document is held out.</exception>
    internal static IReadOnlyList<TreebankSentence> ReadForTraining(FileInfo file) => ReadFile(file, HeldOutDocuments.Refuse);

    /// <summary>Reads a file to measure on: any document is allowed.</summary>
    /// <exception cref="InvalidDataException">A line is no CoNLL-U.</exception>
    internal static IReadOnlyList<TreebankSentence> ReadForMeasuring(FileInfo file) => ReadFile(file, _ => { });

    /// <summary>Reads text; <paramref name="refuse"/> sees the name of each document and sentence.</summary>
    internal static IReadOnlyList<TreebankSentence> Read(TextReader reader, Action<string> refuse)
    {
        var sentences = new List<TreebankSentence>();
        var words = new List<TreebankWord>();
        var (id, number) = ("", 0);
        while (true)
        {
            var line = reader.ReadLine();
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                if (words.Count > 0)
                {
                    sentences.Add(new TreebankSentence(id, Checked(words, number)));
                    words.Clear();
                }

                if (line is null)
                {
                    return sentences;
                }
            }
            else if (line[0] == '#')
            {
                if (Comment(line, "newdoc id") is { } document)
                {
                    refuse(document);
                }
                else if (Comment(line, "sent_id") is { } sentence)
                {
                    refuse(sentence);
                    id = sentence;
                }
            }
            else if (Word(line, number) is { } word)
            {
                words.Add(word);
            }
        }
    }

    private static IReadOnlyList<TreebankSentence> ReadFile(FileInfo file, Action<string> refuse)
    {
        using var stream = file.OpenRead();
        using var plain = file.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : (Stream)stream;
        using var reader = new StreamReader(plain);
        return Read(reader, refuse);
    }

    private static string? Comment(string line, string name) =>
        line.StartsWith($"# {name} = ", StringComparison.Ordinal) ? line[(name.Length + 5)..].Trim() : null;

    private static TreebankWord? Word(string line, int number)
    {
        var columns = line.Split('\t');
        if (columns.Length != Columns)
        {
            throw new InvalidDataException($"Line {number} has {columns.Length} columns, not {Columns}.");
        }

        return columns[0].AsSpan().ContainsAny('-', '.') ? null
            : int.TryParse(columns[6], NumberStyles.None, CultureInfo.InvariantCulture, out var head)
                ? new TreebankWord(columns[1], columns[3], head - 1, columns[7])
                : throw new InvalidDataException($"Line {number} has no head.");
    }

    private static TreebankWord[] Checked(List<TreebankWord> words, int number) =>
        words.TrueForAll(word => word.Head < words.Count) ? [.. words] : throw new InvalidDataException($"A head before line {number} lies outside its sentence.");
}
