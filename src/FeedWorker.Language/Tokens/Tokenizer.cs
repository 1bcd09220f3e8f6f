namespace FeedWorker.Language.Tokens;

/// <summary>Cuts a text into words, numbers and marks.</summary>
public static class Tokenizer
{
    /// <summary>The tokens of a text, in order and without overlap; white space belongs to none.</summary>
    public static IReadOnlyList<Token> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>(text.Length / 5);
        var position = 0;
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]) || char.IsControl(text[position]))
            {
                position++;
                continue;
            }

            var (end, kind) = TokenFrom(text, position);
            AddSplit(tokens, text, new TextSpan(position, end), kind);
            position = end;
        }

        return tokens;
    }

    private static (int End, TokenKind Kind) TokenFrom(string text, int start)
    {
        var c = text[start];
        if (char.IsLetter(c))
        {
            return (WordEnd(text, start), TokenKind.Word);
        }

        if (char.IsDigit(c))
        {
            return NumberEnd(text, start);
        }

        if (char.IsSurrogate(c))
        {
            var pair = start + 1 < text.Length && char.IsSurrogatePair(c, text[start + 1]);
            return (start + (pair ? 2 : 1), pair && char.IsLetter(text, start) ? TokenKind.Word : TokenKind.Symbol);
        }

        var end = start + 1;
        if (char.IsPunctuation(c))
        {
            // "..." and "--" are one mark; two quotation marks or brackets in a row are two.
            while (c is '.' or '-' && end < text.Length && text[end] == c)
            {
                end++;
            }

            return (end, TokenKind.Punctuation);
        }

        return (end, TokenKind.Symbol);
    }

    private static int WordEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length)
        {
            var c = text[end];
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                end++;
            }
            else if (end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]) && Joins(text, start, end))
            {
                end++;
            }
            else if (c == '.' && Abbreviations.EndsWithStop(text, start, end))
            {
                return end + 1;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    // Hyphens and apostrophes join the letters on both sides; a stop does so only between single letters ("U.S", "p.m")
    // or before a lower-case ending ("example.com").
    private static bool Joins(string text, int start, int position) => text[position] switch
    {
        '-' or '\u2010' or '\u2011' => true,
        '\'' or '\u2019' => char.IsLetter(text[position + 1]),
        '&' => position - start <= 2,
        '.' => (position == start + 1 || text[position - 2] == '.') || char.IsLower(text[position + 1]),
        _ => false,
    };

    private static (int End, TokenKind Kind) NumberEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length)
        {
            if (char.IsDigit(text[end])
                || (text[end] is ',' or '.' or ':' && end + 1 < text.Length && char.IsDigit(text[end + 1])))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        // "20th", "1990s", "18-year-old" are words; "2-3" stays two numbers and a mark.
        if (end < text.Length && (char.IsLetter(text[end])
            || (text[end] == '-' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
        {
            return (WordEnd(text, end), TokenKind.Word);
        }

        return (end, TokenKind.Number);
    }

    // A possessive or a contracted verb stands apart from its noun: "Putin's" is "Putin" and "'s".
    private static void AddSplit(List<Token> tokens, string text, TextSpan span, TokenKind kind)
    {
        var word = span.In(text);
        var cut = 0;
        if (kind == TokenKind.Word && word.Length > 2)
        {
            var apostrophe = word.LastIndexOfAny('\'', '\u2019');
            if (apostrophe > 0 && Contractions.IsClitic(word[(apostrophe + 1)..]))
            {
                cut = apostrophe;
            }
            else if (apostrophe > 1 && word[apostrophe - 1] is 'n' or 'N' && word[(apostrophe + 1)..] is "t" or "T")
            {
                cut = apostrophe - 1;
            }
        }

        if (cut == 0)
        {
            tokens.Add(new Token(span, kind));
            return;
        }

        tokens.Add(new Token(new TextSpan(span.Start, span.Start + cut), kind));
        tokens.Add(new Token(new TextSpan(span.Start + cut, span.End), kind));
    }
}
