using System.Collections.Frozen;

namespace FeedWorker.Language.Entities;

/// <summary>Signs and names of money and their ISO 4217 codes.</summary>
internal static class Currencies
{
    private static readonly FrozenDictionary<string, string> _signs = Table(
        "$ USD Afs AFN € EUR £ GBP ¥ JPY ₹ INR ₩ KRW ₦ NGN ₽ RUB ₪ ILS ₺ TRY ৳ BDT ₱ PHP ₫ VND ฿ THB ₴ UAH ₵ GHS ₡ CRC ₸ KZT Rs INR Rs. INR Tk BDT Tk. BDT RM MYR Rp IDR N NGN R ZAR "
        + "P PHP Sh KES KSh KES Ksh KES K ZMW GH₵ GHS RMB CNY Dh AED Dhs AED SR SAR QR QAR L HNL Q GTQ B BOB Bs BOB SFr CHF Fr CHF kr SEK zł PLN");

    // Written before the dollar sign: "US$", "HK$".
    private static readonly FrozenDictionary<string, string> _dollars = Table(
        "US USD U.S. USD U.S USD AUS AUD CAN CAD MEX MXN COL COP C CAD CA CAD Can CAD A AUD AU AUD Aus AUD NZ NZD HK HKD S SGD SG SGD NT TWD R BRL J JMD TT TTD BZ BZD N NAD Z ZWL FJ FJD Mex MXN MX MXN Col COP EC XCD Bds BBD BDS BBD");

    private static readonly FrozenDictionary<string, string> _nouns = Table(
        "dollar USD euro EUR yen JPY yuan CNY renminbi CNY won KRW rupee INR ruble RUB rouble RUB hryvnia UAH hryvnias UAH shekel ILS lira TRY rial IRR baht THB ringgit MYR "
        + "rupiah IDR dong VND naira NGN rand ZAR cedi GHS taka BDT kina PGK vatu VUV tala WST paanga TOP lek ALL denar MKD ouguiya MRU nakfa ERN afghani AFN somoni TJS som KGS ngultrum BTN rufiyaa MVR lilangeni SZL loti LSL pataca MOP balboa PAB zloty PLN forint HUF lev BGN leva BGN dirham AED birr ETB tenge KZT manat AZN lari GEL dram AMD pula BWP boliviano BOB "
        + "guarani PYG bolivar VES quetzal GTQ lempira HNL kwacha ZMW metical MZN kwanza AOA dalasi GMD leone SLL ariary MGA kyat MMK kip LAK riel KHR tugrik MNT real BRL reais BRL koruna CZK "
        + "córdoba NIO cordoba NIO colón CRC colon CRC gourde HTG peso MXN riyal SAR pound GBP kuna HRK sterling GBP crown CZK bitcoin XBT");

    // Names that several countries share: the country before the noun decides.
    private static readonly FrozenDictionary<string, string> _national = Table(
        "US-dollar USD CA-dollar CAD AU-dollar AUD NZ-dollar NZD SG-dollar SGD HK-dollar HKD TW-dollar TWD JM-dollar JMD ZW-dollar ZWL NA-dollar NAD FJ-dollar FJD "
        + "MX-peso MXN AR-peso ARS CL-peso CLP CO-peso COP PH-peso PHP CU-peso CUP UY-peso UYU DO-peso DOP GB-pound GBP GB-sterling GBP EG-pound EGP LB-pound LBP SY-pound SYP SD-pound SDG SS-pound SSP "
        + "IN-rupee INR PK-rupee PKR LK-rupee LKR NP-rupee NPR MU-rupee MUR RS-dinar RSD IQ-dinar IQD KW-dinar KWD JO-dinar JOD DZ-dinar DZD TN-dinar TND LY-dinar LYD BH-dinar BHD "
        + "SA-riyal SAR QA-riyal QAR YE-riyal YER OM-riyal OMR OM-rial OMR IR-rial IRR YE-rial YER CH-franc CHF RW-franc RWF CD-franc CDF BI-franc BIF DJ-franc DJF SE-krona SEK SE-kronor SEK IS-krona ISK "
        + "NO-krone NOK NO-kroner NOK DK-krone DKK DK-kroner DKK KE-shilling KES UG-shilling UGX TZ-shilling TZS SO-shilling SOS MA-dirham MAD AE-dirham AED RO-leu RON RO-lei RON MD-leu MDL MD-lei MDL "
        + "LB-lira LBP TR-lira TRY KP-won KPW KR-won KRW TT-dollar TTD BB-dollar BBD BS-dollar BSD BZ-dollar BZD GY-dollar GYD LR-dollar LRD SB-dollar SBD BN-dollar BND KY-dollar KYD SR-dollar SRD GN-franc GNF KM-franc KMF MG-franc MGF SN-franc XOF CI-franc XOF ML-franc XOF BF-franc XOF NE-franc XOF TG-franc XOF BJ-franc XOF GW-franc XOF CM-franc XAF GA-franc XAF TD-franc XAF CF-franc XAF CG-franc XAF GQ-franc XAF SC-rupee SCR MV-rupee MVR ID-rupiah IDR PE-sol PEN PE-soles PEN BR-real BRL TR-lira TRY SY-lira SYP");

