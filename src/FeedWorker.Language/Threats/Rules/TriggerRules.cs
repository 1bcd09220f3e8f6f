using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats.Rules;

/// <summary>A noun phrase as condition: "any attack would be met with", "anyone who helps them will be punished".</summary>
internal static class TriggerRules
{
    internal static void Find(SentenceView view, List<ThreatCandidate> found)
    {
        foreach (var clause in WillClause.In(view))
        {
            if (!clause.IsReady && !clause.IsMight && !Answers(view, clause, found) && !Trigger(view, clause, found))
            {
                SanctionsWouldInclude(view, clause, found);
            }
        }
    }

    // "will respond sternly to any provocation by Ostmark"
    private static bool Answers(SentenceView view, WillClause clause, List<ThreatCandidate> found)
    {
        var trigger = HarmAnswers.Trigger(view, clause);
        var report = Reports.VerbFor(view, clause.Modal);
        var speaker = Reports.Speaker(view, report);
        if (trigger.IsEmpty || (report < 0 && !view.IsQuoted(clause.Modal)) || !Subjects.CanAct(view, clause.Subject) || Subjects.IsExpert(view, speaker))
        {
            return false;
        }

        found.Add(new ThreatCandidate
        {
            Rule = "any-met-with",
            Cue = new TokenRange(clause.Modal, Math.Min(view.End, clause.Verb + 1)),
            Act = HarmAnswers.Act(view, clause.Verb),
            Speaker = speaker,
            Actor = clause.Subject,
            Recipient = TriggerPhrases.ByWhom(view, trigger),
            Condition = new Condition(trigger, ConditionType.NominalTrigger),
            IsReported = true,
            Confidence = 0.7,
        });
        return true;
    }

    // "any attack would be met with ...", "anyone who crosses the line will be punished"
    private static bool Trigger(SentenceView view, WillClause clause, List<ThreatCandidate> found)
    {
        var answered = (clause.IsPassive
            && view.IsAny(clause.Verb, "met", "answered", "followed", "countered", "repelled", "considered", "treated", "regarded", "seen", "viewed", "deemed"))
            || (!clause.IsPassive && view.IsAny(clause.Verb, "meet", "trigger", "provoke", "draw", "face", "invite", "attract", "bring", "incur", "prompt"))
            || (view.IsAny(clause.Verb, "lead", "result") && view.IsAny(clause.Verb + 1, "to", "in"));
        var marks = !clause.IsPassive && view.Is(clause.Verb, "make") && view.IsNear(clause.Verb, 9, "target", "targets");
        answered |= marks;
        // "any extension will have consequences"
        answered |= view.IsAny(clause.Verb, "have", "carry", "bring", "entail") && view.IsNear(clause.Verb, 4, "consequences", "repercussions") && TriggerPhrases.DeedBefore(view, clause) >= 0
            && Subjects.CanAct(view, Reports.Speaker(view, Reports.VerbFor(view, clause.Modal)));
        var opener = TriggerPhrases.OpenerBefore(view, clause) is var any and >= 0 ? any : marks && !clause.Subject.IsEmpty ? clause.Subject.First : answered ? TriggerPhrases.DeedBefore(view, clause) : clause.Suffers(view) ? TriggerPhrases.ThoseWho(view, clause) : -1;
        if (opener < 0)
        {
            return false;
        }

        HostileAct? act = null;
        if (marks)
        {
            act = OpenActs.Veiled(view, clause.Verb);
        }
        else if (answered)
        {
            var from = clause.Verb + 1 + (view.IsAny(clause.Verb + 1, "with", "by", "to", "in", "as", "a") ? 1 : 0);
            // Behind the end there is nothing: a teaser may break off at "would be met with".
            act = from >= view.End ? null
                : HostileActs.Find(view, from, from + 8) ?? WithArms(view, from)
                ?? (clause.IsPassive && view.Is(clause.Verb, "met") || Answer(view, from) ? OpenActs.Veiled(view, from) : null);
            act = act is null || act.Words.First == from ? act : act with { Words = act.Words with { First = from } };
        }
        else if (!clause.IsNegated && !clause.IsPassive && clause.Suffers(view))
        {
            act = HostileActs.At(view, clause.Verb, clause.Verb + 8);
        }
        else if (clause.IsPassive && !clause.IsNegated)
        {
            // "would be named and fined"
            act = HostileActs.OfPassive(view, clause) ?? (view.IsAny(clause.Verb + 1, "and", "or") && view.Has(clause.Verb + 2, WordMarks.Past) ? HostileActs.At(view, clause.Verb + 2, clause.Verb + 10) : null) ?? (view.IsAny(clause.Verb, "dealt", "brought", "held")
                && view.IsAny(clause.Verb + 1, "with", "to", "accountable", "responsible") ? OpenActs.Veiled(view, clause.Verb) : null);
        }

        var report = Reports.VerbFor(view, opener);
        var speaker = Reports.Speaker(view, report);
        if (marks && !Subjects.CanAct(view, speaker))
        {
            return false;
        }

        if (act is null || Subjects.IsExpert(view, speaker) || (report < 0 && !view.IsQuoted(clause.Modal)))
        {
            return false;
        }

        var trigger = new TokenRange(opener, TriggerPhrases.TriggerEnd(view, opener, clause.Modal));
        found.Add(new ThreatCandidate
        {
            Rule = answered ? "any-met-with" : "anyone-punished",
            Cue = new TokenRange(clause.Modal, Math.Min(view.End, clause.Verb + 1)),
            Act = act,
            Speaker = speaker,
            Recipient = answered ? TriggerPhrases.ByWhom(view, trigger) : trigger,
            Condition = new Condition(trigger, ConditionType.NominalTrigger),
            IsReported = true,
            Confidence = answered ? 0.8 : 0.65,
        });
        return true;
    }

