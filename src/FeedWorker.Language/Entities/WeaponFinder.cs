using System.Collections.Frozen;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Entities;

/// <summary>
/// Finds named weapon systems: by name ("HIMARS", "Javelin missiles") or designation ("S-400", "Sukhoi-35"). It reads words as white space parts them,
/// so that it does not matter whether a hyphen is a token of its own.
/// </summary>
internal sealed class WeaponFinder(SegmentedText text, Gazetteer gazetteer, bool[] taken)
{
    // "KEPD 350", "Sukhoi - 35", "F / A - 18 Super Hornet".
    private const int LongestName = 8;

    // Tokens between a name and the word that tells its kind.
    private const int ContextReach = 5;

    // Letters before a number that no road, virus, visa or football team has.
    private static readonly FrozenSet<string> _designators = Set(
        "SU SUKHOI MIG TU IL KA KH MQ RQ AH UH CH MH KC EA JF DF JL HQ KN HWASONG TAEPODONG RODONG NODONG PUKGUKSONG SHAHED MOHAJER FATEH SHAHAB QASSAM QIAM ZELZAL RPG RPK BMP BTR BMD AGM AIM BGM "
        + "GBU FAB KAB FIM LGM MIM RIM TB BAYRAKTAR FH ISKANDER GERAN LANCET AGNI GHAURI SHAHEEN ORLAN ELERON FAJR TOS HJ SPG ZSU");

    // One letter needs two digits, and more than a number beside it to be a weapon.
    private static readonly FrozenSet<string> _letters = Set("F S T B A C E P U H J M R D K V");

    // Their models are numbered behind a blank too: "Leopard 2", "Agni V".
    private static readonly FrozenSet<string> _series = Set(
        "Agni Hwasong Prithvi Shaheen Ghauri Leopard Challenger Arrow Trident Minuteman Jericho Merkava Shahab Fattah Khorramshahr Barak Iskander Hermes Switchblade Switchblades");

    private static readonly FrozenSet<string> _classes = Set(
        "missile missiles rocket rockets tank tanks jet jets fighter fighters bomber bombers drone drones aircraft warplane warplanes helicopter helicopters gunship gunships howitzer howitzers launcher launchers "
        + "system systems battery batteries rifle rifles frigate frigates submarine submarines torpedo torpedoes interceptor interceptors uav uavs artillery armored armoured vehicle vehicles squadron mlrs munition munitions warhead "
        + "warheads anti-tank anti-aircraft anti-ship air-defence air-defense ballistic cruise corvette corvettes destroyer destroyers kamikaze loitering mortar mortars carbine carbines grenade ammunition");

    // Beside a designation they tell enough; beside an ordinary word they may be anyone's.
    private static readonly FrozenSet<string> _loose = Set("plane planes gun guns bomb bombs");

    // They stand between a name and the word for its kind: "Bradley fighting vehicles", "Javelin and Stinger missiles", "a Harpoon missile and two Tomahawks".
    private static readonly FrozenSet<string> _between = Set(
        "- , / ( ) \" \u201c \u201d and or & air fighting attack defence defense battle main infantry combat strike stealth guided surface-to-air surface ground to surface-to-surface anti-ship air-to-air air-to-ground combat transport heavy light "
        + "medium long short range long-range medium-range short-range self-propelled multirole multi-role supersonic hypersonic subsonic nuclear-capable nuclear unmanned advanced new two three four five six ten dozens of naval coastal utility");

    // Words for a kind that teams are called by.
    private static readonly FrozenSet<string> _teams = Set("Jets Rockets Bombers Raiders Tanks");

    // Whoever does this is no weapon.
    private static readonly FrozenSet<string> _speaks = Set("said says say told warned warns added argued asked replied tweeted wrote denied insisted noted vowed");

    // "Route S-200", "Platform F-4".
    private static readonly FrozenSet<string> _civil = Set("route road highway motorway street platform gate flight bus room line form visa class block exit section page");

