using System.Collections.Frozen;
using FeedWorker.Language.Syntax.Verbs;
using static FeedWorker.Language.Quotes.CueFrames;

namespace FeedWorker.Language.Quotes;

/// <summary>The verbs that report speech or belief, in all their forms.</summary>
internal static class CueLexicon
{
    private const CueFrames Speech = Clause | Bare;

    // An underscore ties a particle to its verb. Where a verb stands twice, the entry with the particle that the text has wins.
    private static readonly (SpeechAct Act, CueFrames Frames, string Verbs)[] _table =
    [
        (SpeechAct.Statement, Speech | Question, "say"),
        (SpeechAct.Statement, Speech, "add note observe remark comment state write tweet retweet report recall continue reply respond "
            + "repeat reiterate conclude joke quip opine muse recount testify specify clarify mention retort counter exclaim shout yell "
            + "scream whisper mutter murmur cry chant chime_in go_on begin interject interrupt echo deadpan post blog text email "
            + "elaborate summarize summarise relate narrate reason volunteer gush crow brag boast point_out predict forecast estimate "
            + "contend argue posit calculate hint imply allude signal indicate suggest reflect reminisce lament bemoan "
            + "complain gripe grumble fret sigh sniff snap fume rail rant intone recite read"),
        (SpeechAct.Statement, Speech | Question, "explain"),
        (SpeechAct.Statement, Speech | Person | Question, "tell inform brief remind notify"),
        (SpeechAct.Statement, Clause | Noun, "describe characterize characterise"),
        (SpeechAct.Statement, Noun, "cite mention reference echo note reveal disclose outline detail acknowledge admit stress emphasize emphasise "
            + "highlight underscore underline tease predict recount invoke decry bemoan lament question suggest recommend announce allege claim report "
            + "refer_to allude_to point_to speak_of speak_about hint_at boast_of brag_about complain_about talk_about joke_about"),
        (SpeechAct.Statement, None, "attack go_after liken compare cast portray paint rate rip frame sum_up speak use put address push rule run"),
        (SpeechAct.Statement, Naming, "call label dub brand term nickname"),
        (SpeechAct.Statement, AttitudeClause | Noun, "express voice"),
        (SpeechAct.Announcement, Speech, "announce reveal disclose proclaim confide divulge unveil leak declare"),
        (SpeechAct.Announcement, Speech | Person, "advise"),
        (SpeechAct.Assertion, Speech, "stress emphasize emphasise underline underscore highlight affirm reaffirm confirm reconfirm "
            + "assert insist maintain claim attest profess vouch certify verify stipulate aver avow swear pronounce"),
        (SpeechAct.Assertion, Speech | Person, "assure reassure guarantee convince"),
        (SpeechAct.Threat, Clause | Infinitive | Noun, "threaten"),
        (SpeechAct.Warning, Speech | Person | PersonInfinitive, "warn caution forewarn alert"),
        (SpeechAct.Warning, Noun, "warn_of warn_against warn_about caution_against"),
        (SpeechAct.Demand, Clause | Infinitive | Noun, "demand"),
        (SpeechAct.Demand, Clause | PersonInfinitive, "order command instruct direct"),
        (SpeechAct.Demand, Infinitive, "refuse decline"),
        (SpeechAct.Request, Clause | PersonInfinitive, "urge implore beseech exhort beg call_on call_upon appeal_to plead_with entreat"),
        (SpeechAct.Request, PersonInfinitive, "call encourage"),
        (SpeechAct.Request, Clause | Noun, "call_for appeal_for ask_for"),
        (SpeechAct.Request, Clause | Infinitive, "plead appeal"),
        (SpeechAct.Question, Speech | Question | Person, "ask"),
        (SpeechAct.Request, PersonInfinitive | Infinitive, "ask"),
        (SpeechAct.Question, Speech | Question, "question query"),
        (SpeechAct.Question, Clause | Question, "inquire enquire"),
        (SpeechAct.Denial, Speech | Noun, "deny dispute refute rebut dismiss reject"),
        (SpeechAct.Denial, Noun, "rule_out brush_off brush_aside repudiate disavow"),
        (SpeechAct.Accusation, Clause | Noun, "accuse blame"),
        (SpeechAct.Accusation, Speech, "allege"),
        (SpeechAct.Accusation, Clause, "charge"),
        (SpeechAct.Criticism, Clause | Noun, "condemn criticize criticise denounce deplore decry blast slam lambaste lambast castigate "
            + "rebuke chide scold berate ridicule mock deride excoriate bash disparage censure chastise admonish"),
        (SpeechAct.Promise, Speech | Infinitive, "vow pledge promise undertake"),
        (SpeechAct.Promise, Clause | Infinitive, "offer"),
        (SpeechAct.Welcome, Clause | Noun, "welcome praise hail applaud commend laud thank congratulate salute extol tout endorse"),
        (SpeechAct.Welcome, Clause | Noun, "defend"),
        (SpeechAct.Agreement, Speech, "agree admit concede acknowledge accept allow grant confess concur"),
        (SpeechAct.Proposal, Speech | Noun, "propose"),
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
