using System.Collections.Frozen;

namespace FeedWorker.Reading.Feeds.Dates;

/// <summary>
/// Names of time zones that mean one offset. One that means several (IST: India, Israel, Ireland; AST, GST, ADT, ...) is not here:
/// no time is better than a wrong one.
/// </summary>
internal static class ZoneNames
{
    private static readonly FrozenDictionary<string, int> Minutes = new (int Minutes, string Names)[]
    {
        (0, "GMT UTC UT Z WET ETC/GMT ETC/UTC ZULU"),
        (60, "CET MET MEZ WEST WAT"),
        (120, "CEST MEST MESZ EET CAT SAST"),
        (180, "EEST EAT TRT"),
        (210, "IRST"),
        (300, "PKT UZT"),
        (330, "SLST"),
        (345, "NPT"),
        (390, "MMT"),
        (420, "ICT WIB"),
        (480, "HKT SGT PHT AWST WITA MYT"),
        (540, "JST KST WIT"),
        (570, "ACST"),
        (600, "AEST"),
        (630, "ACDT"),
        (660, "AEDT"),
        (720, "NZST"),
        (780, "NZDT"),
        (-150, "NDT"),
        (-180, "BRT ART UYT"),
        (-210, "NST"),
        (-240, "EDT"),
        (-300, "EST CDT PET"),
        (-360, "CST MDT"),
        (-420, "MST PDT"),
        (-480, "PST AKDT"),
        (-540, "AKST"),
        (-600, "HST"),
    }.SelectMany(row => row.Names.Split(' '), (row, name) => KeyValuePair.Create(name, row.Minutes)).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Offset from UTC in minutes on that day; <see langword="null"/> when the name is unknown, ambiguous or does not fit the season.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="day">The local day.</param>
    /// <param name="asMail">Whether the date has the form of RFC 822, which defines CST as American; programs elsewhere also print China's so.</param>
    internal static int? Find(string name, DateOnly day, bool asMail) => name.ToUpperInvariant() switch
    {
        "CST" when !asMail => null,
        // British in summer; in winter only Bangladesh means it.
        "BST" => day.Month is >= 4 and <= 9 ? 60 : null,
        // Moscow kept summer time all year from 2011-03-27 to 2014-10-26.
        "MSK" => day >= new DateOnly(2011, 3, 27) && day < new DateOnly(2014, 10, 26) ? 240 : 180,
        "MSD" => 240,
        "ET" => American(-300, day),
        "CT" => American(-360, day),
        "MT" => American(-420, day),
        "PT" => American(-480, day),
        _ => Minutes.TryGetValue(name, out var minutes) ? minutes : null,
    };

    // "ET" leaves it to the season. In March, April, October and November the day of the change depends on the year: left open.
    private static int? American(int standard, DateOnly day) => day.Month switch
    {
        12 or 1 or 2 => standard,
        >= 5 and <= 9 => standard + 60,
        _ => null,
    };
}
