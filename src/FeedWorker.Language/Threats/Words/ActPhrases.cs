using System.Collections.Frozen;

namespace FeedWorker.Language.Threats.Words;

/// <summary>Acts that only several words make hostile: verbs with a particle, and everyday verbs with what they fall upon.</summary>
internal static class ActPhrases
{
    // A "+" in front: announcing it is a threat without more; the others need a word that threatens or a condition.
    private static readonly (HostileKind Kind, string[] Patterns)[] _rows =
    [
        (HostileKind.Attack,
        [
            "+shoot down", "+shoot ~ down", "+open fire", "+wipe ~ out|off", "+blow up", "+go to war", "+wage war", "+march on|into", "+drop ~ bomb",
            "+rain down", "+set fire to", "+set ~ ablaze|alight", "burn down", "+burn ~ ground", "+reduce ~ to ashes|rubble|ruin|ruins",
            "+deal ~ crushing|deadly|decisive|mortal|lethal blow", "+turn ~ into ~ sea|wasteland|battlefield", "+step|ramp|keep up ~ attack|raid|strike|bombing|offensive|shelling", "+press on|ahead with ~ attack|raid|strike|bombing|offensive|shelling",
            "+turn ~ into ~ graveyard|ashes|rubble|hell|inferno|cemetery", "+lay waste", "+declare war", "+send in ~ tank|troop|force|army", "+fire on|at|upon", "+fire ~ missile|rocket|shell|torpedo",
            "+strike ~ target", "+target ~ ship|vessel|tanker|base|airbase|port|airport|soldier|troop|force|city|village|refinery|pipeline|facility|site|installation|infrastructure|embassy|warship|convoy|positions|civilian",
            "+target ~ field|plant|depot|barracks|headquarters", "+unleash hell|fire",
        ]),
        (HostileKind.Force,
        [
            "+take up arms", "+fight to the", "+fight to death", "+remove|disperse|retake|recover|evict|eject|take ~ by force", "+resort to arms|violence|force",
            "+use ~ force", "use all|any|every|whatever ~ means|force|measures", "+go on the offensive", "+resume ~ struggle|fighting|hostility|war|offensive|attack|strike|raid|bombing", "+return to ~ war|arms|violence|bush|battlefield|trenches|fighting", "+board and search",
            "+give|show no quarter", "+take|seize ~ hostage|hostages", "drive ~ out", "+break ~ leg|legs|bone|bones|neck", "+defend ~ with ~ arms|weapon",
            "+regard|treat|consider|view|see ~ act|declaration of war", "order ~ troop|army|soldier|tank", "+act in self-defence|self-defense", "+exercise ~ right to ~ self-defence|self-defense|retaliate|counterattack|respond|strike",
            "+take ~ offensive|military|military-technical|coercive action|step|measure", "acquire|develop|build|obtain ~ nuclear weapon|bomb|warhead", "send|call|bring in ~ troop|army|soldier|tank",
        ]),
        (HostileKind.Occupation,
        [
            "+seize|capture ~ capital|city|town|territory|island|province|airport", "+seize power|control", "take over ~ capital|city|airport|province",
            "+march on|into ~ capital", "+move into ~ territory",
        ]),
        (HostileKind.Siege, ["+lay siege", "+cut off ~ city|town|capital|island|enclave"]),
        (HostileKind.Repression,
        [
            "+crack down", "+clamp down", "+hunt down", "+hunt ~ down", "put down ~ rebellion|revolt|protest|uprising|unrest", "+round up", "+lock up", "+lock ~ up",
            "+throw|put|send ~ jail|prison|bars", "go to jail|prison", "deal ~ firmly|severely|harshly|sternly|ruthlessly|mercilessly|accordingly",
            "+deal firmly|severely|harshly|sternly|ruthlessly|mercilessly with", "+come down hard", "+show no mercy", "disperse ~ rally|protest|march|crowd|protester",
            "+face ~ force|wrath|rigours|rigors of the law", "+feel ~ force|wrath", "break up ~ rally|protest|march|demonstration",
            "face ~ arrest|imprisonment|jail|execution|punishment|detention|deportation|prosecution|eviction|dismissal|sanction", "face ~ charge|trial|measure|action|penalty|fine|isolation|retaliation|reprisal|attack|court",
            "+hunt ~ to the", "+treat|regard|consider|view|see ~ hostile|aggression|provocation", "lose|forfeit ~ licence|license|permit|job|right|citizenship|funding|seat|visa|pension|grant|subsidy|subsidies|contract|aid|accreditation|scholarship|allowance|access|protection",
            "+treat|regard|consider|view ~ traitor|enemy|rebel|target|terrorist|deserter|outlaw",
        ]),
        (HostileKind.Law,
        [
            "+take ~ court|tribunal|arbitration", "go to court", "+go|head to court to stop|block|halt|prevent|force|compel|overturn|challenge", "seal|ground", "+file|bring ~ case|complaint|petition against", "+take ~ legal action", "bring|press|file|lay ~ charges", "+bring|file ~ lawsuit|suit",
            "+file|table|bring|submit|lodge|move ~ confidence", "file|table|bring|submit|lodge|move ~ motion", "+begin|start|open|launch|initiate|institute|bring ~ impeachment", "begin|start|open|launch|initiate|institute|bring ~ proceedings",
            "+strip ~ of", "+bring down ~ government|coalition|cabinet|regime", "+bring ~ government|coalition|cabinet|regime down", "+remove ~ from office|power",
            "leave|quit ~ government|coalition|cabinet|party", "+pull|walk out of ~ government|coalition|cabinet", "step down", "+pull|withdraw ~ from|out of ~ government|coalition|cabinet", "+hold ~ contempt", "cross the floor",
            "vote against", "vote ~ down", "block ~ bill|law|nomination|reform|budget|deal|nominee|appointment|treaty|merger|funding",
            "dissolve ~ parliament|assembly|house|council|legislature|government|board", "call ~ election|elections", "withdraw|withhold ~ support|backing|confidence",
            "+expel|suspend ~ from", "fine", "disqualify", "evict", "confiscate", "impound", "demolish", "court-martial", "blacklist", "charge ~ with",
            "seize ~ property|assets|asset|vehicle|car|goods|ship|vessel|land", "nationalise|nationalize|expropriate",
            "shut|close down", "shut|close ~ down", "pull the plug", "close ~ school|newspaper|station|office|paper|channel|broadcaster|factory|plant",
        ]),
        (HostileKind.PartyBan, ["+dissolve ~ party", "+outlaw ~ party|movement", "+ban ~ party|movement"]),
        (HostileKind.Emergency, ["+call|declare|impose|proclaim|order ~ state of emergency", "+declare|impose|proclaim ~ martial law", "+suspend ~ constitution"]),
        (HostileKind.Freedoms, ["+ban|outlaw|prohibit ~ gathering|rally|protest|demonstration|march|assembly", "block|restrict|shut|cut ~ internet|media|press"]),
        (HostileKind.Protest,
        [
            "+down ~ tool|tools", "+walk off ~ job", "walk off ~ pitch|field|stage", "+stay off work", "+stay away from work", "+work to rule", "+lay|put down ~ tools", "+stop|cease work", "+go on ~ strike", "+embark on ~ strike|protest|stoppage|walkout|shutdown|sit-in|go-slow", "+take ~ streets", "+return to the streets",
            "+back on the street", "+bring ~ standstill|halt", "+block|blockade|barricade|obstruct ~ road|highway|street|port|bridge|railway|motorway|route|entrance|runway|track",
            "+occupy ~ university|square|building|office|factory|school|parliament|campus|plant|ministry", "disrupt", "+make|render ~ ungovernable", "+paralyse|paralyze|cripple ~ country|capital|city|state|economy|port|airport|railway|transport|traffic",
            "ground ~ fleet|aircraft|plane|flight|bus|taxi|lorry|truck", "+stop ~ work|production|train|bus|flight ~ in protest", "mobilise|mobilize", "+suspend|stop|halt|close|shut ~ in|to protest", "paralyse|paralyze", "+stay away from ~ work|class|poll|vote|school",
            "stop flying|driving|working|teaching|paying|fishing|selling|buying", "refuse to pay|work|fly|teach|drive|play|serve|unload|sell|cooperate|return|travel|attend|sign|board|train|handle|load|participate|negotiate|vote|recognise|recognize|take",
            "+withhold ~ labour|labor|tax|taxes|rent|vote|votes", "+stage|hold|organise|organize|call|mount|begin|launch|join ~ strike|sit-in|go-slow|walkout|stoppage|picket",
            "+shut ~ city|capital|country|port|airport|mine down", "+lead ~ march|protest|revolt", "+march on ~ capital|parliament|palace",
            "+begin|start|go ~ hunger strike", "+stage|hold|organise|organize|mount ~ protest|demonstration", "stage|hold|organise|organize|mount ~ rally|march",
        ]),
        (HostileKind.Talks,
        [
            "+pull|walk|back|drop out of ~ talk|negotiation|deal|accord|treaty|truce|agreement|pact|process|ceasefire|convention", "+walk away from ~ talk|deal|negotiation|table",
            "+break off ~ talk|negotiation|contact|dialogue", "+call off ~ talk|truce|summit|ceasefire|negotiation|visit", "+leave|quit|abandon ~ talk|table|negotiation",
            "+end|abandon|break|scrap ~ ceasefire|truce|armistice", "+tear|rip up ~ agreement|deal|treaty|accord|pact|contract", "+stay out of ~ talk|negotiation",
            "+withdraw from ~ talk|treaty|negotiation|agreement|pact|convention|accord|process|deal", "+leave ~ convention|treaty|pact|accord",
            "+halt|stop|suspend|delay|postpone|freeze ~ release|handover|return|exchange|swap ~ hostage|captive|prisoner|detainee|abductee",
            "+halt|stop|suspend|delay|postpone|freeze ~ hostage|captive|prisoner|detainee ~ release|handover|exchange|swap",
        ]),
        (HostileKind.Relations,
        [
            "+break off ~ relation|tie|link", "review|reconsider|reassess|re-examine ~ relation|tie|relationship|membership|agreement|cooperation",
            "+close|shut ~ embassy|consulate|mission", "+leave|quit ~ alliance|union|bloc|league|organisation|organization", "+withdraw|pull ~ from|out of ~ alliance|union|bloc|league|council|organisation|organization",
            "+cut ~ tie|relation|link", "+send ~ ambassador|envoy|diplomat home", "forget ~ relation|tie|membership", "+reduce|limit|curb|restrict|freeze|stop|halt ~ cooperation with", "+downgrade|lower|scale ~ relation|tie|representation|presence",
        ]),
        (HostileKind.Sanctions,
        [
            "+ban ~ import|export", "ban ~ goods|product", "+raise ~ tariff|duties", "+turn|switch|shut off ~ gas|tap|taps|power|water|supply|electricity|oil|pipeline|valve",
            "stop buying|importing|exporting|selling|shipping|trading|delivering|serving|insuring", "+halt|stop|suspend ~ transit|flow ~ oil|gas|grain|electricity", "close ~ market", "sell off", "sell ~ bond|debt", "+expand|extend|widen|tighten ~ sanction|blacklist|embargo|boycott",
            "+pull|withdraw ~ investment", "+shut ~ out of ~ market", "+freeze ~ asset|account|funds", "impose ~ tax", "+impose ~ cost on",
        ]),
        (HostileKind.AidCut,
        [
            "stop lending|funding|financing|paying|supporting|subsidising|subsidizing|supplying", "dry up", "disconnect", "reduce|limit|slash ~ aid|assistance|funding|supply|support", "+cut|freeze|suspend|withdraw|withhold|halt ~ budget support",
            "+cut|freeze|suspend|withdraw|withhold|halt ~ aid|assistance", "+cut off ~ money|funds|fund|aid|funding|supply|electricity|water|power|gas",
        ]),
        (HostileKind.Involvement,
        [
            "+withdraw|pull ~ observer|peacekeeper|inspector|monitor|staff|personnel|mission", "+pull out ~ observer|peacekeeper|inspector|monitor|staff|personnel|troop",
            "throw|kick ~ out", "+withdraw|pull ~ troop|soldier|contingent|force|battalion ~ from ~ mission|force|coalition|operation", "+expel ~ inspector|observer|mission|peacekeeper|agency|staff", "+leave ~ mission",
        ]),
        (HostileKind.Expulsion, ["+send ~ back home", "+expel ~ diplomat|envoy|ambassador|journalist"]),
        (HostileKind.Reprisal, ["+give|deliver ~ decisive|crushing|harsh|fitting|befitting|forceful|painful|proportionate|devastating ~ response|reply|answer|rebuff", "give|deliver ~ firm|tough|strong|severe ~ response|reply|answer|rebuff",
            "+take ~ retaliatory|punitive|reciprocal|tit-for-tat|corresponding|forceful action|step|measure", "+face|suffer ~ response|reprisal|retaliation", "+respond|retaliate|answer|react|reply ~ with ~ means|force|fire|weapon|arms"]),
        (HostileKind.Unspecified,
        [
            "publish|release|leak ~ file|document|data|photo|video|secret|name", "go public", "walk away", "pull out", "stay away", "stop cooperating|cooperation", "cease cooperation|cooperating",
            "go after", "sabotage", "derail", "seek ~ elsewhere", "turn to ~ rival|court", "turn away",
        ]),
    ];