    // "dollar" alone is the American one by custom of all news.
    private static readonly FrozenDictionary<string, string[]> _sharers = _national.Keys.Select(key => (Country: key[..2], Noun: key[3..]))
        .Where(pair => pair.Noun is not ("dollar" or "real"))
        .Concat(((string[])["IN", "PK", "LK", "NP", "MU"]).Select(country => (Country: country, Noun: "rs")))
        .Concat(((string[])["KE", "UG", "TZ", "SO"]).Select(country => (Country: country, Noun: "sh")))
        .GroupBy(pair => pair.Noun).ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Country).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenSet<string> _nationalNouns =
        _national.Keys.Select(key => key[3..]).ToFrozenSet(StringComparer.Ordinal);

    // Without the Colombian code: "COP 27" is a conference.
    private static readonly FrozenSet<string> _codes =
        _signs.Values.Concat(_dollars.Values).Concat(_nouns.Values).Concat(_national.Values).Where(code => code is not ("XBT" or "COP")).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The code of a sign that stands before the number; <see langword="null"/> for any other word.</summary>
    internal static string? OfSign(ReadOnlySpan<char> word) =>
        _signs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var code) ? code : Code(word);

    /// <summary>The code of the dollar that letters before the sign tell: "US", "HK"; <see langword="null"/> for any other word.</summary>
    internal static string? OfDollarPrefix(ReadOnlySpan<char> word) =>
        _dollars.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var code) ? code : null;

    /// <summary>An ISO 4217 code that stands for itself; <see langword="null"/> for any other word.</summary>
    internal static string? Code(ReadOnlySpan<char> word) =>
        word.Length == 3 && _codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var code) ? code : null;

    /// <summary>The countries whose different moneys bear the noun or sign; empty when it tells by itself, as "$" does by custom.</summary>
    internal static string[] SharedBy(string noun) => _sharers.GetValueOrDefault(Singular(noun)) ?? _sharers.GetValueOrDefault(noun) ?? [];

    /// <summary>The money that a shared noun means where nothing else tells; <see langword="null"/> when no one is usual.</summary>
    internal static string? Usual(string noun) => Singular(noun) switch
    {
        "dollar" => "USD",
        "pound" => "GBP",
        "rupee" or "rs" or "re" => "INR",
        "won" => "KRW",
        "lira" => "TRY",
        "dirham" => "AED",
        "sh" => "KES",
        "rial" => "IRR",
        _ => null,
    };

    /// <summary>Whether the noun is the name of a money, whether or not it tells which.</summary>
    internal static bool IsNoun(string noun) => _nouns.ContainsKey(Singular(noun)) || _nouns.ContainsKey(noun) || _nationalNouns.Contains(Singular(noun)) || _nationalNouns.Contains(noun);

    /// <summary>The code that a noun in lower case has, with the country before it; <see langword="null"/> when several are possible.</summary>
    internal static string? OfNoun(string noun, string? country)
    {
        noun = noun switch { "rs" => "rupee", "sh" => "shilling", _ => noun };
        foreach (var form in (ReadOnlySpan<string>)[noun, Singular(noun)])
        {
            if (country is not null && _national.TryGetValue(country + "-" + form, out var national))
            {
                return national;
            }

            if (_nouns.TryGetValue(form, out var code) && (country is null || !_nationalNouns.Contains(form)))
            {
                // A bare "pesos" or "pounds" may be any of several.
                return country is null && form is "peso" or "riyal" ? null : code;
            }
        }

        return null;
    }

    private static string Singular(string noun) => noun.Length > 4 && noun[^1] == 's' ? noun[..^1] : noun;

    private static FrozenDictionary<string, string> Table(string cells)
    {
        var words = cells.Split(' ');
        return Enumerable.Range(0, words.Length / 2).DistinctBy(i => words[2 * i]).ToFrozenDictionary(i => words[2 * i], i => words[(2 * i) + 1], StringComparer.Ordinal);
    }
}
