namespace FeedWorker.Language.Tokens;

/// <summary>
/// Cuts a text into words, numbers and marks as the English treebanks of Universal Dependencies do: hyphens stand alone ("all - girl",
/// but "co-worker"), contractions and possessives are cut ("do|n't", "can|not", "Oslo|'s"), addresses and runs of marks stay whole.
/// </summary>
public static class Tokenizer
{
    /// <summary>The tokens of a text, in order and without overlap; white space and control characters belong to none.</summary>
    public static IReadOnlyList<Token> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>((text.Length / 5) + 1);
        var addresses = new AddressScanner(text);
        var position = 0;
        while (position < text.Length)
        {
            if (Characters.IsBlank(text[position]))
            {
                position++;
                continue;
            }

            var end = addresses.EndOf(position);
            if (end > position)
            {
                tokens.Add(new Token(new TextSpan(position, end), TokenKind.Word));
            }
            else if (NumberScanner.Begins(text, position))
            {
                end = NumberScanner.EndOf(text, position, out var isWord);
                tokens.Add(new Token(new TextSpan(position, end), isWord ? TokenKind.Word : TokenKind.Number));
            }
            else if (WordScanner.Begins(text, position))
            {
                end = WordScanner.EndOf(text, position);
                AddWord(tokens, text, position, end);
            }
            else
            {
                (end, var kind) = MarkScanner.EndOf(text, position);
                tokens.Add(new Token(new TextSpan(position, end), kind));
            }

            position = end;
        }

        return tokens;
    }

    // A possessive or a contracted verb stands apart from its noun: "Putin's" is "Putin" and "'s".
    private static void AddWord(List<Token> tokens, string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        var cut = word.IndexOfAny(Contractions.Apostrophes) >= 0 ? Contractions.CutAtApostrophe(word) : Contractions.CutWithout(word);
        if (cut == 0 && word is "its" or "Its" && Contractions.ItsIsVerb(text, end))
        {
            cut = 2;
        }

        if (cut > 0)
        {
            // "shouldn't've" has two.
            var inner = Contractions.CutAtApostrophe(word[..cut]);
            if (inner > 0)
            {
                tokens.Add(new Token(new TextSpan(start, start + inner), TokenKind.Word));
            }

            tokens.Add(new Token(new TextSpan(start + inner, start + cut), TokenKind.Word));
        }

        tokens.Add(new Token(new TextSpan(start + cut, end), TokenKind.Word));
    }
}
