using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats.Rules;

/// <summary>Announcements of harm without a condition, refusals, and veiled words: "said it will boycott", "will not hesitate to".</summary>
internal static class CommitmentRules
{
    internal static void Find(SentenceView view, List<ThreatCandidate> found)
    {
        foreach (var clause in WillClause.In(view))
        {
            var own = Subjects.IsOwnSide(view, clause.Subject);
            var borne = !clause.Subject.IsEmpty && (clause.Suffers(view) || (clause.IsNegated && view.IsAny(clause.Verb, "go", "remain", "escape")));
            var ofOffice = clause.IsMight && view.Is(clause.Modal, "could")
                && OfficialWord.IsOnOwn(view, clause.Subject, Reports.Speaker(view, Reports.VerbFor(view, clause.Modal)));
            if ((clause.IsMight && (clause.IsPassive || !(own || ofOffice || view.Is(clause.Modal, "may")))) || clause.IsRelative
                || (!Subjects.CanAct(view, clause.Subject) && !borne && !own && !IsStrike(view, clause) && !IsAnswerTo(view, clause)))
            {
                continue;
            }

            var (rule, act) = Judge(view, clause, own);
            if (act is null)
            {
                continue;
            }

            var report = Reports.VerbFor(view, clause.Modal);
            if (clause.IsMight && (report < 0 || rule != "said-will" || !(own || IsInstitutional(act.Kind) || (ofOffice && (OfficialWord.IsBareOrgan(view, clause.Subject)
                || OfficialWord.IsSure(view, clause.Subject, Reports.Speaker(view, report)))))))
            {
                continue;
            }

            var quoted = view.IsQuoted(clause.Modal) || view.IsQuoted(clause.Verb);
            var speaker = Reports.Speaker(view, report);
            var heading = view.Text.Paragraphs[view.Paragraph].IsHeading;
            var doomed = view.IsAny(clause.Verb, "shot", "punished", "crushed", "expelled", "deported", "prosecuted", "bombed") && view.Is(clause.Modal, "will");
            var unreported = clause.IsReady && !clause.IsPassive || doomed || (view.Is(clause.Modal, "will") && !clause.IsPassive) || view.IsAny(clause.Subject.First, "we", "i") || (heading && own);
            if (Subjects.IsExpert(view, speaker) || Reports.IsGuess(view, clause.Subject.First) || !(quoted && own) && report < 0 && !unreported)
            {
                continue;
            }

            found.Add(new ThreatCandidate
            {
                Rule = rule,
                Cue = new TokenRange(clause.Modal, Math.Min(view.End, clause.Verb + 1)),
                Act = act,
                Speaker = speaker,
                Actor = clause.Suffers(view) ? default : clause.Subject,
                Recipient = clause.Suffers(view) ? clause.Subject : default,
                IsReported = true,
                Confidence = clause.IsMight ? 0.55 : rule == "said-will" ? 0.74 : 0.65,
            });
            return;
        }
    }

    private static (string Rule, HostileAct? Act) Judge(SentenceView view, WillClause clause, bool own)
    {
        if (clause.IsNegated)
        {
            if (Readiness.Of(view, clause) is { } readiness)
            {
                return readiness;
            }

            return ("veiled", own || clause.IsPassive || view.IsAny(clause.Verb, "go", "remain", "escape") ? VeiledPhrases.At(view, clause) : null);
        }

        if ((view.IsAny(clause.Subject.End - 1, "response", "answer", "reply", "retaliation", "reaction") || IsAnswerTo(view, clause))
            && (view.Is(clause.Subject.First, "our") || HostileKinds.IsForceful(view, clause.Verb)))
        {
            return ("veiled", OpenActs.Veiled(view, clause.Subject.First));
        }

        if (clause.IsPassive)
        {
            // "sanctions would be imposed": the act is the subject. "rioters will be shot": so speak those who can.
            var done = HostileActs.OfPassive(view, clause);
            return ("said-will", done is { IsPlain: true } || (view.Is(clause.Modal, "will")
                && view.IsAny(clause.Verb, "shot", "expelled", "deported", "prosecuted")) ? done : null);
        }

        // "respond to any attack": the attack is the other's.
        var isAnswer = !HarmAnswers.Trigger(view, clause).IsEmpty;
        var act = isAnswer ? null : HostileActs.OfClause(view, clause);
        if (act is { IsPlain: true } || (act is not null && (IsUponWho(view, act) || IsUponYou(view, clause, act))))
        {
            return ("said-will", act);
        }

        if (StopsWork(view, clause))
        {
            return ("said-will", OpenActs.Unspecified(view, clause.Verb) with { Kind = HostileKind.Protest, IsPlain = true });
        }

        if (own && ActionTaken(view, clause) is var action and > 0)
        {
            return ("veiled", OpenActs.Veiled(view, clause.Verb) with { Words = new TokenRange(clause.Verb, action + 1) });
        }

        var veiled = VeiledPhrases.At(view, clause);
        return ("veiled", veiled is { IsPlain: true } || (veiled is not null && Resolve.IsAimed(view, clause, veiled)) || (veiled is not null && clause.Suffers(view)
            && !view.IsAny(clause.Subject.First, "we", "i")) ? veiled : null);
    }