    private static readonly FrozenDictionary<string, (HostileKind Kind, bool IsPlain, PhrasePattern Pattern)[]> _byOpener = _rows
        .SelectMany(row => row.Patterns.Select(text => (row.Kind, IsPlain: text[0] == '+', Pattern: new PhrasePattern(text.TrimStart('+')))))
        .SelectMany(phrase => phrase.Pattern.Openers.Select(opener => (opener, phrase)))
        .GroupBy(pair => pair.opener, pair => pair.phrase)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.IsPlain).ToArray(), StringComparer.Ordinal);

    /// <summary>The verbs that open a phrase, in their base form.</summary>
    internal static IEnumerable<string> Openers => _byOpener.Keys;

    /// <summary>The act that begins at a token; <see cref="HostileKind.None"/> when none does.</summary>
    internal static (HostileKind Kind, bool IsPlain, TokenRange Words) At(SentenceView view, int token)
    {
        if (!view.Has(token, WordMarks.Opener) || view.Lemma(token) is not { } lemma || !_byOpener.TryGetValue(lemma, out var phrases))
        {
            return default;
        }

        foreach (var (kind, isPlain, pattern) in phrases)
        {
            if (pattern.EndAt(view, token) is var end and > 0)
            {
                return (kind, isPlain, new TokenRange(token, Math.Min(end, view.End)));
            }
        }

        return default;
    }

    /// <summary>The act that a participle says of its subject: "the road will be blocked"; <see cref="HostileKind.None"/> when it says none.</summary>
    internal static (HostileKind Kind, bool IsPlain) Passive(SentenceView view, int participle, TokenRange subject)
    {
        if (!view.Has(participle, WordMarks.Opener) || view.Lemma(participle) is not { } lemma || !_byOpener.TryGetValue(lemma, out var phrases))
        {
            return default;
        }

        foreach (var (kind, isPlain, pattern) in phrases)
        {
            if (pattern.HoldsPassive(view, participle, subject))
            {
                return (kind, isPlain);
            }
        }

        return default;
    }
}
