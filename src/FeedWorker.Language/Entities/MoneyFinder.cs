using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Entities;

/// <summary>Finds amounts of money; their value is read from their words by <see cref="Values.SpanValues"/>.</summary>
internal sealed class MoneyFinder(SegmentedText text, Gazetteer gazetteer, bool[] taken)
{
    internal IEnumerable<EntityMention> Find()
    {
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (taken[i] || !MayOpen(i, sentence.EndToken))
                {
                    continue;
                }

                var end = SignFirst(i, sentence.EndToken);
                if (end == i)
                {
                    end = NounLast(i, sentence.EndToken);
                }

                if (end > i)
                {
                    taken.AsSpan(i, end - i).Fill(true);
                    yield return new EntityMention(text.SpanOf(i, end), EntityType.Money);
                    i = end - 1;
                }
            }
        }
    }

    // A number, what stands before one, or "tens", "millions": most words need no further look.
    private bool MayOpen(int token, int limit) =>
        text[token].Kind == TokenKind.Number || text.Word(token)[^1] == 's'
            || (token + 1 < limit && text.Word(token + 1)[0] is '$' or (>= '0' and <= '9'));

    // "$280 million", "US$2.98 billion", "Rs 5 lakh", "EUR 30m"
    private int SignFirst(int first, int limit)
    {
        var number = first + 1;
        var code = Currencies.OfSign(text.Word(first));
        var hasPrefix = false;
        if (number < limit && text.Word(number) is "$" && Touches(number) && Currencies.OfDollarPrefix(text.Word(first)) is { } dollar)
        {
            (code, number, hasPrefix) = (dollar, number + 1, true);
        }

        // One or two letters are a sign only when the number follows at once.
        if (code is null || number >= limit || (!hasPrefix && text.Word(first).Length == 1 && char.IsLetter(text.Word(first)[0]) && !Touches(number)))
        {
            return first;
        }

        var end = Amount(number, limit);
        if (end == number)
        {
            return first;
        }

        // "$5 million dollars", "$340 million Canadian"
        if (end < limit && Currencies.IsNoun(Lower(end)))
        {
            end++;
        }

        return end;
    }

    // "340 million Canadian dollars", "20 yuan", "tens of millions of yuan"
    private int NounLast(int first, int limit)
    {
        var end = first;
        if (text.Word(first) is "tens" or "hundreds" or "thousands" or "millions" or "billions" or "Millions" or "Billions" or "Tens" or "Hundreds" or "Thousands")
        {
            end = first + 1;
            while (end + 1 < limit && text.Word(end) is "of" && IsScale(text.Word(end + 1)))
            {
                end += 2;
            }

            if (end >= limit || text.Word(end) is not "of")
            {
                return first;
            }

            end++;
        }
        else if (text[first].Kind == TokenKind.Number)
        {
            end = Amount(first, limit);
        }

        if (end == first)
        {
            return first;
        }

        string? country = null;
        var noun = end;
        for (var words = 1; words <= 2 && noun + words < limit && country is null; words++)
        {
            var name = text.SpanOf(noun, noun + words).In(text.Text);
            country = char.IsUpper(name[0]) ? gazetteer.Find(name)?.CountryCode : null;
            noun += country is null ? 0 : words;
        }

        if (noun >= limit)
        {
            return first;
        }

        var word = Lower(noun);
        if (Currencies.IsNoun(word))
        {
            return noun + 1;
        }

        if (noun == end && Currencies.Code(text.Word(noun)) is not null)
        {
            return noun + 1;
        }

        return first;
    }

    // "280", "2.98 billion", "500m", "5 lakh": the first token behind it.
    private int Amount(int first, int limit)
    {
        var word = text.Word(first);
        var digits = 0;
        while (digits < word.Length && (char.IsAsciiDigit(word[digits]) || word[digits] is '.' or ','))
        {
            digits++;
        }

        if (digits < word.Length || !char.IsAsciiDigit(word[0]))
        {
            return first;
        }

        var end = first + 1;
        var dash = end + 1 < limit && text.Word(end) is "-" ? 1 : 0;
        while (end + dash < limit && IsScale(text.Word(end + dash)) && (text.Word(end + dash).Length > 1 || (dash == 0 && Touches(end))))
        {
            end += 1 + dash;
            dash = 0;
        }

        return end;
    }

    private static bool IsScale(ReadOnlySpan<char> word) =>
        word is "hundred" or "hundreds" or "thousand" or "thousands" or "k" or "K" or "lakh" or "lakhs" or "lac" or "million" or "millions" or "m" or "mn" or "M" or "mln"
            or "crore" or "crores" or "billion" or "billions" or "bn" or "b" or "B" or "bln" or "trillion" or "trillions" or "tn" or "trn";

    private string Lower(int token) => text.Word(token).ToString().ToLowerInvariant();

    private bool Touches(int token) => text[token - 1].Span.End == text[token].Span.Start;
}
