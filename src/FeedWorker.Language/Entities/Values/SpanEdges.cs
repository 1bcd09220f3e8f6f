namespace FeedWorker.Language.Entities.Values;

/// <summary>Tells from the words around a span that it is only one end of a range: "|$5|-10 million", "between $5 and |$10 million|".</summary>
/// <param name="text">The whole text.</param>
internal sealed class SpanEdges(string text)
{
    // Characters that are read on either side: three or four words.
    private const int Reach = 24;

    /// <summary>Whether an amount is one end of a range.</summary>
    internal bool IsEndOfAmounts(Tokens.TextSpan span)
    {
        var (before, own, behind) = (Before(span), Words(span.In(text)), Behind(span));
        if (behind.Length > 1 && AmountReader.IsJoin(behind[0]) && AmountReader.OpensAmount(behind.AsSpan(1)))
        {
            // "$5 million to 30 villages" is exact; "€2 and €3 billion" is not, nor is what "between" opens.
            var hasScale = Array.Exists(own, AmountReader.IsScale);
            var (isAmount, isScaled) = (IsAmount(behind.AsSpan(1)), Array.Exists(behind, AmountReader.IsScale));
            if (behind[0] is "and" ? IsBetween(before) || (!hasScale && isScaled) : isAmount || !hasScale)
            {
                return true;
            }
        }

        // "5 to |10 million euros|"
        var join = before.Length - 1;
        return join > 0 && AmountReader.IsJoin(before[join]) && before[join] is var word
            && (word is "and" ? IsBetween(before.AsSpan(0, join)) : AmountReader.IsNumber(before[join - 1]));
    }

    /// <summary>Whether a day is one end of a range that the span does not hold: "|November 7|-18".</summary>
    internal bool IsEndOfDays(Tokens.TextSpan span) =>
        (Behind(span) is [var dash, var next, ..] && IsDash(dash) && char.IsAsciiDigit(next[0]))
        || (Before(span) is [.., var last, var second] && IsDash(second) && char.IsAsciiDigit(last[0]) && char.IsAsciiDigit(span.In(text)[0]));

    private static bool IsDash(string word) => word is "-" or "\u2010" or "\u2011" or "\u2013" or "\u2014";

    private static bool IsBetween(ReadOnlySpan<string> before) => before.Contains("between");

    // A sign, or a scale or the name of a money behind the number.
    private static bool IsAmount(ReadOnlySpan<string> words) =>
        !AmountReader.IsNumber(words[0]) || (words.Length > 1 && (AmountReader.IsScale(words[1]) || Currencies.IsNoun(words[1])));

    private string[] Before(Tokens.TextSpan span) => Words(text.AsSpan(Math.Max(0, span.Start - Reach), Math.Min(Reach, span.Start)));

    private string[] Behind(Tokens.TextSpan span) => Words(text.AsSpan(span.End, Math.Min(Reach, text.Length - span.End)));

    private static string[] Words(ReadOnlySpan<char> part) => [.. WordReader.All(part, Reach)];
}
