using System.Globalization;

namespace FeedWorker.Language.Entities.Values;

/// <summary>Reads a number with its scale: "2.98 billion", "5 lakh", "1.1 m", "a billion", "twenty-five thousand".</summary>
internal sealed class AmountReader(List<string> words)
{
    /// <summary>The number; <see langword="null"/> when there is none, or more than one: "5,000-6,000 baht".</summary>
    /// <param name="first">Where it begins.</param>
    /// <param name="end">Behind its last word.</param>
    internal decimal? Read(out int first, out int end)
    {
        first = words.FindIndex(word => char.IsAsciiDigit(word[0]));
        if (first < 0)
        {
            first = words.FindIndex(word => Small(word) > 0 || (Scale(word) > 0 && !IsPlural(word) && word.Length > 2));
        }

        end = first + 1;
        if (first < 0)
        {
            return null;
        }

        decimal? amount = char.IsAsciiDigit(words[first][0])
            ? decimal.TryParse(words[first], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var digits) ? digits : null
            : InWords(first, ref end);
        for (var scaled = 0; amount is not null && Next(ref end) is > 0 and var scale && scaled < 3; scaled++)
        {
            amount *= scale;
        }

        return IsJoined(end) ? null : amount;
    }

    /// <summary>Whether the words are a number, or the sign or prefix of an amount and then a number: "10", "$10", "Rs 10", "ten".</summary>
    internal static bool OpensAmount(ReadOnlySpan<string> words)
    {
        for (var i = 0; i < Math.Min(words.Length, 3); i++)
        {
            if (IsNumber(words[i]))
            {
                return true;
            }

            if (Currencies.OfSign(words[i]) is null && Currencies.OfSign(words[i].ToUpperInvariant()) is null && Currencies.OfDollarPrefix(words[i].ToUpperInvariant()) is null && words[i] is not ("rs" or "some" or "about"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A number in digits or words; an article is none.</summary>
    internal static bool IsNumber(string word) => char.IsAsciiDigit(word[0]) || Small(word) > 1 || word is "one" || Scale(word) > 0;

    // A second number: a range, a choice, or more of the same number in words: "5-10", "$5 and $10", "one hundred and fifty".
    private bool IsJoined(int end)
    {
        if (end < words.Count && IsJoin(words[end]))
        {
            end++;
        }
        else if (end >= words.Count || char.IsAsciiDigit(words[end][0]) || !IsNumber(words[end]))
        {
            return false;
        }

        return OpensAmount(words.ToArray().AsSpan(end));
    }

    internal static bool IsScale(string word) => Scale(word) > 0;

    /// <summary>A word or sign that joins the two ends of a range or two amounts.</summary>
    internal static bool IsJoin(string word) => word is "-" or "\u2010" or "\u2011" or "\u2013" or "\u2014" or "~" or "to" or "and" or "or";

    // "twenty five", "a", "million"
    private decimal? InWords(int first, ref int end)
    {
        var amount = Small(words[first]);
        if (amount == 0)
        {
            end = first;
            return 1;
        }

        var next = end < words.Count && words[end] is "-" ? end + 1 : end;
        if (amount >= 20 && next < words.Count && Small(words[next]) is > 0 and < 10 and var unit && words[next] is not ("a" or "an"))
        {
            (amount, end) = (amount + unit, next + 1);
        }

        return amount;
    }

    // The scale that follows, and the place behind it.
    private decimal Next(ref int end)
    {
        // "336-million", and "1.1. million" of a careless hand.
        var at = end < words.Count && words[end] is "-" or "." ? end + 1 : end;
        if (at >= words.Count || Scale(words[at]) is not (> 0 and var scale))
        {
            return 0;
        }

        end = at + 1;
        return scale;
    }

    private static bool IsPlural(string word) => word[^1] == 's';

    private static decimal Small(string word) => word switch
    {
        "eleven" => 11,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        _ => char.IsAsciiDigit(word[0]) ? 0 : CalendarWords.Count(word),
    };

    private static decimal Scale(string word) => word switch
    {
        "hundred" or "hundreds" => 100m,
        "thousand" or "thousands" or "k" => 1_000m,
        "lakh" or "lakhs" or "lac" or "lacs" => 100_000m,
        "million" or "millions" or "m" or "mn" or "mln" or "mio" => 1_000_000m,
        "crore" or "crores" or "cr" => 10_000_000m,
        "billion" or "billions" or "bn" or "b" or "bln" => 1_000_000_000m,
        "trillion" or "trillions" or "tn" or "trn" => 1_000_000_000_000m,
        _ => 0m,
    };
}
