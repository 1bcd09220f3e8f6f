using System.Collections.Frozen;
using FeedWorker.Language.Syntax.Verbs;
using static FeedWorker.Language.Quotes.Cues.CueFrames;

namespace FeedWorker.Language.Quotes.Cues;

/// <summary>The verbs that report speech or belief, in all their forms.</summary>
internal static class CueLexicon
{
    private const CueFrames Speech = Clause | Bare;

    // An underscore ties a particle to its verb. Where a verb stands twice, the entry with the particle that the text has wins.
    private static readonly (SpeechAct Act, CueFrames Frames, string Verbs)[] _table =
    [
        (SpeechAct.Statement, Speech | Question, "say explain"),
        (SpeechAct.Statement, Speech, "add note observe remark comment state write tweet retweet report recall continue reply respond "
            + "repeat reiterate conclude joke quip opine muse recount testify specify clarify mention retort counter exclaim shout yell "
            + "scream whisper mutter murmur cry chant chime_in go_on begin interject interrupt echo deadpan post blog text email "
            + "elaborate summarize summarise relate narrate reason volunteer gush crow brag boast point_out predict forecast estimate "
            + "contend argue posit calculate hint imply allude signal indicate suggest reflect reminisce sigh sniff intone recite read"),
        (SpeechAct.Statement, Speech | Person | Question, "tell inform brief remind notify"),
        (SpeechAct.Statement, Clause, "blurt_out jest wisecrack speculate theorize theorise hypothesize hypothesise postulate surmise conjecture "
            + "philosophize marvel exult rejoin fire_back weigh_in pipe_up chuckle giggle sob "
            + "groan growl roar thunder bark bellow hiss mumble stammer gasp wail shriek holler preach pray intimate apologize apologise"),
        (SpeechAct.Statement, Clause | Noun, "describe characterize characterise"),
        (SpeechAct.Statement, Noun, "cite mention reference predict spell_out "
            + "refer_to allude_to point_to speak_of speak_about hint_at boast_of brag_about talk_about joke_about"),
        (SpeechAct.Statement, None, "liken compare cast portray paint rate frame sum_up speak"),
        (SpeechAct.Statement, Naming, "call label dub brand term nickname"),
        (SpeechAct.Statement, AttitudeClause | Noun, "express voice"),
        (SpeechAct.Announcement, Speech, "announce reveal disclose proclaim confide divulge unveil leak declare"),
        (SpeechAct.Announcement, Clause, "decree herald"),
        (SpeechAct.Proposal, Speech | Person, "advise"),
        (SpeechAct.Assertion, Speech, "stress emphasize emphasise underline underscore highlight affirm reaffirm confirm reconfirm "
            + "assert insist maintain claim attest profess vouch certify verify stipulate aver avow swear pronounce"),
        (SpeechAct.Assertion, Noun, "stress emphasize emphasise"),
        (SpeechAct.Assertion, Speech | Person, "assure reassure guarantee convince"),
        (SpeechAct.Threat, Clause | Infinitive | Noun, "threaten"),
        (SpeechAct.Warning, Speech | Person | PersonInfinitive, "warn caution forewarn alert"),
        (SpeechAct.Warning, Noun, "warn_of warn_against warn_about caution_against"),
        (SpeechAct.Demand, Clause | Infinitive | Noun, "demand"),
        (SpeechAct.Demand, Clause | PersonInfinitive, "order command instruct direct"),
        (SpeechAct.Demand, Noun, "insist_on"),
        (SpeechAct.Denial, Infinitive, "refuse decline"),
        (SpeechAct.Request, Clause | PersonInfinitive, "urge implore beseech exhort beg call_on call_upon appeal_to plead_with entreat"),
        (SpeechAct.Request, PersonInfinitive, "call encourage"),
        (SpeechAct.Request, Clause | Noun, "call_for appeal_for ask_for plead_for beg_for press_for"),
        (SpeechAct.Request, Clause | Infinitive, "plead appeal"),
        (SpeechAct.Request, Clause, "request petition"),
        (SpeechAct.Question, Speech | Question | Person, "ask"),
        (SpeechAct.Request, PersonInfinitive | Infinitive, "ask"),
        (SpeechAct.Question, Speech | Question, "question query"),
        (SpeechAct.Question, Clause | Question, "inquire enquire"),
        (SpeechAct.Denial, Speech | Noun, "deny dispute refute rebut dismiss reject"),
        (SpeechAct.Denial, Noun, "rule_out brush_off brush_aside shrug_off repudiate disavow renounce retract debunk"),
        (SpeechAct.Denial, Clause, "demur"),
        (SpeechAct.Accusation, Clause | Noun, "accuse blame"),
        (SpeechAct.Accusation, Speech, "allege"),
        (SpeechAct.Accusation, Noun, "allege"),
        (SpeechAct.Accusation, Clause, "charge insinuate"),
        (SpeechAct.Criticism, Speech, "complain gripe grumble fret lament bemoan snap fume rail rant"),
        (SpeechAct.Criticism, Clause | Noun, "condemn criticize criticise denounce deplore decry blast slam lambaste lambast castigate "
            + "rebuke chide scold berate ridicule mock deride excoriate bash disparage censure chastise admonish assail upbraid pillory "
            + "vilify belittle denigrate"),
        (SpeechAct.Criticism, Noun, "lament bemoan complain_about object_to rail_against"),
        (SpeechAct.Criticism, Clause, "protest grouse carp whine moan sneer scoff tut vent reproach reprimand"),
        (SpeechAct.Criticism, None, "attack go_after rip"),
        (SpeechAct.Promise, Speech | Infinitive, "vow pledge promise undertake"),
        (SpeechAct.Promise, Infinitive, "swear"),
        (SpeechAct.Welcome, Clause | Noun, "welcome praise hail applaud commend laud thank congratulate salute extol tout endorse"),
        (SpeechAct.Welcome, Clause | Noun, "defend"),
        (SpeechAct.Welcome, Clause, "enthuse rejoice rave cheer"),
        (SpeechAct.Agreement, Speech, "agree admit concede acknowledge accept allow grant confess concur"),
        (SpeechAct.Agreement, Noun, "admit acknowledge"),
        (SpeechAct.Agreement, Clause, "assent"),
        (SpeechAct.Proposal, Speech | Noun, "propose"),
        (SpeechAct.Proposal, Clause | Infinitive, "offer"),
        (SpeechAct.Proposal, Clause, "recommend advocate counsel moot"),
        (SpeechAct.Belief, Speech, "believe think hope expect fear feel assume suspect doubt worry guess imagine presume reckon "
            + "figure realize realise dream wish suppose"),
        (SpeechAct.Belief, Clause, "know learn find see understand decide recognize recognise consider judge deem determine "
            + "discover notice hear anticipate show mean foresee wonder intend plan want remember forget prove demonstrate"),
    ];

    private static readonly FrozenDictionary<string, CueForm[]>.AlternateLookup<ReadOnlySpan<char>> _forms =
        Build().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The verbs that a word can be a form of; empty when it is none of them.</summary>
    internal static CueForm[] Forms(ReadOnlySpan<char> word) => _forms.TryGetValue(word, out var forms) ? forms : [];

    /// <summary>The verbs of the table.</summary>
    internal static IEnumerable<CueVerb> Verbs() =>
        from row in _table
        from verb in row.Verbs.Split(' ')
        select new CueVerb(verb.Replace('_', ' '), row.Act, row.Frames);

    private static FrozenDictionary<string, CueForm[]> Build() => Verbs()
        .SelectMany(cue => VerbForms.Of(cue.Lemma.Split(' ')[0]).Select(form => (form.Word, Form: new CueForm(cue, form.Form))))
        .GroupBy(entry => entry.Word, entry => entry.Form, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.OrderBy(form => form.Verb.Particle is null).ToArray(),
            StringComparer.OrdinalIgnoreCase);
}

/// <summary>A verb in one of its forms.</summary>
internal readonly record struct CueForm(CueVerb Verb, VerbForm Form);
