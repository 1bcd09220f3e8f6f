using System.Text;

namespace FeedWorker.Reading.Pages.Body;

/// <summary>Gathers the text of one block: folds white space, counts what is linked.</summary>
internal sealed class BlockBuilder
{
    private readonly StringBuilder _text = new();
    private bool _spaceIsDue;

    /// <summary>Units of links so far.</summary>
    internal int LinkLength { get; private set; }

    internal bool IsEmpty => _text.Length == 0;

    internal void AppendSpace() => _spaceIsDue = true;

    internal void Append(string text, bool linked)
    {
        var start = _text.Length;
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (char.IsWhiteSpace(unit))
            {
                _spaceIsDue = true;
            }
            else if (char.IsControl(unit) || unit is '\u00AD' or '\uFEFF' or '\u200B' or '\u2060')
            {
                // Soft hyphens and zero-width breaks part a word in two for every reader but a browser.
            }
            else
            {
                AppendFolded(WellFormed(text, ref i));
            }
        }

        LinkLength += linked ? _text.Length - start : 0;
    }

    /// <summary>Hands the text over and starts anew.</summary>
    internal string Take()
    {
        var text = _text.ToString();
        _text.Clear();
        _spaceIsDue = false;
        LinkLength = 0;
        return text;
    }

    private static Rune WellFormed(string text, ref int index)
    {
        var status = Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out var length);
        index += length - 1;
        return status == System.Buffers.OperationStatus.Done ? rune : Rune.ReplacementChar;
    }

    private void AppendFolded(Rune rune)
    {
        if (_spaceIsDue && _text.Length > 0)
        {
            _text.Append(' ');
        }

        _spaceIsDue = false;
        if (rune.IsBmp)
        {
            _text.Append((char)rune.Value);
        }
        else
        {
            _text.Append(rune.ToString());
        }
    }
}
