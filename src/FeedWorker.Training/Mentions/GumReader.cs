using System.Globalization;
using System.Text;
using FeedWorker.Language.Tokens;
using FeedWorker.Training.Treebanks;

namespace FeedWorker.Training.Mentions;

/// <summary>Reads the documents of a GUM CoNLL-U file with the entities and coreference of its MISC column.</summary>
internal sealed class GumReader
{
    private const int Columns = 10;
    private const int FieldsOfMention = 6; // up to its head

    private readonly StringBuilder _text = new();
    private readonly List<GumWord> _words = [];
    private readonly List<GumMention> _mentions = [];

    // Opened and not yet closed mentions by their number; one number may be open twice.
    private readonly Dictionary<string, Stack<(string[] Fields, int First)>> _open = [];

    private TreebankGuard? _guard;
    private string _id = "";
    private int _line;
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
        return ReadFiles(files, new TreebankGuard([]));
    }

    /// <summary>Reads files, plain or gzip, to measure on: any document is allowed.</summary>
    /// <exception cref="InvalidDataException">The file is broken.</exception>
    internal static List<GumDocument> ReadForMeasuring(IEnumerable<FileInfo> files) => ReadFiles(files, guard: null);

    /// <summary>The documents of a file, one after the other.</summary>
    /// <param name="lines">The file.</param>
    /// <param name="guard">Refuses what must not be trained on; <see langword="null"/> where the file is measured on.</param>
    /// <exception cref="InvalidDataException">A line is not CoNLL-U, a bracket closes that was never opened, or what is held out would be trained on.</exception>
    internal static IEnumerable<GumDocument> Read(TextReader lines, TreebankGuard? guard)
    {
        var reader = new GumReader { _guard = guard };
        while (lines.ReadLine() is { } line)
        {
            reader._line++;
            if (ConlluComment.Value(line, "newdoc id") is { } document)
            {
                guard?.Comment(line);
                reader.EndSentence();
                if (reader._words.Count > 0)
                {
                    yield return reader.Finish();
                }

                reader = new GumReader { _id = document, _guard = guard, _line = reader._line };
            }
            else
            {
                reader.Take(line);
            }
        }

        reader.EndSentence();
        if (reader._words.Count > 0)
        {
            yield return reader.Finish();
        }
    }

    private static List<GumDocument> ReadFiles(IEnumerable<FileInfo> files, TreebankGuard? guard)
    {
        var documents = files.SelectMany(file => ConlluFile.Read(file, reader => Read(reader, guard).ToList())).ToList();
        return documents.Count > 0 ? documents : throw new InvalidDataException("The files hold no document.");
    }

    private void EndSentence()
    {
        if (_words.Count > _sentence)
        {
            _guard?.EndSentence(_line);
            ConlluTree.Check([.. _words.Skip(_sentence).Select(word => word.Head < 0 ? -1 : word.Head - _sentence)], _line);
        }

        _sentence = _words.Count;
    }

    private GumDocument Finish() => new(_id, _text.ToString(), _words, _mentions);

    private void Take(string line)
    {
        if (line.Length == 0)
        {
            EndSentence();
            return;
        }

        if (line[0] == '#')
        {
            _guard?.Comment(line);

            // "# newpar" and "# newpar_block = ..." both begin a paragraph.
            _newParagraph |= line.StartsWith("# newpar", StringComparison.Ordinal);
            return;
        }

        var cells = line.Split('\t');
        if (cells.Length != Columns)
        {
            throw Fault($"{cells.Length} columns, not {Columns}");
        }

        if (cells[0].Contains('.'))
        {
            return;
        }

        var space = !cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
        var dash = cells[0].IndexOf('-');
        if (dash > 0)
        {
            _joinedUntil = _sentence + Number(cells[0][(dash + 1)..]);
            _spaceBehindJoined = space;
            return;
        }

        Separate();
        var start = _text.Length;
        _text.Append(cells[1]);
        var head = Number(cells[6]);
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
            throw Fault($"mention {number} closes and was never opened");
        }

        if (opened.Fields.Length < FieldsOfMention)
        {
            throw Fault($"mention {number} has {opened.Fields.Length} fields, not {FieldsOfMention}");
        }

        int[] core = [.. opened.Fields[5].Split(',').Select(place => opened.First + Number(place) - 1).Where(word => word >= opened.First && word < _words.Count)];
        _mentions.Add(core.Length > 0
            ? new GumMention(number, opened.Fields[1], opened.First, _words.Count, core)
            : throw Fault($"mention {number} has no head"));
    }

    private int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Fault($"\"{digits}\" is no number");

    private InvalidDataException Fault(string what) => new($"{_id}, line {_line}: {what}.");
}
