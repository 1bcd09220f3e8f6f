namespace FeedWorker.Language.Tokens;

/// <summary>Finds where a word ends: what joins its letters, and what does not.</summary>
internal static class WordScanner
{
    // No word of news is longer; it bounds what later stages look up as one.
    internal const int LongestWord = 500;

    // The longest of "'ll" and "'em".
    private const int LongestClitic = 2;

    /// <summary>Whether a word begins at the position: with a letter, or with an apostrophe behind a number or a space ("2003|'s", "China 's").</summary>
    internal static bool Begins(string text, int position) => Characters.IsWordPart(text, position) || CliticEnd(text, position) > position;

    /// <summary>The position behind the word that begins at <paramref name="start"/>.</summary>
    internal static int EndOf(string text, int start)
    {
        var end = CliticEnd(text, start);
        if (end > start)
        {
            return end;
        }

        var limit = Math.Min(text.Length, start + LongestWord);
        while (end < limit)
        {
            var c = text[end];
            if (char.IsAsciiLetter(c))
            {
                end++;
            }
            else if (Characters.IsWordPart(text, end))
            {
                if (char.IsAsciiDigit(c) && CurrencyMarks.StandBefore(text, start, end))
                {
                    break;
                }

                end += Characters.WidthAt(text, end);
            }
            else if (Joined(text, start, end) is var next && next > end)
            {
                end = next;
            }
            else
            {
                if (c == '!' && text.AsSpan(start, end - start) is "Yahoo")
                {
                    return end + 1;
                }

                return c == '.' && Abbreviations.EndsWithStop(text, start, end) ? end + 1 : end;
            }
        }

        return end;
    }

    private static int CliticEnd(string text, int start)
    {
        if (!Characters.IsApostrophe(text[start]))
        {
            return start;
        }

        var end = start + 1;
        while (end < text.Length && end - start <= LongestClitic && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        var letters = text.AsSpan(start + 1, end - start - 1);
        return (Contractions.IsClitic(letters) || letters is "em") && !Characters.IsWordPartAt(text, end) ? end : start;
    }

    // Where the word goes on behind the mark at a position; the position itself when the mark ends it.
    private static int Joined(string text, int start, int position)
    {
        var next = position + 1;
        if (next >= text.Length)
        {
            return position;
        }

        switch (text[position])
        {
            case var mark when Characters.JoinsLetters(mark):
                return char.IsLetter(text[next]) ? next : position;
            case '-' or '\u2010' or '\u2011':
                return HyphenPrefixes.Joins(text, start, position) ? next : position;
            case '.':
                return BehindStop(text, start, position);
            case '_' or '\u00ad':
                return Characters.IsWordPart(text, next) || text[next] == '_' ? next : position;
            case '&':
                // "AT&T", "p&l"; "bread&butter" are three.
                return position - start <= 3 && Characters.IsWordPart(text, next)
                    && (char.IsUpper(text[position - 1]) ? char.IsUpper(text[next]) : position - start == 1 && !Characters.IsWordPartAt(text, next + 1))
                    ? next : position;
            case '*':
                // "f***ing" hides letters.
                while (next < text.Length && next < position + 8 && text[next] == '*')
                {
                    next++;
                }

                return next < text.Length && char.IsLetter(text[next]) ? next : position;
            case '/':
                // "w/o" and "b/c" are short for one word.
                return position == start + 1 && (text[start], text[next]) is ('w', 'o') or ('W', 'O') or ('b', 'c') && !Characters.IsWordPartAt(text, next + 1) ? next : position;
            default:
                return Characters.IsInvisible(text[position]) && Characters.IsWordPart(text, next) ? next : position;
        }
    }

    // A stop joins single letters ("U.S", "p.m"), degrees ("Ph.D"), and the parts of an address ("example.com").
    private static int BehindStop(string text, int start, int stop)
    {
        var next = stop + 1;
        if (!Characters.IsWordPart(text, next))
        {
            return stop;
        }

        var single = stop == start + 1 || text[stop - 2] == '.';
        if (single && char.IsLetter(text[next]) && !Characters.IsWordPartAt(text, next + 1))
        {
            return next;
        }

        return Abbreviations.GoesOn(text, start, stop) ? next : AddressScanner.DomainEnd(text, start, stop);
    }
}
