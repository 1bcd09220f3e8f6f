using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats.Rules;

/// <summary>A condition, and a hostile act in the future: "if you cross, we will respond".</summary>
internal static class ConditionalRules
{
    internal static void Find(SentenceView view, List<ThreatCandidate> found)
    {
        if ((ConditionFinder.Find(view, withTime: false) ?? ConditionFinder.InCase(view) ?? NominalConditions.Find(view) ?? ConditionFinder.Until(view)) is { } condition)
        {
            Conditional(view, condition, found);
        }
    }

    private static void Conditional(SentenceView view, Condition condition, List<ThreatCandidate> found)
    {
        foreach (var clause in WillClause.In(view))
        {
            var own = Subjects.IsOwnSide(view, clause.Subject);
            var lever = clause.IsRelative || condition.Words.Holds(clause.Modal) ? null : Leverage.At(view, clause, condition);
            if ((clause.IsMight && own && clause.Suffers(view)) || (clause.IsMight && !own && !view.Is(clause.Modal, "may") && !IsSentence(view, clause)) || clause.IsRelative || condition.Words.Holds(clause.Modal)
                || (clause.IsNegated && lever is null && VeiledPhrases.At(view, clause) is null && NoDeal(view, clause) is null)
                || (condition.Type == ConditionType.Until && lever is null && !IsViolence(view, clause)))
            {
                continue;
            }

            var act = (clause.IsNegated && lever is not null ? null : ActOf(view, clause)) ?? lever ?? (clause.IsNegated ? null : HarmAnswers.At(view, clause, condition) ?? Penalty(view, clause) ?? Answered(view, clause, condition));
            if (act is null || (!act.IsPlain && view.Is(clause.Verb - 2, "have") && Leverage.IsCompelled(view, clause)))
            {
                continue;
            }

            var suffers = clause.Suffers(view);
            if (!suffers && !(lever is not null && Leverage.IsOnSubject(view, clause)) && !Subjects.CanAct(view, clause.Subject) && !(act.IsPlain && Subjects.ArePeople(view, clause.Subject)) && !view.Is(clause.Modal - 1, "there") && HostileActs.OfSubject(view, clause) is null)
            {
                continue;
            }

            var report = Reports.VerbFor(view, clause.Modal);
            var speaker = Reports.Speaker(view, report);
            var quoted = view.IsQuoted(clause.Verb) || view.IsQuoted(clause.Modal);

            // Courts and councils apply the law under conditions all day; who would resign under one threatens, when he says so.
            if (act.Kind == HostileKind.Law && !act.IsPlain && !clause.IsPassive && !own
                && !(report >= 0 && view.Lemma(act.Head) is "resign" or "leave" or "quit" or "withdraw" or "step"))
            {
                continue;
            }

            // "may" leaves it open: only an act that is plain, and only by report.
            if (clause.IsMight && (!act.IsPlain && !own && !IsSentence(view, clause) || report < 0))
            {
                continue;
            }

            // Without a report "if" tells what newspapers foresee or what the law says.
            if (Subjects.IsExpert(view, speaker) || Reports.IsGuess(view, clause.Subject.First) || (report < 0 && !quoted && !own && !act.IsPlain))
            {
                continue;
            }

            found.Add(new ThreatCandidate
            {
                Rule = "if-will",
                Cue = new TokenRange(clause.Modal, clause.Modal + 1),
                Act = act,
                Speaker = speaker,
                Actor = suffers || HostileActs.OfSubject(view, clause) is not null ? default : clause.Subject,
                Recipient = suffers && clause.IsPassive && !IsSubjectOfAct(view, clause) ? clause.Subject : default,
                Condition = condition,
                IsReported = true,
                Confidence = report >= 0 || quoted ? 0.72 : 0.62,
            });
            return;
        }
    }

    // "would behead a captive every day until the troops leave": violence that goes on until a demand is met.
    private static bool IsViolence(SentenceView view, WillClause clause) => !clause.IsNegated && HostileActs.OfClause(view, clause)?.Kind is HostileKind.Murder or HostileKind.Attack or HostileKind.Siege;