    // "any sanctions that might be imposed would include ..."
    private static void SanctionsWouldInclude(SentenceView view, WillClause clause, List<ThreatCandidate> found)
    {
        if (view.Lemma(clause.Verb) is not ("include" or "target" or "hit" or "cover")
            && !view.IsAny(clause.Verb, "include", "target", "hit", "cover"))
        {
            return;
        }

        var opener = TriggerPhrases.OpenerBefore(view, clause);
        opener = opener < 0 && view.Is(clause.Modal, "would") && view.IsAny(clause.Verb, "include", "target") && view.IsAny(clause.Modal - 1, "sanctions", "countermeasures", "penalties", "restrictions") && view.IsAny(clause.Subject.First, "the", "new", "further", "fresh", "additional")
            && view.IsNear(clause.Subject.First - 1, 3, "new", "further", "fresh", "additional", "proposed", "planned", "possible", "potential") ? clause.Subject.First : opener;
        var act = opener < 0 ? null : HostileActs.Find(view, opener, opener + 5);
        var report = Reports.VerbFor(view, Math.Max(opener, view.First));
        if (act is null || act.Kind is not (HostileKind.Sanctions or HostileKind.Force or HostileKind.Reprisal) || report < 0 || Subjects.IsExpert(view, Reports.Speaker(view, report)))
        {
            return;
        }

        var on = -1;
        for (var i = opener; i < clause.Modal && on < 0; i++)
        {
            on = view.IsAny(i, "on", "against") ? i : -1;
        }

        var actor = NounPhrases.After(view, act.Head + 1);
        found.Add(new ThreatCandidate
        {
            Rule = "sanctions-would-include",
            Cue = new TokenRange(act.Head, act.Head + 1),
            Act = act with { Words = new TokenRange(opener, clause.Modal) },
            Speaker = Reports.Speaker(view, report),
            Actor = Subjects.CanAct(view, actor) ? actor : default,
            Recipient = on < 0 ? default : NounPhrases.After(view, on + 1),
            Condition = ConditionFinder.Find(view, withTime: true),
            IsReported = true,
            Confidence = 0.7,
        });
    }

    private static bool Answer(SentenceView view, int from)
    {
        for (var i = from; i < from + 5; i++)
        {
            if (view.IsAny(i, "response", "force", "retaliation", "reaction", "reply", "consequences", "enemy", "enemies", "hostile", "fire", "bullets", "iron",
                "aggression", "target", "targets"))
            {
                return true;
            }
        }

        return false;
    }

    private static HostileAct? WithArms(SentenceView view, int from)
    {
        for (var i = from; i < from + 6 && i < view.End; i++)
        {
            if (view.Has(i, WordMarks.Arms) && !view.Is(i, "force"))
            {
                return OpenActs.Unspecified(view, from) with { Kind = HostileKind.MilitarySupport };
            }
        }

        return null;
    }
}
