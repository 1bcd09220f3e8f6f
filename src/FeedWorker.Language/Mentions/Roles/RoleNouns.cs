using System.Collections.Frozen;
using FeedWorker.Language.Entities;

namespace FeedWorker.Language.Mentions.Roles;

/// <summary>The nouns that say what somebody is, and which of them can stand for the same person.</summary>
internal static class RoleNouns
{
    // Each row is a family: "the leader" may be a president, "the diplomat" a foreign minister.
    private static readonly string[] _families =
    [
        "president leader",
        "premier leader minister",
        "chancellor leader",
        "minister official politician diplomat",
        "secretary official minister diplomat politician",
        "spokesman spokesperson official",
        "spokeswoman spokesperson official",
        "spokesperson spokesman spokeswoman official",
        "ambassador diplomat envoy official",
        "envoy diplomat official",
        "diplomat official",
        "director official chief head",
        "head leader chief official director",
        "chief leader head official director commander",
        "leader chief head",
        "chairman chair chairperson head leader chief",
        "chairwoman chair chairperson head leader chief",
        "chair chairman chairwoman head",
        "chairperson chair head",
        "governor official politician leader",
        "mayor official politician leader",
        "senator lawmaker politician legislator",
        "congressman lawmaker politician legislator",
        "congresswoman lawmaker politician legislator",
        "representative lawmaker official",
        "deputy lawmaker official legislator",
        "mp lawmaker politician legislator",
        "mep lawmaker politician legislator",
        "lawmaker politician legislator mp",
        "legislator lawmaker politician",
        "politician", "official", "candidate politician", "commissioner official chief", "speaker politician official lawmaker",
        "general commander officer soldier official", "colonel officer commander official", "major officer", "captain officer", "lieutenant officer",
        "admiral commander officer official", "marshal commander", "commander officer leader official", "brigadier officer commander", "sergeant officer", "officer",
        "king monarch ruler leader", "queen monarch", "prince royal", "princess royal", "emperor monarch", "emir ruler leader monarch", "sultan ruler monarch leader",
        "pope pontiff", "bishop cleric priest", "archbishop cleric", "cardinal cleric", "patriarch cleric leader", "imam cleric", "ayatollah cleric leader", "cleric", "priest cleric",
        "judge justice", "justice judge", "prosecutor lawyer official", "lawyer attorney", "attorney lawyer", "sheriff officer official", "inspector officer",
        "superintendent officer official", "constable officer", "detective officer",
        "analyst expert researcher", "expert analyst", "researcher scientist expert academic", "scientist researcher expert", "professor academic researcher expert scientist",
        "doctor physician", "academic professor", "economist analyst expert", "historian academic expert", "scholar academic expert", "author writer", "writer author",
        "journalist reporter writer correspondent editor", "reporter journalist", "correspondent journalist reporter", "editor journalist", "activist campaigner", "campaigner activist",
        "founder entrepreneur leader businessman", "ceo executive boss chief", "executive boss", "businessman entrepreneur", "businesswoman entrepreneur", "manager coach boss", "coach manager trainer",
        "adviser aide advisor official", "advisor aide adviser official", "aide adviser official", "assistant aide", "negotiator envoy diplomat official",
        "administrator official", "coordinator official", "councillor politician", "undersecretary official diplomat", "dean academic", "rector academic", "member",
        "sen senator lawmaker politician", "rep representative congressman congresswoman lawmaker", "gov governor politician", "gen general commander officer", "col colonel officer", "lt lieutenant officer",
        "maj major officer", "capt captain officer", "sgt sergeant officer", "adm admiral commander officer", "prof professor academic", "rev reverend pastor priest",
        "actor star", "actress star", "singer musician star artist", "musician artist", "artist", "player striker athlete", "striker player", "captain player", "athlete",
        "student", "teacher", "resident", "engineer", "farmer", "worker", "mother parent", "father parent", "owner", "partner", "nurse", "pilot", "soldier", "veteran", "curator", "designer",
    ];

    private static readonly FrozenDictionary<string, string[]> _sameAs = _families
        .Select(family => family.Split(' '))
        .GroupBy(words => words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.SelectMany(words => words).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenSet<string> _others = _sameAs.Values.SelectMany(words => words).Where(word => !_sameAs.ContainsKey(word)).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> _modifiers =
        ("prime vice deputy foreign defense defence interior finance health education energy justice home trade economy culture press media information first former acting interim "
        + "senior chief executive managing general assistant associate special national federal state regional provincial military opposition party government ruling parliamentary top "
        + "veteran incoming outgoing newly elected ex staff police army navy air force security human rights communications external internal economic political legal crown secretary "
        + "minister attorney major lieutenant rear brigadier inspector permanent principal joint co founding supreme self-proclaimed then late environment transport labour labor agriculture"
        + " local policy intelligence nuclear peace aid relief refugee rights veteran lead research climate commerce industry water interim caretaker presidential vice- prominent leading social development affairs public main rebel separatist").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Offices that lists of officials and commanders hold.
    private static readonly FrozenSet<string> _offices =
        ("leader secretary spokesman spokeswoman spokesperson envoy diplomat director head chief chairman chairwoman chair governor mayor senator sen congressman congresswoman representative rep "
        + "mp mep lawmaker deputy politician commissioner speaker general gen admiral adm marshal commander brigadier colonel col prince princess pope patriarch ayatollah judge justice prosecutor "
        + "attorney undersecretary coordinator administrator adviser advisor").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> _private = "student teacher resident farmer worker nurse pilot player striker athlete waiter driver".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the noun, in lower case, is an office in public life below those of a head of state or minister.</summary>
    internal static bool IsOffice(string noun) => _offices.Contains(noun);

    /// <summary>Whether the noun, in lower case, says that somebody holds no office.</summary>
    internal static bool IsPrivate(string noun) => _private.Contains(noun);

    /// <summary>Whether the word, in lower case, says what one person is.</summary>
    internal static bool IsRole(string word) => _sameAs.ContainsKey(word) || _others.Contains(word);

    /// <summary>Whether the word, in lower case, may stand before such a noun as a part of the title.</summary>
    internal static bool IsModifier(string word) => _modifiers.Contains(word) || IsRole(word);

    /// <summary>Whether somebody who is introduced as <paramref name="role"/> may be called <paramref name="noun"/> later.</summary>
    internal static bool MayBeCalled(string role, string noun) =>
        role == noun || (_sameAs.TryGetValue(role, out var nouns) && nouns.Contains(noun, StringComparer.Ordinal));

    internal static Gender GenderOf(string word) => word switch
    {
        "mr" or "sir" or "lord" or "king" or "prince" or "emperor" or "emir" or "sultan" or "pope" or "chairman" or "spokesman" or "congressman"
            or "businessman" or "actor" or "bishop" or "archbishop" or "cardinal" or "patriarch" or "imam" or "ayatollah" or "sheikh" => Gender.Male,
        "mrs" or "ms" or "miss" or "dame" or "lady" or "queen" or "princess" or "chairwoman" or "spokeswoman" or "congresswoman"
            or "businesswoman" or "actress" or "sheikha" => Gender.Female,
        _ => Gender.Unknown,
    };
}
