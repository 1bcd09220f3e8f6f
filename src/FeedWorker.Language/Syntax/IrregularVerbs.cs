using System.Collections.Frozen;

namespace FeedWorker.Language.Syntax;

/// <summary>The verb forms that no rule gives.</summary>
internal static class IrregularVerbs
{
    // The dictionary form and the forms that lead to it.
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _forms = Table(
        "be is are was were been being am 's 'm 're;have has had having 've;do does did done doing;go goes went gone going gon;want wan;say says said;"
        + "arise arose arisen;awake awoke awoken;bear bore borne born;beat beaten;become became;befall befell befallen;begin began begun;behold beheld;bend bent;beset;bet;"
        + "bid bade bidden;bind bound;bite bit bitten;bleed bled;blow blew blown;break broke broken;breed bred;bring brought;broadcast;build built;burn burnt;burst;"
        + "buy bought;cast;catch caught;choose chose chosen;cling clung;come came;cost;creep crept;cut;deal dealt;dig dug;draw drew drawn;dream dreamt;drink drank drunk;"
        + "drive drove driven;dwell dwelt;eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;find found;flee fled;fling flung;fly flew flown;forbid forbade forbidden;"
        + "forecast;forego foregone forewent;foresee foresaw foreseen;foretell foretold;forget forgot forgotten;forgive forgave forgiven;forsake forsook forsaken;freeze froze frozen;"
        + "get got gotten;give gave given;grind ground;grow grew grown;hang hung;hear heard;hide hid hidden;hit;hold held;hurt;input;keep kept;kneel knelt;know knew known;"
        + "lay laid lain;lead led;lean leant;leap leapt;learn learnt;leave left;lend lent;let;light lit;lose lost;make made;mean meant;meet met;mislead misled;mistake mistook mistaken;"
        + "misunderstand misunderstood;offset;outdo outdid outdone;outgrow outgrew outgrown;overcome overcame;overdo overdid overdone;overhear overheard;override overrode overridden;"
        + "overrun overran;oversee oversaw overseen;overtake overtook overtaken;overthrow overthrew overthrown;partake partook partaken;pay paid;plead pled;prove proven;put;quit;read;prepay prepaid;outshine outshone;crossbreed crossbred;fundraise fundraising;hogtie hogtied;rebuild rebuilt;"
        + "redo redid redone;repay repaid;reset;resell resold;retell retold;rethink rethought;rewrite rewrote rewritten;rid;ride rode ridden;ring rang rung;rise rose risen;run ran;saw sawn;"
        + "see saw seen;seek sought;sell sold;send sent;set;sew sewn;shake shook shaken;shed;shine shone;shoot shot;show shown;shrink shrank shrunk;shut;sing sang sung;sink sank sunk;sit sat;"
        + "slay slew slain;sleep slept;slide slid;sling slung;slit;smell smelt;sow sown;speak spoke spoken;speed sped;spend spent;spill spilt;spin spun;spit spat;split;spoil spoilt;spread;"
        + "spring sprang sprung;stand stood;steal stole stolen;stick stuck;sting stung;stink stank stunk;strew strewn;stride strode stridden;strike struck stricken;string strung;strive strove striven;"
        + "swear swore sworn;sweep swept;swell swollen;swim swam swum;swing swung;take took taken;teach taught;tear tore torn;tell told;think thought;thrive throve;throw threw thrown;thrust;"
        + "tread trod trodden;undercut;undergo underwent undergone;underlie underlay underlain underlying;understand understood;undertake undertook undertaken;undo undid undone;unwind unwound;uphold upheld;upset;wake woke woken;"
        + "wear wore worn;weave wove woven;wed;weep wept;wet;win won;wind wound;withdraw withdrew withdrawn;withhold withheld;withstand withstood;wring wrung;write wrote written;"
        // Bent by rule, but not by the rules of endings.
        + "agree agreed;disagree disagreed;free freed;guarantee guaranteed;decree decreed;referee refereed;flee fleeing;die died dying dies;lie lied lying lies;tie tied tying ties;vie vied vying vies;belie belied belying belies;"
        + "untie untied untying unties;dye dyed dyeing;singe singed;ski skied skiing;taxi taxied taxiing;focus focuses;bias biases;bus buses bused;gas gases;veto vetoing;shoe shoed shoeing shoes;toe toed toes;hoe hoed hoes;"
        + "canoe canoed canoes;quiz quizzes;ache aches;cache caches;axe axes axed;embed;shred;bed;sled;need;heed;succeed;exceed;proceed;evening;bring;sing;ring;string;queue queueing queuing queued;"
        + "dis dissed dissing;panic panicked panicking;mimic mimicked mimicking;traffic trafficked trafficking;age aging ageing aged;bathe bathed bathing;use used using uses;"
        + "will 'll wo;can ca;would 'd");

    // What the same letters are only as an auxiliary.
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _auxiliaries = Table(
        "be s m r re ar ai art where;have ve of hav;will ll wo wilt willl wil;would d woud;can ca;might;may;must;shall;should;could;ought;need;do du;get getting got");

    /// <summary>The dictionary form of an irregular form in lower case; <see langword="null"/> for one that the rules know.</summary>
    internal static string? Find(ReadOnlySpan<char> form) => _forms.TryGetValue(form, out var lemma) ? lemma : null;

    /// <summary>The dictionary form of a form that means it only as an auxiliary: "s" in "its a"; <see langword="null"/> for any other.</summary>
    internal static string? Auxiliary(ReadOnlySpan<char> form) => _auxiliaries.TryGetValue(form, out var lemma) ? lemma : null;

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Table(string rows)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows.Split(';'))
        {
            var forms = row.Split(' ');
            table.TryAdd(forms[0], forms[0]);
            foreach (var form in forms.Skip(1))
            {
                // "saw" is the past of "see" far more often than a tool; the later row has the say.
                table[form] = forms[0];
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
