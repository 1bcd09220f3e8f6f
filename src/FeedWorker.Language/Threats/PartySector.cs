using System.Collections.Frozen;
using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions;

namespace FeedWorker.Language.Threats;

/// <summary>Tells the CAMEO sector of a party by the nouns of its role, its phrase or its name.</summary>
internal static class PartySector
{
    private static readonly FrozenDictionary<string, string> _byNoun = new (string Sector, string Nouns)[]
    {
        ("GOV", "government ministry minister premier president chancellor cabinet monarch king queen emir sultan ambassador envoy embassy governor mayor "
            + "administration undersecretary treasury"),
        ("MIL", "army navy military troops admiral brigadier colonel corps"),
        ("COP", "police sheriff constable"),
        ("JUD", "court tribunal judge judges judiciary prosecutor prosecutors"),
        ("LEG", "parliament senate congress lawmaker lawmakers legislator legislators senator senators congressman congresswoman parliamentarian deputies mp mps mep"),
        ("OPP", "opposition"),
        ("REB", "rebels rebel militia insurgents guerrillas separatists militants"),
        ("LAB", "union unions unionist unionists"),
        ("BUS", "company companies firm corporation manufacturer retailer airline bank"),
        ("MED", "newspaper broadcaster"),
        ("NGO", "charity ngo"),
    }.SelectMany(row => row.Nouns.Split(' ').Select(noun => (Noun: noun, row.Sector)))
        .ToFrozenDictionary(pair => pair.Noun, pair => pair.Sector, StringComparer.OrdinalIgnoreCase);

    // Alliances of states, by their Wikidata ids: UN and its council and assembly, NATO, EU and its organs, IAEA, WHO, IMF, WTO, African Union, ASEAN.
    private static readonly FrozenSet<string> _alliances =
        "Q1065 Q37470 Q47423 Q7184 Q458 Q8880 Q8886 Q8889 Q41984 Q7817 Q7804 Q7825 Q7795 Q7159 Q7768".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // What a president presides over decides his sector: "president of the company".
    private static readonly FrozenSet<string> _heads = "president premier governor king queen".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The sector code; <see langword="null"/> when the words do not settle it.</summary>
    internal static string? Of(ResolvedMention resolved, string words)
    {
        var entity = resolved.Entity;
        if (entity?.Link.WikidataId is { } id && _alliances.Contains(id))
        {
            return "IGO";
        }

        if (entity is { Type: EntityType.Person })
        {
            return OfWords(resolved.Role ?? entity.Role);
        }

        // A country that threatens is its government; so is the seat that stands for it. Other places stand for nobody in particular.
        if (entity is { Type: EntityType.Location })
        {
            return resolved.How == Resolution.Metonym || IsCountry(entity) ? "GOV" : null;
        }

        return OfWords(words) ?? OfWords(resolved.Name);
    }

    private static bool IsCountry(Entity entity) => entity.Link is { CountryCode: not null, WikidataId: not null, GeoNamesId: null };

    // Null, too, when the words point to several sectors: "army and opposition leaders".
    private static string? OfWords(string? words)
    {
        if (words is null)
        {
            return null;
        }

        string? sector = null;
        var byHead = false;
        foreach (var word in words.Split([' ', '\n', ',', '.', '-', '\u2019', '\''], StringSplitOptions.RemoveEmptyEntries))
        {
            // "former minister": no longer of that sector.
            if (word is "former" or "ex" or "Former")
            {
                return null;
            }

            if (!_byNoun.TryGetValue(word, out var found))
            {
                continue;
            }

            var head = _heads.Contains(word);
            if (sector is null || (byHead && !head))
            {
                (sector, byHead) = (found, head);
            }
            else if (sector != found && !head)
            {
                return null;
            }
        }

        return sector;
    }
}
