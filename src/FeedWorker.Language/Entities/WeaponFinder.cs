using System.Collections.Frozen;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Entities;

/// <summary>Finds named weapon systems: by designator ("S-400", "SU-35S") or by name ("HIMARS", "Javelin missiles").</summary>
internal sealed class WeaponFinder(SegmentedText text, bool[] taken)
{
    private const int ContextReach = 4;

    // Letters before the number that no road, virus, visa or football team has.
    private static readonly FrozenSet<string> _designators = Set(
        "SU Su Sukhoi MiG MIG Mig Tu TU Il IL Ka Mi An Kh KH MQ RQ AH UH CH MH KC EA JF DF JL HQ KN Hwasong Taepodong Rodong Nodong Shahed Mohajer Fateh Shahab Qassam Qiam Zelzal AK RPG RPK BMP BTR BMD AGM "
        + "AIM BGM PAC TB Bayraktar Leopard FH Iskander Geran Lancet Agni Ghauri Shaheen Harop SS SA FGM TOS Msta HJ SM VLS SPG ZSU");

    // One letter needs two digits, and more than a number beside it to be a weapon.
    private static readonly FrozenSet<string> _letters = Set("F S T B A C E P U H J M R D K V");

    private static readonly FrozenSet<string> _certain = Set(
        "HIMARS Himars THAAD NASAMS ATACMS Iskander Kalibr Kinzhal BrahMos Bayraktar Novichok Kalashnikov Kalashnikovs Eurofighter Tomahawk Tomahawks Oreshnik Pantsir Katyusha Sarmat NLAW NLAWs Starstreak Bulava MANPADS");

    private static readonly FrozenSet<string> _named = Set(
        "Javelin Javelins Stinger Stingers Patriot Patriots Typhoon Rafale Gripen Mirage Chinook Apache Reaper Predator Taurus Grad Smerch Uragan Buk Tor Hellfire Harpoon Exocet Trident Minuteman "
        + "Avangard Zircon Leopard Abrams Challenger Bradley Marder Stryker Shahed Qassam Fateh Hwasong Agni Prithvi Shaheen Krab Caesar Gepard Switchblade Phoenix Neptune Arrow Spike Hermes Raptor Lightning");

    private static readonly FrozenSet<string> _classes = Set(
        "missile missiles rocket rockets tank tanks jet jets fighter fighters bomber bombers drone drones aircraft plane planes warplane warplanes warplane helicopter helicopters howitzer howitzers launcher launchers "
        + "system systems battery batteries rifle rifles frigate submarine submarines torpedo interceptor interceptors UAV UAVs artillery armored armoured vehicle vehicles gun guns squadron fleet MLRS");

    internal IEnumerable<EntityMention> Find()
    {
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (taken[i] || text.Tokens[i].Kind != TokenKind.Word || !char.IsUpper(text.Word(i)[0]))
                {
                    continue;
                }

                var word = text.Word(i);
                if (Has(_certain, word) || IsDesignator(word, i, sentence) || (Has(_named, word) && ClassFollows(i, sentence)))
                {
                    taken[i] = true;
                    yield return new EntityMention(text.Tokens[i].Span, EntityType.Weapon);
                }
            }
        }
    }

    // "Sukhoi-35", "SU-35S", "F-16s"
    private bool IsDesignator(ReadOnlySpan<char> word, int token, Sentence sentence)
    {
        var dash = word.IndexOf('-');
        if (dash <= 0 || dash + 1 >= word.Length || !char.IsAsciiDigit(word[dash + 1]) || word.Length - dash > 6)
        {
            return false;
        }

        var letters = word[..dash];
        var twoDigits = dash + 2 < word.Length && char.IsAsciiDigit(word[dash + 2]);
        return Has(_designators, letters) || (twoDigits && (letters is "F" or "S" && !IsRoman(word) || (Has(_letters, letters) && ClassNear(token, sentence))));
    }

    // "F-1" and "S-21" are no weapons that the news knows; three digits after S are.
    private static bool IsRoman(ReadOnlySpan<char> word) => word[0] == 'S' && word.Length < 5;

    private bool ClassFollows(int token, Sentence sentence)
    {
        for (var i = token + 1; i < Math.Min(sentence.EndToken, token + ContextReach); i++)
        {
            if (Has(_classes, text.Word(i)))
            {
                return true;
            }
        }

        return false;
    }

    private bool ClassNear(int token, Sentence sentence)
    {
        for (var i = Math.Max(sentence.FirstToken, token - ContextReach); i < token; i++)
        {
            if (Has(_classes, text.Word(i)))
            {
                return true;
            }
        }

        return ClassFollows(token, sentence);
    }

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
