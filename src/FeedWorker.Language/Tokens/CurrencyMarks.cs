using System.Collections.Frozen;

namespace FeedWorker.Language.Tokens;

/// <summary>Letters that stand for money right before a number: "Sh50,000", "Rs500", "EUR30m".</summary>
internal static class CurrencyMarks
{
    private const int MostDigits = 8;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _marks =
        ("Rs INR Sh KSh Ksh Kshs KES Shs Tsh TSh TZS Ush USh UGX Tk BDT RM MYR Rp IDR EUR USD GBP JPY CNY RMB AED Dh Dhs SR SAR QR QAR NGN GHS GHC ZMW ZAR "
            + "BWP RWF ETB XAF XOF CFA FCFA Fr SFr CHF AUD CAD NZD SGD HKD TWD THB PHP VND LKR SLRs NPR PKR IRR IQD TRY RUB UAH PLN SEK NOK DKK MXN ARS COP PEN BRL US UK NT HK")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the letters from <paramref name="start"/> up to a digit are such a mark.</summary>
    internal static bool StandBefore(string text, int start, int digit) =>
        digit - start is >= 2 and <= 4 ? _marks.Contains(text.AsSpan(start, digit - start))
            : digit == start + 1 && text[start] is 'N' or 'R' or 'K' && IsAmount(text, digit);

    // "N5,000", "R5m", "K20 million"; "R2", "K9" and "N95" are no money.
    private static bool IsAmount(string text, int digit)
    {
        var end = digit;
        while (end < text.Length && end - digit < MostDigits && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        var rest = text.AsSpan(end);
        if (rest is [',', var first, var second, var third, ..])
        {
            return char.IsAsciiDigit(first) && char.IsAsciiDigit(second) && char.IsAsciiDigit(third);
        }

        rest = rest.TrimStart(' ');
        var unit = 0;
        while (unit < rest.Length && char.IsAsciiLetter(rest[unit]))
        {
            unit++;
        }

        return rest[..unit] is "m" or "mn" or "bn" or "million" or "billion" or "trillion";
    }
}
