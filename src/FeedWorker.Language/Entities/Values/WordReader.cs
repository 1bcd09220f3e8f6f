namespace FeedWorker.Language.Entities.Values;

/// <summary>Cuts the few words of a span at every change between letters, digits and signs, however the tokens of the text are cut: "420m" is two.</summary>
internal ref struct WordReader(ReadOnlySpan<char> words)
{
    private ReadOnlySpan<char> _rest = words;

    /// <summary>The next word in lower case; empty at the end. White space parts words, full stops behind letters are dropped.</summary>
    internal string Next()
    {
        _rest = _rest.TrimStart(" \t\r\n\u00a0");
        if (_rest.IsEmpty)
        {
            return "";
        }

        var length = 1;
        if (char.IsAsciiDigit(_rest[0]))
        {
            // Separators belong to a number only between digits: "1,000.5".
            while (length < _rest.Length && (char.IsAsciiDigit(_rest[length])
                || (_rest[length] is '.' or ',' && length + 1 < _rest.Length && char.IsAsciiDigit(_rest[length + 1]))))
            {
                length++;
            }
        }
        else if (char.IsLetter(_rest[0]))
        {
            while (length < _rest.Length && (char.IsLetter(_rest[length]) || _rest[length] is '.'
                || (_rest[length] is '\'' or '\u2019' && length + 1 < _rest.Length && char.IsLetter(_rest[length + 1]))))
            {
                length++;
            }
        }

        var word = _rest[..length];
        _rest = _rest[length..];
        return word.Length > 1 && word[^1] == '.' ? word[..^1].ToString().ToLowerInvariant() : word.ToString().ToLowerInvariant();
    }

    /// <summary>All words of a span; at most so many, more has no date and no amount.</summary>
    internal static List<string> All(ReadOnlySpan<char> words, int most)
    {
        var all = new List<string>();
        var reader = new WordReader(words);
        while (all.Count <= most && reader.Next() is { Length: > 0 } word)
        {
            all.Add(word);
        }

        return all.Count > most ? [] : all;
    }
}
