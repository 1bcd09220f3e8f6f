namespace FeedWorker.Language.Entities.Tagging;

/// <summary>How a word is written: "Xx", "X.X.", "dd-x"; runs of the same class are cut to two.</summary>
internal static class WordShape
{
    /// <summary>The longest shape in units.</summary>
    internal const int Longest = 12;

    /// <summary>Writes the shape of a word; gives its length.</summary>
    internal static int Write(ReadOnlySpan<char> word, Span<char> shape)
    {
        var (length, run) = (0, 0);
        foreach (var c in word)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? 'd' : char.IsLetter(c) ? 'l' : c < 128 ? c : '~';
            run = length > 0 && shape[length - 1] == kind ? run + 1 : 1;
            if (run > 2)
            {
                continue;
            }

            if (length == Longest)
            {
                break;
            }

            shape[length++] = kind;
        }

        return length;
    }
}
