namespace FeedWorker.Language.Threats.Rules;

/// <summary>Announcements of harm without a condition, refusals, and veiled words: "said it will boycott", "will not hesitate to".</summary>
internal static class CommitmentRules
{
    internal static void Find(SentenceView view, List<ThreatCandidate> found)
    {
        foreach (var clause in WillClause.In(view))
        {
            var own = Subjects.IsOwnSide(view, clause.Subject);
            if (clause.IsMight || clause.IsRelative || (!Subjects.CanAct(view, clause.Subject) && !(clause.IsPassive && !clause.Subject.IsEmpty)))
            {
                continue;
            }

            var (rule, act) = Judge(view, clause, own);
            if (act is null)
            {
                continue;
            }

            var report = Reports.VerbFor(view, clause.Modal);
            var quoted = view.IsQuoted(clause.Modal) || view.IsQuoted(clause.Verb);
            var speaker = Reports.Speaker(view, report);
            var heading = view.Text.Paragraphs[view.Paragraph].IsHeading;
            var unreported = clause.IsReady || view.Is(clause.Modal, "will") || view.IsAny(clause.Subject.First, "we", "i") || (heading && own);
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
                Confidence = rule == "said-will" ? 0.74 : 0.65,
            });
            return;
        }
    }

    private static (string Rule, HostileAct? Act) Judge(SentenceView view, WillClause clause, bool own)
    {
        if (clause.IsNegated)
        {
            if (view.Is(clause.Verb, "hesitate") && view.Is(clause.Verb + 1, "to"))
            {
                return ("not-hesitate", HostileActs.At(view, clause.Verb + 2, clause.Verb + 10));
            }

            if (view.Is(clause.Verb, "tolerate") && !IsCommonEvil(view, clause.Verb + 1))
            {
                return ("not-tolerate", OpenActs.Unspecified(view, clause.Verb) with { Kind = HostileKind.Refusal });
            }

            return ("veiled", own ? VeiledPhrases.At(view, clause) : null);
        }

        if (view.IsAny(clause.Subject.First, "our") && view.IsAny(clause.Subject.End - 1, "response", "answer", "reply", "retaliation"))
        {
            return ("veiled", OpenActs.Veiled(view, clause.Subject.First));
        }

        if (clause.IsPassive)
        {
            // "sanctions would be imposed": the act is the subject.
            // "rioters will be shot": so speak those who can.
            if (view.IsAny(clause.Verb, "shot", "punished", "crushed", "expelled", "deported", "prosecuted", "bombed")
                && view.Is(clause.Modal, "will"))
            {
                return ("said-will", HostileActs.At(view, clause.Verb, clause.Verb + 1));
            }

            return ("said-will", ConditionalRules.Imposed(view, clause) is { IsPlain: true } imposed ? imposed : null);
        }

        var act = HostileActs.At(view, clause.Verb, clause.Verb + 10);
        if (act is { IsPlain: true })
        {
            return ("said-will", act);
        }

        var veiled = VeiledPhrases.At(view, clause);
        return ("veiled", veiled is { IsPlain: true } || (veiled is not null && clause.Suffers(view)
            && !view.IsAny(clause.Subject.First, "we", "i")) ? veiled : null);
    }

    // What everybody refuses to tolerate is nobody's threat.
    private static bool IsCommonEvil(SentenceView view, int token)
    {
        for (var i = token; i < token + 4; i++)
        {
            if (view.IsAny(i, "corruption", "discrimination", "racism", "abuse", "violence", "harassment", "crime", "indiscipline", "bullying"))
            {
                return true;
            }
        }

        return false;
    }
}
