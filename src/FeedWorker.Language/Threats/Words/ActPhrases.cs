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
            "+shoot down", "+bring down ~ plane|aircraft|jet|drone|helicopter", "+shoot ~ down", "+open fire", "+wipe ~ out|off", "+blow up", "+go to war", "+wage war", "+march on|into", "+drop ~ bomb",
            "+rain down", "+set fire to", "+set ~ ablaze|alight", "burn down", "+burn ~ ground", "+reduce ~ to ashes|rubble|ruin|ruins",
            "+deal ~ crushing|deadly|decisive|mortal|lethal blow", "+turn ~ into ~ sea|wasteland|battlefield", "+step|ramp|keep up ~ attack|raid|strike|bombing|offensive|shelling", "+press on|ahead with ~ attack|raid|strike|bombing|offensive|shelling",
            "+turn ~ into ~ graveyard|ashes|rubble|hell|inferno|cemetery", "+lay waste", "+declare war", "+send in ~ tank|troop|force|army", "+fire on|at|upon", "+fire ~ missile|rocket|shell|torpedo",
            "+strike ~ target", "+target ~ ship|vessel|tanker|base|airbase|port|airport|soldier|troop|force|city|village|refinery|pipeline|facility|site|installation|infrastructure|embassy|warship|convoy|positions|civilian",
            "+target ~ field|plant|depot|barracks|headquarters", "+unleash hell|fire",
            "+order|authorise|authorize airstrike|strike|bombardment|bombing|offensive", "+order|authorise|authorize a|an|the|more|new|further|fresh|military|ground airstrike|strike|attack|assault|offensive|invasion|bombardment|raid",
            "+order|authorise|authorize a|an|the full-scale|new|ground|military|naval|punitive|retaliatory|pre-emptive attack|assault|offensive|invasion|operation|strike", "+open the gate of hell",
            "+neutralise|neutralize|eliminate|exterminate ~ terrorist|militant|rebel|insurgent|enemy|enemies|commander|fighter|militia|gang|separatist", "+level ~ city|town|village|district|neighbourhood|neighborhood|suburb",
            "bulldoze ~ home|house|village|camp|settlement|district", "tear|pull down ~ home|house|camp|barricade|settlement", "+bring|carry ~ war to|into", "+take the war to|into", "+dismantle ~ outpost|base|bases|camp|stronghold",
        ]),
        (HostileKind.Force,
        [
            "+take up arms", "+fight to the", "+fight to death", "+remove|disperse|retake|recover|evict|eject|take ~ by force", "+resort to arms|violence|force",
            "+use ~ force", "use all|any|every|whatever ~ means|force|measures", "+go on the offensive", "+resume ~ struggle|fighting|hostility|war|offensive|attack|strike|raid|bombing", "+return to ~ war|arms|violence|bush|battlefield|trenches|fighting", "+board and search",
            "+give|show no quarter", "+take|seize ~ hostage|hostages", "drive ~ out", "+break ~ leg|legs|bone|bones|neck", "+defend ~ with ~ arms|weapon",
            "+regard|treat|consider|view|see ~ act|declaration of war", "order ~ troop|army|soldier|tank", "+act in self-defence|self-defense", "+exercise ~ right to ~ self-defence|self-defense|retaliate|counterattack|respond|strike",
            "+take ~ offensive|military|military-technical|coercive action|step|measure", "acquire|develop|build|obtain ~ nuclear weapon|bomb|warhead", "send|call|bring in ~ troop|army|soldier|tank",
            "+act|intervene|move|react militarily", "+use|employ ~ lethal|deadly force|fire|weapon", "+shoot on sight", "+shoot to kill", "+ram|commandeer ~ ship|vessel|boat|tanker|trawler|freighter|warship", "board|intercept|detain|impound ~ ship|vessel|boat|tanker|trawler|freighter",
            "+smash|dismantle ~ militia|gang|cartel|faction", "disarm ~ militia|rebel|gang|group|faction", "+enforce ~ blockade|embargo", "+drive|push|chase|throw ~ into the sea", "+drive|push|chase ~ off|from ~ land|territory|soil|island|valley|country", "+fight to ~ last|end|bullet",
            "+shed|spill ~ blood", "+cut off ~ hand|hands|head|heads", "+cut ~ throat|throats", "send ~ bomber|jet|warship|fleet|battleship|commando", "restart|resume|accelerate|expand ~ enrichment", "test|fire|conduct ~ nuclear",
        ]),
        (HostileKind.Occupation,
        [
            "+seize|capture ~ capital|city|town|territory|island|province|airport", "+seize power|control", "take over ~ capital|city|airport|province",
            "+march on|into ~ capital", "+move into ~ territory",
            "+conquer|recapture|retake|liberate|reclaim|overrun ~ territory|city|town|province|island|capital|region|village|enclave|peninsula|canal", "+take ~ territory|island|city|province|canal|peninsula by force",
        ]),
        (HostileKind.Siege,
        [
            "+lay siege", "+cut off ~ city|town|capital|island|enclave",
            "+surround ~ parliament|palace|capital|city|embassy|barracks|garrison", "+starve ~ into", "+cut ~ city|town|capital|island|enclave|valley off",
        ]),
        (HostileKind.Repression,
        [
            "+crack down", "+clamp down", "+hunt down", "+hunt ~ down", "put down ~ rebellion|revolt|protest|uprising|unrest", "+round up", "+lock up", "+lock ~ up",
            "+throw|put|send ~ jail|prison|bars", "go to jail|prison", "deal ~ firmly|severely|harshly|sternly|ruthlessly|mercilessly|accordingly",
            "+deal firmly|severely|harshly|sternly|ruthlessly|mercilessly with", "+come down hard", "+show no mercy", "disperse ~ rally|protest|march|crowd|protester",
            "+face ~ force|wrath|rigours|rigors of the law", "+feel ~ force|wrath", "break up ~ rally|protest|march|demonstration",
            "face ~ arrest|imprisonment|jail|execution|punishment|detention|deportation|prosecution|eviction|dismissal|sanction", "face ~ charge|trial|measure|action|penalty|fine|isolation|retaliation|reprisal|attack|court",
            "+hunt ~ to the", "+treat|regard|consider|view|see ~ hostile|aggression|provocation", "lose|forfeit ~ licence|license|permit|job|right|citizenship|funding|seat|visa|pension|grant|subsidy|subsidies|contract|aid|accreditation|scholarship|allowance|access|protection",
            "+treat|regard|consider|view ~ traitor|enemy|rebel|target|terrorist|deserter|outlaw",
            "+put|place ~ house arrest", "issue|seek ~ arrest warrant", "issue|seek ~ warrant ~ arrest", "order|seek ~ arrest|detention|imprisonment of", "put|bring ~ on|to trial", "haul|drag|bring|summon ~ before ~ court|tribunal|judge|parliament|committee",
            "hang|stone|cane ~ traitor|apostate|spy|spies|deserter|offender|adulterer|thief|thieves", "send ~ to|before ~ gallows|gulag|exile|firing", "put ~ to death", "conscript", "draft|press ~ into ~ army|service|military", "send ~ to the front", "dock ~ pay|salary|salaries|wage|wages|allowance|points|point",
            "face ~ expulsion|exile|excommunication|disqualification|suspension|lawsuit|ban|blacklisting|confiscation|closure|death|prison|flogging|exclusion|deregistration",
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
            "bar|ban|exclude|debar|disqualify|banish ~ from", "cite ~ contempt", "take ~ off ~ air|airwaves", "refer|report|send ~ to ~ prosecutor|prosecutors|prosecution|police", "seek ~ injunction|extradition|ouster|impeachment|annulment", "+seek|obtain ~ injunction against",
            "issue ~ subpoena|summons|indictment", "hit|slap|serve ~ lawsuit|writ|subpoena|injunction|fine", "impose ~ fine|penalty|penalties", "auction|seize|freeze|sequester|forfeit ~ house|home|account|farm|stake|share|estate|deposit", "place|put ~ under ~ administration|curatorship|receivership|trusteeship|direct",
            "kill|scuttle|derail|torpedo|sink|obstruct|sabotage ~ bill|reform|budget|nominee|nomination|appointment|treaty|merger|legislation|ratification|amendment|confirmation|package", "block ~ legislation|ratification|measure|amendment|confirmation|package|accession|membership|entry|bid|sale", "shoot down ~ bill|amendment|budget|package",
            "+trigger|force ~ no-confidence|confidence|election|elections", "+declare ~ independence|secession|autonomy", "hold|call|organise|organize ~ referendum on ~ independence|secession|autonomy", "break away", "split from", "form ~ breakaway|rival|parallel government|parliament|party|league|administration|union|cabinet",
            "quit|resign ~ post|job|office|cabinet|senate|seat|command|presidency|leadership|commission", "+quit|resign|walk en masse", "defect to", "+rescind|annul|void|yank ~ visa|licence|license|permit|passport|accreditation|citizenship", "void ~ contract|lease", "tow|clamp ~ car|vehicle|truck|bus", "padlock ~ office|shop|premises|building|mosque|church|school",
            "lock ~ out", "haul|drag ~ to|through ~ court|courts|tribunal", "see ~ in court", "pursue ~ through|in ~ court|courts", "shut|close|seal|padlock ~ mosque|church|shop|stall|premises|newspaper|casino|brothel",
        ]),
        (HostileKind.PartyBan, ["+dissolve ~ party", "+outlaw ~ party|movement", "+ban ~ party|movement"]),
        (HostileKind.Emergency, ["+call|declare|impose|proclaim|order ~ state of emergency", "+declare|impose|proclaim ~ martial law", "+suspend ~ constitution"]),
        (HostileKind.Freedoms,
        [
            "+ban|outlaw|prohibit ~ gathering|rally|protest|demonstration|march|assembly", "block|restrict|shut|cut ~ internet|media|press",
            "+gag|muzzle ~ press|media|critic|journalist|newspaper|opposition|judge", "block|ban|shut|restrict ~ website|app|platform|messaging", "jam ~ broadcast|signal|transmission",
        ]),
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
            "+choke|clog|jam|barricade|picket ~ road|highway|street|motorway|bridge|border|port|capital|campus|university|depot|refinery|roundabout", "+flood ~ streets", "march through|to ~ street|capital|parliament|palace|ministry|embassy",
            "+bring|call|get ~ onto|into|on|to ~ streets", "+call|bring ~ out on strike", "+ground ~ bus|buses|taxi|lorry|lorries|truck|minibus|coach|coaches", "+demonstrate|protest against|outside|daily", "rally outside", "+camp|encamp outside|before|at ~ parliament|palace|ministry|office|embassy|gate|court|square", "+rise up", "+take ~ into ~ own hands",
            "+dump|pour|spread|spill ~ milk|manure|slurry|grain|produce ~ street|streets|road|roads|ministry|parliament|highway|capital|port", "+burn ~ flag|ballot|effigy", "+refuse|ban|boycott overtime", "+impose|begin|start ~ overtime ban", "chain ~ to ~ gate|railing|tree|fence|parliament",
            "ignore|defy|flout|disobey ~ ban|order|curfew|law|ruling|injunction|decree", "sit out ~ tournament|championship|election|vote|poll", "stay off ~ job|work", "hand back|in ~ medal|award|badge|licence", "call in sick", "refuse overtime", "refuse ~ to work|sign|leave|return|play",
        ]),
        (HostileKind.Talks,
        [
            "+pull|walk|back|drop out of ~ talk|negotiation|deal|accord|treaty|truce|agreement|pact|process|ceasefire|convention", "+walk away from ~ talk|deal|negotiation|table",
            "+break off ~ talk|negotiation|contact|dialogue", "+call off ~ talk|truce|summit|ceasefire|negotiation|visit", "+leave|quit|abandon ~ talk|table|negotiation",
            "+end|abandon|break|scrap ~ ceasefire|truce|armistice", "+tear|rip up ~ agreement|deal|treaty|accord|pact|contract", "+stay out of ~ talk|negotiation",
            "+withdraw from ~ talk|treaty|negotiation|agreement|pact|convention|accord|process|deal", "+leave ~ convention|treaty|pact|accord",
            "+halt|stop|suspend|delay|postpone|freeze ~ release|handover|return|exchange|swap ~ hostage|captive|prisoner|detainee|abductee",
            "+halt|stop|suspend|delay|postpone|freeze ~ hostage|captive|prisoner|detainee ~ release|handover|exchange|swap",
            "skip|shun|snub ~ talk|summit|meeting|conference|negotiation|session", "cancel|scrap ~ summit", "+suspend|freeze|halt|stop ~ implementation|ratification ~ treaty|agreement|deal|accord|pact|convention", "+renege on ~ treaty|deal|agreement|accord|pact|truce|ceasefire", "+renounce|denounce|repudiate|abrogate|annul ~ treaty|accord|pact|truce|ceasefire|convention",
            "wreck|scupper|scuttle|collapse|torpedo|derail|sink ~ talk|deal|truce|ceasefire|process|agreement|negotiation|accord", "close ~ door to|on ~ talk|negotiation|dialogue|peace",
        ]),
        (HostileKind.Relations,
        [
            "+break off ~ relation|tie|link", "review|reconsider|reassess|re-examine ~ relation|tie|relationship|membership|agreement|cooperation",
            "+close|shut ~ embassy|consulate|mission", "+leave|quit ~ alliance|union|bloc|league|organisation|organization", "+withdraw|pull ~ from|out of ~ alliance|union|bloc|league|council|organisation|organization",
            "+cut ~ tie|relation|link", "+send ~ ambassador|envoy|diplomat home", "forget ~ relation|tie|membership", "+reduce|limit|curb|restrict|freeze|stop|halt ~ cooperation with", "+downgrade|lower|scale ~ relation|tie|representation|presence",
            "+declare ~ persona|personae", "deny|refuse ~ visa|entry|overflight|accreditation", "shun|isolate|ostracise|ostracize ~ government|regime|junta|leader", "recognise|recognize ~ independence|breakaway|sovereignty|enclave", "+halt|suspend|stop|freeze|end ~ sharing", "stop|cease sharing|coordinating|recognising|recognizing",
            "reassess|rethink|revisit ~ relation|tie|relationship|alliance|commitment|cooperation", "+quit|leave ~ grouping|commonwealth|confederation|euro|eurozone", "quit|leave ~ federation|agency|council",
        ]),
        (HostileKind.Sanctions,
        [
            "+ban ~ import|export", "ban ~ goods|product", "+raise ~ tariff|duties", "+turn|switch|shut off ~ gas|tap|taps|power|water|supply|electricity|oil|pipeline|valve",
            "stop buying|importing|exporting|selling|shipping|trading|delivering|serving|insuring", "+halt|stop|suspend ~ transit|flow ~ oil|gas|grain|electricity", "close ~ market", "sell off", "sell ~ bond|debt", "+expand|extend|widen|tighten ~ sanction|blacklist|embargo|boycott",
            "+pull|withdraw ~ investment", "+shut ~ out of ~ market", "+freeze ~ asset|account|funds", "impose ~ tax", "+impose ~ cost on",
            "tax ~ goods|import|export|product|company|companies|bank|wine|car|steel", "+slap|clamp|put ~ tariff|duties|embargo on", "curb|limit|restrict|cap|block ~ export|import|shipment", "+bar|ban ~ airline|vessel|ship|flight|plane|aircraft|tanker from ~ airspace|port|ports|waters|skies",
            "deny ~ credit|fuel|loan|market", "refuse to buy|export|import|supply|deliver|trade|insure|lend|refuel", "dump|offload ~ treasury|treasuries|bond|bonds|dollar", "withhold ~ payment|contribution|royalty|royalties|revenue", "divest from",
            "+cut ~ off from ~ market|system|credit|world|network", "+shut|freeze ~ out of ~ tender|system", "add ~ to ~ blacklist",
        ]),
        (HostileKind.AidCut,
        [
            "stop lending|funding|financing|paying|supporting|subsidising|subsidizing|supplying", "dry up", "disconnect", "reduce|limit|slash ~ aid|assistance|funding|supply|support", "+cut|freeze|suspend|withdraw|withhold|halt ~ budget support",
            "+cut|freeze|suspend|withdraw|withhold|halt ~ aid|assistance", "+cut off ~ money|funds|fund|aid|funding|supply|electricity|water|power|gas",
            "stop|cease pumping|sending|shipping|transporting|delivering|providing|granting|treating|hosting|sharing|backing", "axe|halve|interrupt ~ aid|funding|gas|oil|delivery|deliveries", "withdraw|withhold|pull ~ sponsorship|services|service|cooperation|consent", "+block|withhold|freeze ~ tranche|loan|bailout|instalment|installment", "+cut|switch|turn|shut ~ power|electricity|water|gas|oil|supply|tap|taps off", "get no ~ loan|money|aid|funding|support|funds",
        ]),
        (HostileKind.Involvement,
        [
            "+withdraw|pull ~ observer|peacekeeper|inspector|monitor|staff|personnel|mission", "+pull out ~ observer|peacekeeper|inspector|monitor|staff|personnel|troop",
            "throw|kick ~ out", "+withdraw|pull ~ troop|soldier|contingent|force|battalion ~ from ~ mission|force|coalition|operation", "+expel ~ inspector|observer|mission|peacekeeper|agency|staff", "+leave ~ mission",
            "boot|chuck|drum|turf ~ out", "close|shut ~ base|bases", "+order ~ diplomat|ambassador|envoy|peacekeeper|inspector ~ to leave|out",
        ]),
        (HostileKind.Expulsion,
        [
            "+send ~ back home", "+expel ~ diplomat|envoy|ambassador|journalist",
            "+send|drive ~ into exile", "+throw ~ onto|into ~ street|streets", "send|turn|push back ~ migrant|migrants|boat|boats|refugee|refugees", "+throw|kick|drive|chase|boot|hound ~ out of ~ country|city|town|land|village|valley|league|union|alliance|bloc", "turf|boot|hound ~ out of",
        ]),
        (HostileKind.Reprisal,
        [
            "+give|deliver ~ decisive|crushing|harsh|fitting|befitting|forceful|painful|proportionate|devastating ~ response|reply|answer|rebuff", "give|deliver ~ firm|tough|strong|severe ~ response|reply|answer|rebuff",
            "+take ~ retaliatory|punitive|reciprocal|tit-for-tat|corresponding|forceful action|step|measure", "+face|suffer ~ response|reprisal|retaliation", "+respond|retaliate|answer|react|reply ~ with ~ means|force|fire|weapon|arms",
            "+exact|extract|wreak ~ revenge|vengeance|retribution", "exact|extract ~ price|toll", "+mete|dish out ~ punishment|justice|retribution", "get even", "+settle ~ scores|score", "inflict ~ pain|losses|loss|damage|casualties|suffering", "+hit|strike ~ where it hurt|hurts", "make ~ suffer", "+mirror|answer ~ tariff|sanction|expulsion",
        ]),
        (HostileKind.Unspecified,
        [
            "publish|release|leak ~ file|document|data|photo|video|secret|name", "go public", "walk away", "pull out", "stay away", "stop cooperating|cooperation", "cease cooperation|cooperating",
            "go after", "sabotage", "derail", "seek ~ elsewhere", "turn to ~ rival|court", "turn away",
            "hold ~ responsible|accountable|liable|answerable", "discredit|humiliate|ruin", "cripple", "isolate", "thwart|foil|frustrate", "spoil ~ ballot|election|vote", "intensify ~ struggle|protest|strike|fight|campaign|agitation", "stop at nothing",
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
