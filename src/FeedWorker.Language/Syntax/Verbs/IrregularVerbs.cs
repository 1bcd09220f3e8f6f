using System.Collections.Frozen;

namespace FeedWorker.Language.Syntax.Verbs;

/// <summary>The verb forms that no rule gives; the only list of them.</summary>
internal static class IrregularVerbs
{
    // Dictionary form, past tense, participle where it is another; a stroke between forms of equal right. A verb that stands alone never changes.
    private static readonly string[][] _rows = Rows(
        "arise arose arisen;awake awoke awoken;bear bore borne/born;beat beat beaten;become became become;befall befell befallen;begin began begun;behold beheld;bend bent;beset;bet;"
        + "bid bid/bade bid/bidden;bind bound;bite bit bitten;bleed bled;blow blew blown;break broke broken;breed bred;bring brought;broadcast;build built;burn burned/burnt;burst;"
        + "buy bought;cast;catch caught;choose chose chosen;cling clung;come came come;cost;creep crept;crossbreed crossbred;cut;deal dealt;dig dug;do did done;draw drew drawn;"
        + "dream dreamed/dreamt;drink drank drunk;drive drove driven;dwell dwelled/dwelt;eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;find found;flee fled;fling flung;"
        + "fly flew flown;forbid forbade forbidden;forecast;forego forewent foregone;foresee foresaw foreseen;foretell foretold;forget forgot forgotten;forgive forgave forgiven;"
        + "forgo forwent forgone;forsake forsook forsaken;freeze froze frozen;get got got/gotten;give gave given;go went gone;grind ground;grow grew grown;hang hung/hanged;have had;hear heard;"
        + "hide hid hidden;hit;hold held;hurt;input;keep kept;kneel kneeled/knelt;know knew known;lay laid;lead led;lean leaned/leant;leap leaped/leapt;learn learned/learnt;leave left;"
        + "lend lent;let;light lit/lighted;lose lost;make made;mean meant;meet met;mislead misled;mistake mistook mistaken;misunderstand misunderstood;offset;outbid;outdo outdid outdone;"
        + "outgrow outgrew outgrown;outrun outran outrun;outshine outshone;overcome overcame overcome;overdo overdid overdone;overhear overheard;override overrode overridden;overrun overran overrun;"
        + "oversee oversaw overseen;overtake overtook overtaken;overthrow overthrew overthrown;partake partook partaken;pay paid;plead pleaded/pled;prepay prepaid;prove proved proven/proved;put;quit;"
        + "read;rebuild rebuilt;redo redid redone;repay repaid;reset;resell resold;retell retold;rethink rethought;rewrite rewrote rewritten;rid;ride rode ridden;ring rang rung;rise rose risen;"
        + "run ran run;saw sawed sawn;say said;see saw seen;seek sought;sell sold;send sent;set;sew sewed sewn;shake shook shaken;shed;shine shone/shined;shoot shot;show showed shown/showed;"
        + "shrink shrank shrunk;shut;sing sang sung;sink sank sunk;sit sat;slay slew slain;sleep slept;slide slid;sling slung;slit;smell smelled/smelt;sow sowed sown;speak spoke spoken;"
        + "speed sped/speeded;spend spent;spill spilled/spilt;spin spun;spit spat;split;spoil spoiled/spoilt;spread;spring sprang sprung;stand stood;steal stole stolen;stick stuck;sting stung;"
        + "stink stank stunk;strew strewed strewn;stride strode stridden;strike struck struck/stricken;string strung;strive strove striven;swear swore sworn;sweep swept;swell swelled swollen;"
        + "swim swam swum;swing swung;take took taken;teach taught;tear tore torn;tell told;think thought;thrive thrived/throve;throw threw thrown;thrust;tread trod trodden;undercut;"
        + "undergo underwent undergone;underlie underlay underlain;understand understood;undertake undertook undertaken;undo undid undone;unwind unwound;uphold upheld;upset;wake woke woken;"
        + "wear wore worn;weave wove woven;wed;weep wept;wet;win won;wind wound;withdraw withdrew withdrawn;withhold withheld;withstand withstood;wring wrung;write wrote written");

    // Dictionary form and forms that lead to it although no other verb with such an ending does so, those of no full verb, and what speech makes of them.
    private static readonly string[][] _oddForms = Rows(
        "be is are was were been being am 's 'm 're;have has 've;do does;go gon;want wan;lie lied lying lies lain;"
        + "agree agreed;disagree disagreed;free freed;guarantee guaranteed;decree decreed;referee refereed;flee fleeing;die died dying dies;tie tied tying ties;vie vied vying vies;"
        + "belie belied belying belies;untie untied untying unties;underlie underlying;dye dyed dyeing;singe singed;ski skied skiing;taxi taxied taxiing;focus focuses;bias biases;bus buses bused;"
        + "gas gases;veto vetoing;shoe shoed shoeing shoes;toe toed toes;hoe hoed hoes;canoe canoed canoes;quiz quizzes;ache aches;cache caches;axe axes axed;embed;shred;bed;sled;need;heed;"
        + "succeed;exceed;proceed;evening;bring;sing;ring;string;queue queueing queuing queued;dis dissed dissing;panic panicked panicking;mimic mimicked mimicking;"
        + "traffic trafficked trafficking;age aging ageing aged;bathe bathed bathing;use used using uses;fundraise fundraising;hogtie hogtied;will 'll wo;can ca;would 'd");

    // What the same letters are only as an auxiliary.
    private static readonly string[][] _auxiliaries = Rows(
        "be s m r re ar ai art where;have ve of hav;will ll wo wilt willl wil;would d woud;can ca;might;may;must;shall;should;could;ought;need;do du;get getting got");

    private static readonly FrozenDictionary<string, (string[] Past, string[] Participle)> _pasts = _rows.ToFrozenDictionary(
        row => row[0], row => (row[Math.Min(1, row.Length - 1)].Split('/'), row[^1].Split('/')), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lemmas = Lemmas([.. _rows, .. _oddForms]);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _auxiliaryLemmas = Lemmas(_auxiliaries);

    /// <summary>The dictionary form of an irregular form in lower case; <see langword="null"/> for one that the rules know.</summary>
    internal static string? LemmaOf(ReadOnlySpan<char> form) => _lemmas.TryGetValue(form, out var lemma) ? lemma : null;

    /// <summary>The dictionary form of a form that means it only as an auxiliary: "s" in "its a"; <see langword="null"/> for any other.</summary>
    internal static string? AuxiliaryOf(ReadOnlySpan<char> form) => _auxiliaryLemmas.TryGetValue(form, out var lemma) ? lemma : null;

    /// <summary>Past tenses and participles of a verb, the usual one first; <see langword="null"/> for one that the rules bend.</summary>
    internal static (string[] Past, string[] Participle)? PastOf(string lemma) => _pasts.TryGetValue(lemma, out var forms) ? forms : null;

    /// <summary>Whether the dictionary form is a past tense or participle as well: "hit", "come".</summary>
    internal static bool IsPastToo(string lemma) => PastOf(lemma) is { } forms && (forms.Past.Contains(lemma) || forms.Participle.Contains(lemma));

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lemmas(string[][] rows)
    {
        var lemmas = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            lemmas.TryAdd(row[0], row[0]);
            foreach (var form in row.Skip(1).SelectMany(forms => forms.Split('/')))
            {
                // "saw" is the past of "see" far more often than a tool; the later row has the say.
                lemmas[form] = row[0];
            }
        }

        return lemmas.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static string[][] Rows(string rows) => [.. rows.Split(';').Select(row => row.Split(' '))];
}