    // "The station could lose its licence if ..., the regulator said": what offices do to others, by the office's own word.
    private static bool IsSentence(SentenceView view, WillClause clause)
    {
        // "the country could lose its aid, the minister said" is foreseen of his own side.
        if (!view.Is(clause.Modal, "could") || clause.IsNegated || !clause.Suffers(view) || OfficialWord.IsBareOrgan(view, clause.Subject))
        {
            return false;
        }

        var act = (clause.IsPassive ? HostileActs.OfPassive(view, clause) : HostileActs.At(view, clause.Verb, clause.Verb + 10)) ?? Penalty(view, clause);
        return act?.Kind is HostileKind.Sanctions or HostileKind.AidCut or HostileKind.Expulsion or HostileKind.Law or HostileKind.Repression
            && Reports.VerbFor(view, clause.Modal) is var report and >= 0
            && Reports.Speaker(view, report) is var speaker && Subjects.CanAct(view, speaker) && Standings.Of(view, speaker) == Standing.Public
            && !view.IsAny(NounPhrases.Head(view, speaker), "coach", "captain", "manager", "lawyer", "attorney");
    }

    // "would double the toll if Veridia retaliated", "they would ground their buses unless the fee was cut": what answers harm, or presses for a demand, hurts, whatever it is.
    private static HostileAct? Answered(SentenceView view, WillClause clause, Condition condition)
    {
        if (condition.Type is not (ConditionType.If or ConditionType.Unless) || view.Is(condition.Words.First - 1, "because") || clause.IsPassive || clause.IsMight || clause.IsNegated || view.Tag(clause.Verb) != UniversalTag.Verb || view.Child(clause.Verb, Relation.Obj) < 0 || IsKindOrEmpty(view, clause.Verb)
            || Reports.VerbFor(view, clause.Modal) < 0 && !view.IsQuoted(clause.Modal) || (view.IsQuoted(clause.Modal) && !view.IsAny(clause.Subject.First, "we", "our")))
        {
            return null;
        }

        // A comma between them gives the condition to another clause: "would challenge the bill, adding that the economy would sink if".
        for (var i = clause.Verb; i < condition.Words.First; i++)
        {
            if (view.IsBreak(i) || view.IsQuotationMark(i))
            {
                return null;
            }
        }

        var harmed = HarmAnswers.IsHarmful(view, condition) && (IsSpeaker(view, clause) || Subjects.CanAct(view, clause.Subject));
        return harmed || (IsSpeaker(view, clause) && !Leverage.IsCompelled(view, clause) && IsUponOthers(view, condition)) || IsPressed(view, clause, condition) ? OpenActs.Unspecified(view, clause.Verb) : null;
    }

    // "would contest the vote alone unless it was consulted"
    private static bool IsPressed(SentenceView view, WillClause clause, Condition condition) => condition.Type == ConditionType.Unless
        && !Leverage.IsCompelled(view, clause) && Leverage.IsOfSpeakersSide(view, clause) && OthersDeeds.AreIn(view, condition, clause.Subject);

    private static bool IsKindOrEmpty(SentenceView view, int verb) => view.IsAny(verb, "be", "appeal", "mourn", "condemn", "have", "do", "get", "go", "make", "take", "give", "see", "know", "think", "like", "want", "need", "feel",
        "find", "look", "become", "happen", "prefer", "love", "help", "support", "aid", "assist", "defend", "protect", "provide", "offer", "pay", "accept", "welcome", "meet", "consider", "discuss",
        "ask", "seek", "try", "win", "lose", "play", "suffer", "run", "hold", "work", "build", "rebuild", "invest", "buy", "sign", "agree", "ensure", "notify", "inform", "investigate", "review",
        "report", "decide", "keep", "continue", "remain", "evacuate", "rescue", "save", "spend", "receive", "join", "reach", "create", "add", "call", "bring", "put", "let", "show", "tell", "say",
        "change", "improve", "increase", "reduce", "cost", "leave", "miss", "face", "hurt", "complete", "finish", "start", "begin", "open", "reopen", "release", "free", "ease", "lift",
        "resume", "restore", "use", "allow", "consult", "study", "treat", "score", "retain", "sell", "raise", "submit", "produce", "deliver", "follow", "hear", "vote", "mean", "require");

