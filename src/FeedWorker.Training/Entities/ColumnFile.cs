using System.IO.Compression;
using System.Text;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Training.Entities;

/// <summary>
/// Reads a file of two columns, a token and its tag (IOB2), with an empty line behind each sentence. The text is put together again as it was
/// written, so that our own tokenizer reads it, but for what only tweets have: handles, tags and addresses, labelled as it came. Sentences follow each other line by line; where a file does not name documents, some sentences make one.
/// </summary>
internal static class ColumnFile
{
    // About the length of an article.
    private const int SentencesOfOne = 20;

    /// <summary>The documents of a file.</summary>
    /// <param name="path">The file; <c>.gz</c> is decompressed.</param>
    /// <exception cref="InvalidDataException">A tag is not known.</exception>
    internal static List<LabelledText> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        var texts = new List<LabelledText>();
        var draft = new Draft();
        var (named, sentences) = (false, 0);
        var id = $"{Path.GetFileName(path)}-0";
        void Close()
        {
            if (draft.IsEmpty)
            {
                return;
            }

            texts.Add(draft.Text(id));
            (draft, sentences, id) = (new Draft(), 0, $"{Path.GetFileName(path)}-{texts.Count}");
        }

        while (reader.ReadLine() is { } line)
        {
            var columns = line.Split('\t', StringSplitOptions.TrimEntries);
            if (line.StartsWith("-DOCSTART-", StringComparison.Ordinal))
            {
                Close();
                named = true;
                id = columns[0]["-DOCSTART-".Length..].Trim() is { Length: > 0 } name ? name : id;
            }
            else if (columns.Length < 2)
            {
                draft.EndSentence();
                if (!named && ++sentences == SentencesOfOne)
                {
                    Close();
                }
            }
            else
            {
                draft.Add(columns[0], columns[^1]);
            }
        }

        draft.EndSentence();
        Close();
        return texts;
    }

    private sealed class Draft
    {
        private readonly StringBuilder _text = new();
        private readonly List<LabelledSpan> _mentions = [];
        private bool _glues;
        private int _quotes;
        private bool _isHandle;
        private (int Start, int End, string Tag)? _open;

        internal bool IsEmpty => _text.Length == 0;

        internal void Add(string token, string tag)
        {
            var isHandle = _isHandle;
            _isHandle = token == "@";
            if (isHandle || token is "@" or "#" or "RT" || (token.Length > 1 && token[0] is '@' or '#') || token.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            {
                CloseMention();
                return;
            }

            if (!_glues && !IsEmpty && _text[^1] != '\n' && !ClingsToLeft(token))
            {
                _text.Append(' ');
            }

            var start = _text.Length;
            _text.Append(token);
            _glues = ClingsToRight(token);
            if (tag.StartsWith("I-", StringComparison.Ordinal) && _open is { } open && open.Tag == tag[2..])
            {
                _open = (open.Start, _text.Length, open.Tag);
                return;
            }

            CloseMention();
            _open = tag == "O" ? null : (start, _text.Length, tag[2..]);
        }

        internal void EndSentence()
        {
            CloseMention();
            (_glues, _quotes, _isHandle) = (true, 0, false);
            if (!IsEmpty && _text[^1] != '\n')
            {
                _text.Append('\n');
            }
        }

        internal LabelledText Text(string id) => new(id, _text.ToString(), [.. _mentions]);

        private void CloseMention()
        {
            if (_open is { } open && TagMeanings.Of(open.Tag) is { Count: > 0 } types)
            {
                _mentions.Add(new LabelledSpan(new TextSpan(open.Start, open.End), types));
            }

            _open = null;
        }

        private bool ClingsToLeft(string token) => token switch
        {
            "." or "," or ";" or ":" or "!" or "?" or ")" or "]" or "%" or "''" or "”" or "..." => true,
            "\"" => _quotes % 2 == 1,
            "n't" or "n’t" => true,
            _ => token.Length > 1 && token[0] is '\'' or '’' && token.Length <= 3,
        };

        private bool ClingsToRight(string token)
        {
            _quotes += token == "\"" ? 1 : 0;
            return token is "(" or "[" or "$" or "£" or "€" or "``" or "“" or "#" or "@" || (token == "\"" && _quotes % 2 == 1);
        }
    }
}
