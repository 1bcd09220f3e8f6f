using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats.Rules;

/// <summary>Vows and oaths to harm: "vowed to retaliate", "have sworn to fight", "vows more attacks".</summary>
internal static class VowRules
{
    internal static void Find(SentenceView view, List<ThreatCandidate> found)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (view.IsAny(i, "agreed", "agree", "agrees") && view.Is(i + 1, "to") && VeiledPhrases.At(view, i + 2) is { Kind: HostileKind.Veiled } agreed
                && !view.IsNear(i + 1, 8, "no", "not", "never", "without")
                && VerbSubjects.Of(view, i) is var allies && Subjects.CanAct(view, allies))
            {
                found.Add(new ThreatCandidate { Rule = "vow-to", Cue = new TokenRange(i, i + 1), Act = agreed, Speaker = allies, Confidence = 0.7 });
                continue;
            }

            if (!view.Has(i, WordMarks.Vow) || !IsTold(view, i))
            {
                continue;
            }

            var strong = view.Lemma(i) is "vow" or "swear";
            var pressing = Pressing(view, i);
            var act = ToDo(view, i) ?? NotToLet(view, i) ?? Named(view, i + 1) ?? pressing;
            if (act is null || !(strong || pressing is not null || IsViolent(act.Kind)))
            {
                continue;
            }

            var subject = VerbSubjects.Of(view, i);
            if (!Subjects.CanAct(view, subject) && VerbArguments.Doer(view, i) is var doer and >= 0)
            {
                subject = NounPhrases.Before(view, doer + 1);
            }

            if (Subjects.CanAct(view, subject))
            {
                found.Add(new ThreatCandidate { Rule = "vow-to", Cue = new TokenRange(i, i + 1), Act = act, Speaker = subject, Confidence = 0.88 });
            }
        }
    }

    // "Rebels vow to ..." in a heading is the base form; "must vow to" and "his vow" are none.
    private static bool IsTold(SentenceView view, int token) =>
        (view.Has(token, WordMarks.Past | WordMarks.ThirdPerson | WordMarks.Gerund) && view.Tag(token) != UniversalTag.Noun)
            || ((view.Tag(token) == UniversalTag.Verb || view.Is(token + 1, "to") && view.Mark(view.End - 1) is not ('.' or '!' or '?')) && token > view.First && !view.Is(token - 1, "to")
                && !view.Has(token - 1, WordMarks.Will | WordMarks.Might | WordMarks.Not | WordMarks.Determiner));

    // "vowed to retaliate", "vowed to quickly and "decisively" strike", "vowed never to rule out force"
    private static HostileAct? ToDo(SentenceView view, int vow)
    {
        var to = view.Is(vow + 1, "to") ? vow + 1 : view.Has(vow + 1, WordMarks.Adverb) && view.Is(vow + 2, "to") ? vow + 2 : -1;
        if (to < 0)
        {
            return null;
        }

        var verb = to + 1;
        while (verb < to + 6 && (view.IsQuotationMark(verb) || view.Has(verb, WordMarks.Adverb) || view.Tag(verb) == UniversalTag.Adv || view.Is(verb, "and")))
        {
            verb++;
        }

        return HostileActs.At(view, verb, verb + 8) ?? VeiledPhrases.At(view, verb);
    }

    // "vowed not to let a truck through until": what is refused until a demand is met.
    private static HostileAct? NotToLet(SentenceView view, int vow)
    {
        var verb = view.Has(vow + 1, WordMarks.Not) && view.Is(vow + 2, "to") ? vow + 3 : -1;
        var shut = view.Is(vow + 1, "to") && view.IsAny(vow + 2, "keep", "hold") && (view.IsNear(vow + 2, 5, "shut", "closed", "blocked", "occupied", "hostage", "out"));
        verb = shut ? vow + 2 : verb;
        return (shut || view.IsAny(verb, "let", "allow", "permit", "open", "vacate", "pay"))
            && view.IsNear(verb, 15, "until", "unless")
            ? OpenActs.Unspecified(view, verb) with { Kind = HostileKind.Refusal } : null;
    }

    // "promised to quit the cabinet if the bill passed": what is stopped or left unless another does as he is asked.
    private static HostileAct? Pressing(SentenceView view, int vow) => view.Is(vow + 1, "to") && PressureWords.Stopping.Contains(view.Word(vow + 2))
        && ConditionFinder.Find(view, withTime: false) is { } condition && condition.Words.First > vow && !view.Has(view.Child(vow + 2, Relation.Obj), WordMarks.HostileNoun)
        && !PressureWords.NoLever.Contains(view.Word(view.Child(vow + 2, Relation.Obj))) && OthersDeeds.AreIn(view, condition, VerbSubjects.Of(view, vow))
            ? OpenActs.Unspecified(view, vow + 2) : null;

    // "promised swift retaliation", "vowed a trade war", "vow consequences"
    private static HostileAct? Named(SentenceView view, int from)
    {
        // "promised a wave of | occupations"
        from = view.Is(from, "a") && view.IsAny(from + 1, "wave", "series", "campaign", "storm", "round", "flood", "week", "month", "season") && view.Is(from + 2, "of") ? from + 3 : from;
        for (var i = from; i < from + 4 && !view.Has(i, WordMarks.Preposition) && !view.Is(i, "to") && !view.IsBreak(i); i++)
        {
            if (view.Has(i, WordMarks.HostileNoun) && view.Tag(i) == UniversalTag.Noun && HostileActs.At(view, i, i + 1) is { } act)
            {
                return act.Kind is HostileKind.Law ? null : act;
            }

            if (view.Has(i, WordMarks.Consequence))
            {
                return OpenActs.Veiled(view, i);
            }
        }

        return null;
    }

    // A promise of sanctions or expulsions may be a concession to a third party; of violence and unrest it is not.
    private static bool IsViolent(HostileKind kind) => kind is HostileKind.Attack or HostileKind.Force or HostileKind.Reprisal
        or HostileKind.MassDestruction or HostileKind.Terror or HostileKind.Protest or HostileKind.Veiled or HostileKind.Occupation;
}
