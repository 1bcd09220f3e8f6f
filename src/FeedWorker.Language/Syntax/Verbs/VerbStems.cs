using System.Collections.Frozen;

namespace FeedWorker.Language.Syntax.Verbs;

/// <summary>Restores what "-ed" and "-ing" took from a verb: the silent "e" of "moving", the single consonant of "planned".</summary>
internal static class VerbStems
{
    // What the longest ending asks for: + a silent "e", - nothing, = the last letter only once. "^" begins a whole stem. A stem without
    // an ending of this list stays as it is.
    private const string Endings =
        // One letter tells nearly always.
        "v+ c+ z+ tz- u+ ^thaw- "
        + "s+ ss- ias- ^focus- efocus- nvas- ^gas- ^bus- ^chorus- ws- ^brows+ ^dows+ ^drows+ ys+ uss- "
        // Soft g.
        + "g+ gg= ng- ^chang+ xchang+ terchang+ ^rang+ rrang+ rrang+ strang+ leng+ veng+ ^cring+ ^fring+ fring+ ping+ ^ping- ^hing+ hing+ ^sing- ^ting+ ^bing+ ^lung+ plung+ xpung+ mpung+ "
        + "roung+ loung+ "
        // Consonant and l or r: "settle", "centre".
        + "bl+ cl+ dl+ fl+ gl+ kl+ pl+ sl+ tl+ zl+ tr+ cr+ br+ "
        // Two letters before the ending; a pair of vowels wants no "e".
        + "at+ eat- creat+ ineat+ meat+ seat- oat- mbat- rmat- weat- ^caveat- iat+ uat+ quat+ it- ^cit+ ^recit+ xcit+ ncit+ licit- vit+ gnit+ nit+ mmunit+ pedit+ radit+ ^spit+ writ+ ^bit+ rit- wait- "
        + "^delet+ ^met+ mplet+ pet+ plet+ ^excret+ ^secret+ rpet- mpet+ umpet- ^vot+ mot+ uot+ not+ vot+ pivot- pilot- riot- ^tot+ ^dot+ ut+ ^debut- out- ^rout+ ^spout- aut- "
        + "in+ inton+ ain- oin- ruin- uin- ein- rgin- obin- ^pin- en- een- ven+ even- liven- ^raven- ^haven- on- pon+ ^phon+ phon+ ^ton+ ^aton+ ^hon+ ndon+ bandon- siphon- thron+ ^ston+ ^zon+ ^dron+ ^clon+ ^don+ "
        + "weapon- coupon- ^tun+ etun+ ^prun+ ^dun+ an- ^plan+ ^wan+ ^can+ ^ax+ "
        + "er- fer+ ffer- ufer- lfer- nfer- pilfer- dher+ verer- sever+ ^sever- rsever+ ^rever+ coher+ ^her+ ar+ ear- oar- ollar- illar- ugar- ^mar= ^jar= ir+ air- or- plor+ nor+ ^honor- ^minor- tor- stor+ ^stor+ "
        + "cor+ ecor- ^bor+ dor+ eplor+ mplor+ hor- ^shor+ ^abhor- snor+ ^gor+ ^por+ ur+ our- rmur- lfur- emur= ^occur= "
        + "al- ^scal+ hal+ pal+ ^stal+ oal- eal- el- il- ^fil+ ^defil+ pil+ ^smil+ ^pil+ ncil+ pencil- ouncil- rofil+ ^exil+ guil+ ^ril+ ^whil+ oil- ail- ol- nsol+ ajol+ arol+ ul- rul+ dul+ dicul+ yl+ "
        + "am+ eam- oam- ^exam- ogram- eem- em- ^schem+ ^them+ im+ aim- laim- ictim- axim- om- com+ lcom+ oom- um+ oum- cuum- "
        + "ap+ eap- oap- ep- ip- ^wip+ swip+ ^pip+ ^snip+ ^grip+ strip+ op+ elop- nvelop- ^elop+ allop- oop- up- ^dup+ yp+ "
        + "ab- ib+ ob+ oob- ub+ "
        + "ad+ ead- oad- aid- ed+ eed- id+ aid- oid- ramid- od+ ood- eriod- ud+ aud- oud- "
        + "ak+ eak- oak- eek- ik+ ok+ ook- uk+ ^ow+ ^aw+ ^ey+ ^dy+ "
        // Clusters.
        + "^tast+ mbast+ ^wast+ ^past+ ^hast+ ^bast+ ^distast+ ath+ eath+ eeth+ ooth+ ^tooth- loth+ ith+ ^sheath- ^ach+ ^cach+ ^psych- ieg+ eag+ ngu+ "
        + "straf+ ^chaf+ nc+ rc+ rg+ dg+ lg+ ns+ rs+ ls+ ps+ yz+ "
        // The last letter stands twice.
        + "bb= dd= mm= nn= pp= rr= tt= kk= ^add- ^odd- ^err- ^purr- ^whirr- ^butt- ycott- ^ebb- ^inn- ^egg- zz- ^quizz= ff- ll- ontroll= xtoll= xtoll= ompell= xpell= ropell= epell= mpell= ispell= atroll= ancell= ravell= "
        + "abell= evell= odell= fuell= ignall= unnell= uarrell= ebell= xcell= hannell= ounsell= otall= nnull= erill= hovell= hrivell= edall= arshall= arvell= ivall= equall= ^diall= nitiall= vv= "
        + "cc- ck- anick= mimick= raffick= ^frolick= icnick= "
        + "ocuss= usss= ^gass= ^bidd= ^biass= ^benefitt= nefitt= ^rivett= ^formatt= ^combatt= mbatt= ^focuss=";

    private static readonly FrozenDictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> _endings = Endings.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .DistinctBy(ending => ending[..^1]).ToFrozenDictionary(ending => ending[..^1], ending => ending[^1]).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int _longest = Endings.Split(' ').Max(ending => ending.Length) - 1;

    /// <summary>The dictionary form of what stands before "-ed" or "-ing".</summary>
    internal static string Complete(ReadOnlySpan<char> stem) => Asks(stem) switch
    {
        '+' => string.Concat(stem, "e"),
        '=' => stem[..^1].ToString(),
        _ => stem.ToString(),
    };

    private static char Asks(ReadOnlySpan<char> stem)
    {
        Span<char> whole = stackalloc char[stem.Length + 1];
        whole[0] = '^';
        stem.CopyTo(whole[1..]);
        for (var length = Math.Min(whole.Length, _longest); length > 0; length--)
        {
            if (_endings.TryGetValue(whole[^length..], out var asks))
            {
                return asks;
            }
        }

        return '-';
    }
}
