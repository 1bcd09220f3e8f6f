using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats.Rules;

/// <summary>A condition and a hostile act in the future: "if you cross, we will respond", "any attack would be met with".</summary>
internal static class ConditionalRules
{
    internal static void Find(SentenceView view, List<ThreatCandidate> found)
    {
        if (ConditionFinder.Find(view, withTime: false) is { } condition)
        {
            Conditional(view, condition, found);
        }

        foreach (var clause in WillClause.In(view))
        {
            if (!clause.IsReady && !clause.IsMight && !Trigger(view, clause, found))
            {
                SanctionsWouldInclude(view, clause, found);
            }
        }
    }

    private static void Conditional(SentenceView view, Condition condition, List<ThreatCandidate> found)
    {
        foreach (var clause in WillClause.In(view))
        {
            if ((clause.IsMight && !view.Is(clause.Modal, "may")) || clause.IsRelative || condition.Words.Holds(clause.Modal) || (clause.IsNegated && VeiledPhrases.At(view, clause) is null && NoDeal(view, clause) is null))
            {
                continue;
            }

            var act = HostileActs.At(view, clause.Verb, clause.Verb + 10) ?? VeiledPhrases.At(view, clause) ?? Imposed(view, clause) ?? Steps(view, clause) ?? NoDeal(view, clause);
            if (act is null || act.Kind == HostileKind.Law && !act.IsPlain && !clause.IsPassive && !Subjects.IsOwnSide(view, clause.Subject))
            {
                continue;
            }

            var suffers = clause.Suffers(view);
            if (!suffers && !Subjects.CanAct(view, clause.Subject) && !view.Is(clause.Modal - 1, "there"))
            {
                continue;
            }

            var report = Reports.VerbFor(view, clause.Modal);
            var speaker = Reports.Speaker(view, report);
            var quoted = view.IsQuoted(clause.Verb) || view.IsQuoted(clause.Modal);

            // "may" leaves it open: only an act that is plain, and only by report.
            if (clause.IsMight && (!act.IsPlain || report < 0))
            {
                continue;
            }

            // Without a report "if" tells what newspapers foresee or what the law says.
            if (Subjects.IsExpert(view, speaker) || Reports.IsGuess(view, clause.Subject.First) || (report < 0 && !quoted && !Subjects.IsOwnSide(view, clause.Subject) && !act.IsPlain))
            {
                continue;
            }

            found.Add(new ThreatCandidate
            {
                Rule = "if-will",
                Cue = new TokenRange(clause.Modal, clause.Modal + 1),
                Act = act,
                Speaker = speaker,
                Actor = suffers ? default : clause.Subject,
                Recipient = suffers && clause.IsPassive && Imposed(view, clause) is null ? clause.Subject : default,
                Condition = condition,
                IsReported = true,
                Confidence = report >= 0 || quoted ? 0.75 : 0.6,
            });
            return;
        }
    }

    // Who is in the condition is whom the threat concerns: "if Moscow attacks", "unless the Kremlin closes".
    internal static TokenRange Actor(SentenceView view, Condition condition) => NounPhrases.SubjectAt(view, condition.Words.First + 1);

    // "sanctions will be imposed": the act is the subject.
    internal static HostileAct? Imposed(SentenceView view, WillClause clause) =>
        clause.IsPassive && view.Has(clause.Verb, WordMarks.ImposeVerb | WordMarks.LaunchVerb)
            ? HostileActs.Find(view, clause.Subject.First, clause.Subject.End) : null;