    // "Qassam Brigades": named after the weapon's namesake.
    private static readonly FrozenSet<string> _units = Set("brigade brigades battalion battalions regiment corps division company base party league street road park stadium visa visas diabetes highway motorway form permit virus permit holders district");

    internal IEnumerable<EntityMention> Find()
    {
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (Starts(i) && End(i, sentence) is > 0 and var end && !taken.AsSpan(i, end - i).Contains(true))
                {
                    taken.AsSpan(i, end - i).Fill(true);
                    yield return new EntityMention(text.SpanOf(i, end), EntityType.Weapon);
                    i = end - 1;
                }
            }
        }
    }

    // A capital or digit at the beginning of a word.
    private bool Starts(int token) =>
        !taken[token] && text.Word(token)[0] is var c && (char.IsUpper(c) || char.IsAsciiDigit(c)) && (token == 0 || !Touches(token) || text.Word(token - 1)[^1] is '(' or '"' or '\u201c' or '\'' or '\u2018' or '/');

    // Behind the weapon that begins here; 0 when none does.
    private int End(int first, Sentence sentence)
    {
        var longest = gazetteer.Weapons.MayOpen(text.Word(first)) ? Math.Min(sentence.EndToken, first + LongestName) : first;
        for (var end = longest; end > first; end--)
        {
            if (IsWordEnd(end, sentence.EndToken) && gazetteer.Weapons.IsSure(text.SpanOf(first, end).In(text.Text)) is { } sure)
            {
                return IsMeant(sure, text.SpanOf(first, end).In(text.Text), first, end, sentence) ? end : 0;
            }
        }

        var wordEnd = WordEnd(first, sentence.EndToken);
        var word = text.SpanOf(first, wordEnd).In(text.Text);
        if (Has(_series, word) && wordEnd < sentence.EndToken && WordEnd(wordEnd, sentence.EndToken) is var modelEnd && IsModel(text.SpanOf(wordEnd, modelEnd).In(text.Text)))
        {
            return modelEnd;
        }

        return IsDesignation(word, first, wordEnd, sentence) ? wordEnd : 0;
    }

    private bool IsMeant(bool sure, ReadOnlySpan<char> name, int first, int end, Sentence sentence)
    {
        if (end < sentence.EndToken && (Has(_units, Lower(end)) || Has(_speaks, text.Word(end))))
        {
            return false;
        }

        return !(first > sentence.FirstToken && Has(_civil, Lower(first - 1))) && !IsSurname(name, sure, first, sentence) && (sure || KindFollows(end, sentence) || KindPrecedes(first, name[^1] == 's', sentence));
    }

    // "Stacey Abrams", "Haluk Bayraktar"; but "An Exocet", "Russian Lancets"
    private bool IsSurname(ReadOnlySpan<char> name, bool sure, int first, Sentence sentence)
    {
        if (name.ContainsAnyInRange('0', '9') || first == sentence.FirstToken || !char.IsUpper(text.Word(first - 1)[0]) || text.Word(first - 1) is "A" or "An" or "The")
        {
            return false;
        }

        var before = text.Word(first - 1);
        return gazetteer.IsFirstName(before) || (!sure && gazetteer.Find(before) is null && !gazetteer.IsCommon(before));
    }

    // "Sukhoi-35", "T-72B3", "Kh-101": letters, a hyphen or none, digits, and what else tells the variant.
    private bool IsDesignation(ReadOnlySpan<char> word, int first, int end, Sentence sentence)
    {
        var letters = 0;
        while (letters < word.Length && char.IsAsciiLetter(word[letters]))
        {
            letters++;
        }

        var dash = letters < word.Length && word[letters] is '-' or '\u2011' ? 1 : 0;
        var digits = letters + dash;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
        {
            digits++;
        }

        var count = digits - letters - dash;
        if (letters is 0 or > 10 || count is 0 or > 3 || word.Length - digits > 5 || word[digits..].Contains('.') || (end < sentence.EndToken && Has(_units, Lower(end))) || (first > sentence.FirstToken && Has(_civil, Lower(first - 1))))
        {
            return false;
        }

        Span<char> upper = stackalloc char[letters];
        word[..letters].ToUpperInvariant(upper);
        return Has(_designators, upper) ? dash > 0 || letters > 2
            : dash > 0 && count >= 2 && (upper is "F" && count == 2 || upper is "S" && count == 3 || (upper is "T" && word[(letters + 1)..digits] is "54" or "55" or "62" or "64" or "72" or "80" or "90") || (Has(_letters, upper) && ClassNear(first, end, sentence)));
    }

    private static bool IsModel(ReadOnlySpan<char> word) => word.Length <= 4
        && (char.IsAsciiDigit(word[0]) ? word.Length == 1 || char.IsAsciiLetter(word[1]) || word.Length == 2 : word.Trim("IVX").IsEmpty);

    // No hyphen and no further digits follow without a blank.
    private bool IsWordEnd(int end, int limit) =>
        end >= limit || !Touches(end) || (text[end].Kind is TokenKind.Punctuation or TokenKind.Symbol && text.Word(end) is not ("-" or "\u2011" or "/")) || text.Word(end)[0] is '\'' or '\u2019';

    // Behind the tokens that hang together: "Sukhoi", "-", "35".
    private int WordEnd(int token, int limit)
    {
        var end = token + 1;
        while (end < limit && Touches(end) && (text[end].Kind is TokenKind.Number || text.Word(end) is "-" or "\u2011" or "/" || (text[end].Kind == TokenKind.Word && text.Word(end)[0] is not ('\'' or '\u2019'))))
        {
            end++;
        }

        return end - 1 > token && text.Word(end - 1) is "-" or "/" ? end - 1 : end;
    }

    private bool Touches(int token) => text[token - 1].Span.End == text[token].Span.Start;

    private bool ClassNear(int first, int end, Sentence sentence) => ClassPrecedes(first, sentence) || ClassFollows(end, sentence);

    private bool ClassFollows(int end, Sentence sentence)
    {
        for (var i = end; i < Math.Min(sentence.EndToken, end + ContextReach); i++)
        {
            if (Has(_classes, Lower(i)) || Has(_loose, Lower(i)))
            {
                return true;
            }
        }

        return false;
    }

    private bool ClassPrecedes(int first, Sentence sentence)
    {
        for (var i = Math.Max(sentence.FirstToken, first - ContextReach); i < first; i++)
        {
            if (Has(_classes, Lower(i)) || Has(_loose, Lower(i)))
            {
                return true;
            }
        }

        return false;
    }

    // An ordinary word is a weapon's name only where the word for its kind belongs to it: nothing stands between but what describes.
    private bool KindFollows(int end, Sentence sentence)
    {
        for (var i = end; i < Math.Min(sentence.EndToken, end + ContextReach); i++)
        {
            if (IsKind(i))
            {
                return true;
            }

            if (!MayStandBetween(i))
            {
                return false;
            }
        }

        return false;
    }

    // Right before ("the missile system Patriot"), or one of the same kind counted: "a Harpoon missile and two Tomahawks".
    private bool KindPrecedes(int first, bool isPlural, Sentence sentence)
    {
        for (var i = first - 1; i >= Math.Max(sentence.FirstToken, first - (isPlural ? ContextReach : 1)); i--)
        {
            if (IsKind(i))
            {
                return true;
            }

            if (!MayStandBetween(i))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsKind(int token) => Has(_classes, Lower(token)) && !Has(_teams, text.Word(token));

    private bool MayStandBetween(int token) => Has(_between, Lower(token)) || gazetteer.Weapons.IsSure(text.Word(token)) is not null;

    private string Lower(int token) => text.Word(token).ToString().ToLowerInvariant();

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