    // "warned that it was prepared to take action to defend its fishermen", "we will take strong action": not what is done on or for something.
    private static int ActionTaken(SentenceView view, WillClause clause)
    {
        for (var i = clause.Verb + 1; view.Lemma(clause.Verb) is "take" && i < clause.Verb + 5; i++)
        {
            if (view.IsAny(i, "action", "measures", "steps"))
            {
                var warns = Reports.VerbFor(view, clause.Modal) is var report and >= 0 && view.Has(report, WordMarks.Warn);
                var threatens = warns ? view.Is(i + 1, "to") && view.IsAny(i + 2, "defend", "protect", "respond", "retaliate", "counter")
                    : view.Is(clause.Subject.First, "we") && view.IsAny(i - 1, "strong", "tough", "severe", "harsh", "drastic", "decisive", "firm") && view.Mark(i + 1) != '\0';
                return threatens ? i : -1;
            }
        }

        return -1;
    }

    // "the labour centres will stage a strike": so people act, whatever the list calls them.
    private static bool IsStrike(SentenceView view, WillClause clause) => !clause.Subject.IsEmpty && !clause.IsMight && !Subjects.IsThing(view, clause.Subject)
        && HostileActs.At(view, clause.Verb, clause.Verb + 10) is { Kind: HostileKind.Protest, IsPlain: true } act
        && (view.IsNear(act.Head - 1, 5, "strike", "strikes", "stoppage", "walkout", "tools", "sit-in", "work-to-rule"));

    // "dockers will stop handling the ships": those who work refuse their work.
    private static bool StopsWork(SentenceView view, WillClause clause) => view.IsAny(clause.Verb, "stop", "cease", "halt") && view.IsAny(clause.Verb + 1, "handling", "loading", "unloading", "working", "teaching", "driving", "flying",
            "serving", "treating", "processing", "delivering", "collecting", "operating", "repairing", "transporting", "hauling", "shipping", "cleaning", "sorting", "printing")
        && HoldsWorker(view, clause.Subject);

    private static bool HoldsWorker(SentenceView view, TokenRange phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (view.Has(i, WordMarks.Worker) || view.IsAny(i, "union", "unions"))
            {
                return true;
            }
        }

        return false;
    }

    // "the response | to any foolish act by Veridia | would be crushing"
    private static bool IsAnswerTo(SentenceView view, WillClause clause)
    {
        for (var i = clause.Modal - 1; i > view.First && i > clause.Modal - 15 && !view.IsBreak(i) && !view.Has(i, WordMarks.Say); i--)
        {
            // "the answer to the question" is a courtesy.
            if (view.IsAny(i, "response", "answer", "reply", "retaliation", "reaction") && view.Is(i + 1, "to")
                && (view.IsAny(i, "response", "retaliation") || view.IsAny(i + 2, "any", "every", "another", "further")))
            {
                return view.IsAny(i - 1, "the", "our", "its", "their", "his") || view.IsPossessive(i - 1);
            }
        }

        return false;
    }

    // What others may do by office is announced by their spokesmen; of attacks officials rather warn.
    private static bool IsInstitutional(HostileKind kind) => kind is HostileKind.Sanctions or HostileKind.AidCut or HostileKind.Relations or HostileKind.Talks
        or HostileKind.Involvement or HostileKind.Expulsion or HostileKind.Law or HostileKind.Mediation;

    // "will sack anyone who joins the strike": the relative clause is the condition.
    private static bool IsUponWho(SentenceView view, HostileAct act)
    {
        for (var i = act.Head + 1; act.Kind is HostileKind.Law or HostileKind.Repression or HostileKind.Expulsion && i < act.Head + 6 && !view.IsBreak(i); i++)
        {
            if (view.IsAny(i, "who", "anyone", "anybody", "whoever") || (view.Is(i, "that") && (view.Has(i + 2, WordMarks.Not) || view.IsAny(i + 1, "fail", "failed", "refuse", "refused"))))
            {
                return true;
            }
        }

        return false;
    }

    // "We will burn your churches": said to the face of those who bear it.
    private static bool IsUponYou(SentenceView view, WillClause clause, HostileAct act) =>
        act.Kind == HostileKind.Murder && view.Is(clause.Subject.First, "we") && view.IsQuoted(clause.Modal)
            && (view.IsAny(act.Head + 1, "you", "your", "every") || view.IsAny(act.Head + 1, "all", "any", "each") && view.IsNear(act.Head, 4, "you", "your"));
}
