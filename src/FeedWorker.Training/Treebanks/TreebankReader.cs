using System.Globalization;
using FeedWorker.Language.Syntax;

namespace FeedWorker.Training.Treebanks;

/// <summary>Reads CoNLL-U, plain or gzip: the words with their trees; multiword ranges and empty nodes are passed over.</summary>
internal static class TreebankReader
{
    private const int Columns = 10;

    /// <summary>Reads a file to train on.</summary>
    /// <param name="file">The file.</param>
    /// <param name="measured">The sentences that this run measures on.</param>
    /// <exception cref="InvalidDataException">It is no treebank, or what it holds is measured on.</exception>
    internal static IReadOnlyList<TreebankSentence> ReadForTraining(FileInfo file, IEnumerable<TreebankSentence> measured) =>
        ConlluFile.Read(file, reader => Read(reader, new TreebankGuard(measured.Select(sentence => sentence.Id))));

    /// <summary>Reads a file to measure on: any document is allowed.</summary>
    /// <exception cref="InvalidDataException">It is no treebank.</exception>
    internal static IReadOnlyList<TreebankSentence> ReadForMeasuring(FileInfo file) => ConlluFile.Read(file, reader => Read(reader, guard: null));

    /// <summary>Reads text.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="guard">Refuses what must not be trained on; <see langword="null"/> where the text is measured on.</param>
    internal static IReadOnlyList<TreebankSentence> Read(TextReader reader, TreebankGuard? guard)
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
                    guard?.EndSentence(number);
                    ConlluTree.Check([.. words.Select(word => word.Head)], number);
                    sentences.Add(new TreebankSentence(id, [.. words]));
                    words.Clear();
                    id = "";
                }

                if (line is null)
                {
                    return sentences.Count > 0 ? sentences : throw new InvalidDataException("There is no sentence.");
                }
            }
            else if (line[0] == '#')
            {
                guard?.Comment(line);
                id = ConlluComment.Value(line, "sent_id") ?? id;
            }
            else if (Word(line, number) is { } word)
            {
                words.Add(word);
            }
        }
    }

    private static TreebankWord? Word(string line, int number)
    {
        var columns = line.Split('\t');
        if (columns.Length != Columns)
        {
            throw new InvalidDataException($"Line {number} has {columns.Length} columns, not {Columns}.");
        }

        if (columns[0].AsSpan().ContainsAny('-', '.'))
        {
            return null;
        }

        if (!int.TryParse(columns[6], NumberStyles.None, CultureInfo.InvariantCulture, out var head))
        {
            throw new InvalidDataException($"Line {number} has no head.");
        }

        try
        {
            _ = (TagNames.Parse(columns[3]), RelationNames.Parse(columns[7]));
        }
        catch (FormatException e)
        {
            throw new InvalidDataException($"Line {number}: {e.Message}", e);
        }

        return columns[1].Length > 0 ? new TreebankWord(columns[1], columns[3], head - 1, columns[7]) : throw new InvalidDataException($"Line {number} has no word.");
    }
}