    // "The federation could be suspended": what is done to those who can act.
    private static HostileAct? Penalty(SentenceView view, WillClause clause) =>
        clause.IsPassive && view.IsAny(clause.Verb, "suspended", "barred", "stripped", "disqualified", "delisted") && (Subjects.CanAct(view, clause.Subject) || Subjects.ArePeople(view, clause.Subject))
            ? OpenActs.Unspecified(view, clause.Verb) with { Kind = HostileKind.Law } : null;

    // Who is in the condition is whom the threat concerns: "if Ostmark attacks", "unless the king signs".
    internal static TokenRange Actor(SentenceView view, Condition condition) => NounPhrases.SubjectAt(view, condition.Words.First + 1);

    private static HostileAct? ActOf(SentenceView view, WillClause clause)
    {
        var act = clause.IsPassive ? HostileActs.OfPassive(view, clause) : HostileActs.OfClause(view, clause);
        return act ?? VeiledPhrases.At(view, clause) ?? HostileActs.OfSubject(view, clause) ?? Steps(view, clause) ?? NoDeal(view, clause);
    }

    // "sanctions will be imposed", "ties would be cut": who bears it is not the subject.
    private static bool IsSubjectOfAct(SentenceView view, WillClause clause) =>
        view.Has(clause.Verb, WordMarks.ImposeVerb | WordMarks.LaunchVerb | WordMarks.BreakVerb | WordMarks.CloseVerb);

    // "there will be no pact if"
    private static HostileAct? NoDeal(SentenceView view, WillClause clause)
    {
        for (var i = clause.Verb; view.Is(clause.Modal - 1, "there") && clause.IsNegated && i < clause.Verb + 4; i++)
        {
            if (view.Has(i, WordMarks.Bond))
            {
                return OpenActs.Unspecified(view, i) with { Kind = HostileKind.Talks };
            }
        }

        return null;
    }

    // Under a condition, steps are steps against somebody: "we will take measures if".
    private static HostileAct? Steps(SentenceView view, WillClause clause)
    {
        if (view.Lemma(clause.Verb) is "take" && !clause.IsNegated)
        {
            for (var i = clause.Verb + 1; i < clause.Verb + 5; i++)
            {
                if (view.Has(i, WordMarks.Step) && !(view.Is(i + 1, "to")
                    && !view.IsAny(i + 2, "defend", "protect", "respond", "retaliate", "counter")))
                {
                    return OpenActs.Veiled(view, clause.Verb);
                }
            }
        }

        return null;
    }

    // Within the speaker's own words only "we" is his side; "they" are others.
    private static bool IsSpeaker(SentenceView view, WillClause clause) => Subjects.IsOwnSide(view, clause.Subject)
        && (!view.IsQuoted(clause.Modal) || view.IsAny(clause.Subject.First, "we", "i", "our", "my")) && !view.Is(clause.Subject.First, "their");

    // The one who could fulfil it is somebody else, who is asked to: "unless", "if they do not", "if demands are not met".
    private static bool IsUponOthers(SentenceView view, Condition condition)
    {
        var subject = NounPhrases.SubjectAt(view, condition.Words.First + 1);
        if (Subjects.IsThing(view, subject) || (!subject.IsEmpty && OthersDeeds.IsMarket(view, NounPhrases.Head(view, subject))) || view.IsAny(subject.First, "he", "she", "it", "i", "we"))
        {
            return false;
        }

        var demanded = condition.Type == ConditionType.Unless;
        for (var i = condition.Words.First; i < condition.Words.End; i++)
        {
            demanded |= view.Has(i, WordMarks.Not) || (view.Tag(i) == UniversalTag.Verb && view.IsAny(i, "fails", "failed", "refuse", "refuses", "refused", "continue",
                "continues", "continued", "persist", "persists", "persisted"));
        }

        return demanded;
    }
}
