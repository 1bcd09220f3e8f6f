using System.Globalization;

namespace FeedWorker.Language.Entities.Values;

/// <summary>Amount and ISO 4217 code of money in words: <c>340000000 CAD</c>.</summary>
internal static class MoneyValue
{
    // "one hundred and fifty-three million five hundred thousand Trinidad and Tobago dollars" is about the longest.
    private const int MostWords = 20;

    /// <summary>The value; <see langword="null"/> when the amount is not exact or the currency is not certain.</summary>
    /// <param name="words">The words: "US$2.98 billion".</param>
    /// <param name="gazetteer">The names of countries: "Canadian dollars".</param>
    /// <param name="countries">The countries that the text speaks of decide between the currencies of a name: "pesos".</param>
    internal static string? Of(ReadOnlySpan<char> words, Gazetteer gazetteer, CountryCounts countries)
    {
        var all = WordReader.All(words, MostWords);
        var amount = new AmountReader(all).Read(out var first, out var end);
        if (amount is not { } number || number >= 1_000_000_000_000_000_000m)
        {
            return null;
        }

        if (DollarOf(words, out var dollar) && dollar is null)
        {
            return null;
        }

        var currency = dollar ?? Before(all, first, countries) ?? Behind(all, end, words, gazetteer, countries);
        // Bitcoin has no code of ISO 4217.
        return currency is null or "XBT" ? null : number.ToString("0.####", CultureInfo.InvariantCulture) + " " + currency;
    }

    // Whether letters before the dollar sign tell whose it is, and which: "US$", "US $"; null for letters that touch it and are of no dollar known: "QX$".
    private static bool DollarOf(ReadOnlySpan<char> words, out string? code)
    {
        code = null;
        var sign = words.IndexOf('$');
        if (sign <= 0)
        {
            return false;
        }

        var before = words[..sign].TrimEnd();
        var first = before.Length;
        while (first > 0 && (char.IsLetter(before[first - 1]) || before[first - 1] is '.'))
        {
            first--;
        }

        var letters = before[first..];
        var touches = before.Length == sign;
        if (letters.IsEmpty || (!touches && letters.Length < 2 && !(letters is "R" && first == 0)))
        {
            return false;
        }

        code = Currencies.OfDollarPrefix(letters) ?? (touches ? Currencies.OfDollarPrefix(letters.ToString().ToUpperInvariant()) : null);
        return touches || code is not null;
    }

    // "$", "rs", "eur"
    private static string? Before(List<string> all, int number, CountryCounts countries)
    {
        if (number == 0)
        {
            return null;
        }

        var sign = all[number - 1];
        return sign is "\u00a5" ? countries.Most(["CN", "JP"]) is "CN" ? "CNY" : "JPY"
            : Currencies.SharedBy(sign) is { Length: > 0 } shared ? OfShared(sign, shared, countries)
            : Currencies.OfSign(sign) ?? Currencies.OfSign(sign.ToUpperInvariant()) ?? Currencies.OfSign(char.ToUpperInvariant(sign[0]) + sign[1..]);
    }

    // "Canadian dollars", "yuan", "CFA francs"
    private static string? Behind(List<string> all, int end, ReadOnlySpan<char> words, Gazetteer gazetteer, CountryCounts countries)
    {
        for (var i = end; i < all.Count; i++)
        {
            var noun = all[i];
            if (Currencies.Code(noun.ToUpperInvariant()) is { } code)
            {
                return code;
            }

            if (noun is "\u20ac" or "\u00a3" or "$")
            {
                return Currencies.OfSign(noun);
            }

            if (Currencies.IsNoun(noun))
            {
                var country = i > end ? CountryNamed(words, all[i - 1], gazetteer) ?? (i > end + 1 ? CountryNamed(words, all[i - 2] + " " + all[i - 1], gazetteer) : null) : null;
                return country is not null ? Currencies.OfNoun(noun, country)
                    : Currencies.SharedBy(noun) is { Length: > 0 } shared ? OfShared(noun, shared, countries)
                    : Currencies.OfNoun(noun, null);
            }
        }

        return null;
    }

    private static string? OfShared(string noun, string[] sharers, CountryCounts countries) =>
        (sharers is [var only] ? only : countries.Most(sharers)) is { } country ? Currencies.OfNoun(noun, country) : Currencies.Usual(noun);

    // The gazetteer minds case, so the name is taken as the text has it.
    private static string? CountryNamed(ReadOnlySpan<char> words, string lower, Gazetteer gazetteer)
    {
        var at = words.IndexOf(lower, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return lower is "u.s" or "us" ? "US" : null;
        }

        return gazetteer.Find(words.Slice(at, lower.Length))?.CountryCode ?? (lower is "u.s" or "us" ? "US" : null);
    }
}
