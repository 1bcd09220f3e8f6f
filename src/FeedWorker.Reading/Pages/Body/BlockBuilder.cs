using System.Text;

namespace FeedWorker.Reading.Pages.Body;

/// <summary>Gathers the text of one block: folds white space, counts what is linked.</summary>
internal sealed class BlockBuilder
{
    // Arabic is the first script whose words hold joiners; dashes and quotation marks lie far above and are followed by none.
    private const char FirstJoined = '\u0600';

    private readonly StringBuilder _text = new();
    private bool _spaceIsDue;
    private char _joiner;

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
            else if (unit is '\u200C' or '\u200D')
            {
                _joiner = unit;
            }
            else if (char.IsControl(unit) || IsInvisible(unit))
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
        _joiner = '\0';
        LinkLength = 0;
        return text;
    }

    /// <summary>Hints for the layout of lines: they have no width, and say nothing.</summary>
    private static bool IsInvisible(char unit) =>
        unit is '\u00AD' or '\u034F' or '\u061C' or '\u180E' or '\uFEFF' or '\u200B' or '\u200E' or '\u200F'
            or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFFF9' and <= '\uFFFB');

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

        // Within words of Persian, Hindi and others, and within emoji, a joiner is part of the spelling; elsewhere it is dust.
        if (_joiner != '\0' && !_spaceIsDue && rune.Value >= FirstJoined && _text.Length > 0 && _text[^1] >= FirstJoined)
        {
            _text.Append(_joiner);
        }

        _joiner = '\0';
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
