using System.Globalization;
using System.IO.Compression;
using System.Text;
using FeedWorker.Language.Tokens;
using FeedWorker.Training.Treebanks;

namespace FeedWorker.Training.Mentions;

/// <summary>Reads the documents of a GUM CoNLL-U file with the entities and coreference of its MISC column.</summary>
internal sealed class GumReader
{
    private const int Columns = 10;

    private readonly StringBuilder _text = new();
    private readonly List<GumWord> _words = [];
    private readonly List<GumMention> _mentions = [];

    // Opened and not yet closed mentions by their number; one number may be open twice.
    private readonly Dictionary<string, Stack<(string[] Fields, int First)>> _open = [];

    private string _id = "";
    private int _sentence;
    private bool _spaceBefore;
    private bool _newParagraph;

    // A word that is written together with the next ones ("don't") is given once, over its parts.
    private int _joinedUntil;
    private bool _spaceBehindJoined;

    private GumReader()
    {
    }

    /// <summary>Reads files to learn from.</summary>
    /// <exception cref="InvalidDataException">A document is held out, or the file is broken.</exception>
    internal static List<GumDocument> ReadForTraining(IEnumerable<FileInfo> files)
    {
        var documents = ReadForMeasuring(files);
        documents.ForEach(document => HeldOutDocuments.Refuse(document.Id));
        return documents;
    }

    /// <summary>Reads files, plain or gzip, to measure on: any document is allowed.</summary>
    /// <exception cref="InvalidDataException">The file is broken.</exception>
    internal static List<GumDocument> ReadForMeasuring(IEnumerable<FileInfo> files)
    {
        var documents = new List<GumDocument>();
        foreach (var file in files)
        {
            using var stream = file.OpenRead();
            using var plain = file.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : (Stream)stream;
            using var reader = new StreamReader(plain);
            documents.AddRange(Read(reader));
        }

        return documents;
    }

    /// <summary>The documents of a file, one after the other.</summary>
    /// <exception cref="InvalidDataException">A line is not CoNLL-U, or a bracket closes that was never opened.</exception>
    internal static IEnumerable<GumDocument> Read(TextReader lines)
    {
        var reader = new GumReader();
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                if (reader._words.Count > 0)
                {
                    yield return reader.Finish();
                }

                reader = new GumReader { _id = line["# newdoc id = ".Length..] };
            }
            else
            {
                reader.Take(line);
            }
        }

        if (reader._words.Count > 0)
        {
            yield return reader.Finish();
        }
    }

    private GumDocument Finish() => new(_id, _text.ToString(), _words, _mentions);

    private void Take(string line)
    {
        if (line.Length == 0)
        {
            _sentence = _words.Count;
            return;
        }

        if (line[0] == '#')
        {
            // "# newpar" and "# newpar_block = ..." both begin a paragraph.
            _newParagraph |= line.StartsWith("# newpar", StringComparison.Ordinal);
            return;
        }

        var cells = line.Split('\t');
        if (cells.Length != Columns)
        {
            throw new InvalidDataException($"{_id}: '{line}' has {cells.Length} columns, not {Columns}.");
        }

        if (cells[0].Contains('.'))
        {
            return;
        }

        var space = !cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
        var dash = cells[0].IndexOf('-');
        if (dash > 0)
        {
            _joinedUntil = _sentence + int.Parse(cells[0][(dash + 1)..], CultureInfo.InvariantCulture);
            _spaceBehindJoined = space;
            return;
        }

        Separate();
        var start = _text.Length;
        _text.Append(cells[1]);
        var head = int.Parse(cells[6], CultureInfo.InvariantCulture);
        _words.Add(new GumWord(new TextSpan(start, _text.Length), cells[3], head == 0 ? -1 : _sentence + head - 1, cells[7]));
        _spaceBefore = _words.Count > _joinedUntil ? space : _words.Count == _joinedUntil && _spaceBehindJoined;
        foreach (var note in cells[9].Split('|'))
        {
            if (note.StartsWith("Entity=", StringComparison.Ordinal))
            {
                TakeBrackets(note["Entity=".Length..]);
            }
        }
    }

    private void Separate()
    {
        if (_text.Length > 0 && (_newParagraph || _spaceBefore))
        {
            _text.Append(_newParagraph ? "\n\n" : " ");
        }

        _newParagraph = false;
    }

    // "(8-time-new-nnnnn-cf2-1-coref)7)": opens and closes 8, closes 7.
    private void TakeBrackets(string brackets)
    {
        var at = 0;
        while (at < brackets.Length)
        {
            var opens = brackets[at] == '(';
            var from = opens ? at + 1 : at;
            var to = from;
            while (to < brackets.Length && brackets[to] is not ('(' or ')'))
            {
                to++;
            }

            var fields = brackets[from..to].Split('-');
            if (opens)
            {
                if (!_open.TryGetValue(fields[0], out var stack))
                {
                    _open.Add(fields[0], stack = new());
                }

                stack.Push((fields, _words.Count - 1));
            }

            var closes = to < brackets.Length && brackets[to] == ')';
            if (closes)
            {
                Close(fields[0]);
            }

            at = closes ? to + 1 : to;
        }
    }

    private void Close(string number)
    {
        if (!_open.TryGetValue(number, out var stack) || !stack.TryPop(out var opened))
        {
            throw new InvalidDataException($"{_id}: mention {number} closes and was never opened.");
        }

        var core = opened.Fields[5].Split(',').Select(place => opened.First + int.Parse(place, CultureInfo.InvariantCulture) - 1);
        _mentions.Add(new GumMention(number, opened.Fields[1], opened.First, _words.Count, [.. core.Where(word => word < _words.Count)]));
    }
}