    // "there will be no trade deal if"
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
                if (view.Has(i, WordMarks.Step) && !(view.Is(i + 1, "to") && !view.IsAny(i + 2, "defend", "protect", "respond", "retaliate", "counter")))
                {
                    return OpenActs.Veiled(view, clause.Verb);
                }
            }
        }

        return null;
    }

    // "any attack would be met with ...", "anyone who crosses the line will be punished"
    private static bool Trigger(SentenceView view, WillClause clause, List<ThreatCandidate> found)
    {
        var opener = OpenerBefore(view, clause);
        if (opener < 0)
        {
            return false;
        }

        var answered = (clause.IsPassive && view.IsAny(clause.Verb, "met", "answered", "followed", "countered", "repelled", "considered", "treated", "regarded"))
            || (!clause.IsPassive && view.IsAny(clause.Verb, "meet", "trigger", "provoke", "draw", "face", "invite"))
            || (view.IsAny(clause.Verb, "lead", "result") && view.IsAny(clause.Verb + 1, "to", "in"));
        HostileAct? act = null;
        if (answered)
        {
            var from = clause.Verb + 1 + (view.IsAny(clause.Verb + 1, "with", "by", "to", "in", "as", "a") ? 1 : 0);
            act = HostileActs.Find(view, from, from + 8) ?? WithArms(view, from)
                ?? (clause.IsPassive && view.Is(clause.Verb, "met") || Answer(view, from) ? OpenActs.Veiled(view, from) : null);
            act = act is null || act.Words.First == from ? act : act with { Words = act.Words with { First = from } };
        }
        else if (clause.IsPassive && !clause.IsNegated)
        {
            act = HostileActs.At(view, clause.Verb, clause.Verb + 2) ?? (view.IsAny(clause.Verb, "dealt", "brought", "held") && view.IsAny(clause.Verb + 1, "with", "to", "accountable", "responsible") ? OpenActs.Veiled(view, clause.Verb) : null);
        }

        var report = Reports.VerbFor(view, opener);
        var speaker = Reports.Speaker(view, report);
        if (act is null || Subjects.IsExpert(view, speaker) || (report < 0 && !view.IsQuoted(clause.Modal)))
        {
            return false;
        }

        var trigger = new TokenRange(opener, clause.Modal);
        found.Add(new ThreatCandidate
        {
            Rule = answered ? "any-met-with" : "anyone-punished",
            Cue = new TokenRange(clause.Modal, Math.Min(view.End, clause.Verb + 1)),
            Act = act,
            Speaker = speaker,
            Recipient = answered ? ByWhom(view, trigger) : trigger,
            Condition = new Condition(trigger, ConditionType.NominalTrigger),
            IsReported = true,
            Confidence = answered ? 0.8 : 0.65,
        });
        return true;
    }

    // "any sanctions that might be imposed would include ..."
    private static void SanctionsWouldInclude(SentenceView view, WillClause clause, List<ThreatCandidate> found)
    {
        if (view.Lemma(clause.Verb) is not ("include" or "target" or "hit" or "cover") && !view.IsAny(clause.Verb, "include", "target", "hit", "cover"))
        {
            return;
        }

        var opener = OpenerBefore(view, clause);
        var act = opener < 0 ? null : HostileActs.Find(view, opener, opener + 5);
        var report = Reports.VerbFor(view, Math.Max(opener, view.First));
        if (act is null || act.Kind is not (HostileKind.Sanctions or HostileKind.Force or HostileKind.Reprisal) || report < 0)
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

    private static int OpenerBefore(SentenceView view, WillClause clause)
    {
        for (var i = clause.Modal - 1; i >= view.First && i > clause.Modal - 30; i--)
        {
            if (view.IsAny(i, "any", "anyone", "anybody", "whoever", "those", "every") && !view.IsAny(i - 1, "of", "in", "for", "on", "to", "with", "without"))
            {
                return view.Is(i, "any") || view.Is(i, "every") || WhoBehind(view, i) ? i : -1;
            }
        }

        return -1;
    }

    private static bool WhoBehind(SentenceView view, int token) => view.IsAny(token + 1, "who", "that", "found", "caught", "responsible", "behind") || view.Is(token, "whoever");

    private static bool Answer(SentenceView view, int from)
    {
        for (var i = from; i < from + 5; i++)
        {
            if (view.IsAny(i, "response", "force", "retaliation", "reaction", "reply", "consequences", "enemy", "enemies", "hostile", "aggression", "target", "targets"))
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

    // "any attack by Ukrainian forces", "any move from the north"
    private static TokenRange ByWhom(SentenceView view, TokenRange trigger)
    {
        for (var i = trigger.First; i < trigger.End; i++)
        {
            if (view.IsAny(i, "by", "from"))
            {
                return NounPhrases.After(view, i + 1);
            }
        }

        return default;
    }
}
