using FeedWorker.Language.Syntax;
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

        AtTheirPeril(view, found);
        Risking(view, found);
    }

    // "said that clerics who signed it risked dismissal", "anyone who hides them faces jail, the army said"
    private static void Risking(SentenceView view, List<ThreatCandidate> found)
    {
        for (var i = view.First + 3; i < view.End; i++)
        {
            var runs = view.IsAny(i, "run", "runs", "ran") && view.Is(i + 1, "the") && view.Is(i + 2, "risk") && view.Is(i + 3, "of");
            if (!runs && !view.IsAny(i, "risk", "risks", "risked", "face", "faces", "faced") || view.Has(i - 1, WordMarks.Will | WordMarks.Might | WordMarks.Determiner) || view.Tag(i) == UniversalTag.Noun)
            {
                continue;
            }

            var opener = OpenerOf(view, i);
            var report = opener < 0 ? -1 : Reports.VerbFor(view, opener);
            var speaker = Reports.Speaker(view, report);
            var act = report < 0 ? null : Taken(view, i + (runs ? 4 : 1)) ?? HostileActs.Find(view, i + 1, i + 7);
            if (act is null || !(act.Kind is HostileKind.Law or HostileKind.Repression or HostileKind.Expulsion or HostileKind.Sanctions or HostileKind.AidCut) || !Subjects.CanAct(view, speaker)
                || Subjects.IsExpert(view, speaker))
            {
                continue;
            }

            found.Add(new ThreatCandidate
            {
                Rule = "anyone-punished",
                Cue = new TokenRange(i, i + 1),
                Act = act,
                Speaker = speaker,
                Recipient = new TokenRange(opener, i),
                Condition = new Condition(new TokenRange(opener, i), ConditionType.NominalTrigger),
                IsReported = true,
                Confidence = 0.6,
            });
        }
    }

    // "losing access to the market": what an office takes away.
    private static HostileAct? Taken(SentenceView view, int losing)
    {
        if (view.IsAny(losing, "losing", "forfeiting", "excommunication", "exclusion"))
        {
            for (var i = losing; i < losing + 6; i++)
            {
                if (!view.Is(losing, "losing") && !view.Is(losing, "forfeiting") || view.Has(i, WordMarks.Permit | WordMarks.Bond) || view.IsAny(i, "access", "right", "rights", "seat", "seats", "job", "jobs", "pension", "pensions"))
                {
                    return OpenActs.Unspecified(view, losing) with { Kind = HostileKind.Law };
                }
            }
        }

        return null;
    }

    // Where a plural with its relative clause, or "anyone who", begins that is the subject of a verb; -1 when there is none.
    private static int OpenerOf(SentenceView view, int verb)
    {
        for (var i = verb - 1; i >= view.First && i > verb - 20; i--)
        {
            if (view.Has(i, WordMarks.Say))
            {
                return -1;
            }

            if (view.IsAny(i, "who", "that", "which") && i > view.First && view.Tag(i - 1) is UniversalTag.Noun or UniversalTag.Pron or UniversalTag.Det)
            {
                var first = view.IsAny(i - 1, "those", "anyone", "anybody") ? i - 1 : view.Word(i - 1).EndsWith("s", StringComparison.Ordinal) && NounPhrases.Before(view, i) is { IsEmpty: false } plural
                    && !view.Has(plural.First, WordMarks.Determiner) && (view.Is(plural.First - 1, "that") || !view.Has(plural.First - 1, WordMarks.Determiner)) ? plural.First : -1;
                if (first >= 0 && !view.Has(i + 1, WordMarks.Pronoun | WordMarks.Determiner))
                {
                    return first;
                }
            }
        }

        return -1;
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
            Recipient = ByWhom(view, trigger),
            Condition = new Condition(trigger, ConditionType.NominalTrigger),
            IsReported = true,
            Confidence = 0.7,
        });
        return true;
    }

    // "anyone who enters does so at his peril", said by somebody who can see to it
    private static void AtTheirPeril(SentenceView view, List<ThreatCandidate> found)
    {
        for (var i = view.First + 3; i < view.End; i++)
        {
            if (!view.Is(i, "peril") || !(view.Is(i - 3, "at") || view.Is(i - 2, "at")))
            {
                continue;
            }

            var opener = i - 1;
            while (opener >= view.First && !view.IsAny(opener, "anyone", "anybody", "whoever", "those"))
            {
                opener--;
            }

            var speaker = Reports.Speaker(view, Reports.VerbFor(view, i));
            if (opener < view.First || !Subjects.CanAct(view, speaker) || Subjects.IsExpert(view, speaker))
            {
                continue;
            }

            found.Add(new ThreatCandidate
            {
                Rule = "anyone-punished",
                Cue = new TokenRange(i, i + 1),
                Act = OpenActs.Veiled(view, view.Is(i - 3, "at") ? i - 3 : i - 2),
                Speaker = speaker,
                Condition = new Condition(new TokenRange(opener, i - 2), ConditionType.NominalTrigger),
                IsReported = true,
                Confidence = 0.6,
            });
        }
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
        var opener = OpenerBefore(view, clause) is var any and >= 0 ? any : marks && !clause.Subject.IsEmpty ? clause.Subject.First : answered ? DeedBefore(view, clause) : clause.Suffers(view) ? ThoseWho(view, clause) : -1;
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

        var trigger = new TokenRange(opener, TriggerEnd(view, opener, clause.Modal));
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
        if (view.Lemma(clause.Verb) is not ("include" or "target" or "hit" or "cover")
            && !view.IsAny(clause.Verb, "include", "target", "hit", "cover"))
        {
            return;
        }

        var opener = OpenerBefore(view, clause);
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

    // "whoever opens the gate - his licence | will be revoked": what is taken up again behind a mark is no part of it.
    private static int TriggerEnd(SentenceView view, int opener, int modal)
    {
        for (var i = modal - 1; i > opener + 1; i--)
        {
            if (view.IsBreak(i))
            {
                return view.IsAny(i + 1, "his", "her", "their", "its") ? i : modal;
            }
        }

        return modal;
    }

    private static int OpenerBefore(SentenceView view, WillClause clause)
    {
        for (var i = clause.Modal - 1; i >= view.First && i > clause.Modal - 30; i--)
        {
            if (view.IsAny(i, "any", "anyone", "anybody", "whoever", "those", "every")
                && !view.IsAny(i - 1, "of", "in", "for", "on", "to", "with", "without"))
            {
                return view.Is(i, "any") || view.Is(i, "every") || WhoBehind(view, i) ? i : -1;
            }
        }

        return -1;
    }

    // "an attack on the convoy will be answered", "failure to comply will result in", "another test would bring": what somebody might do is the subject.
    private static int DeedBefore(SentenceView view, WillClause clause)
    {
        var head = VerbArguments.Subject(view, clause.Verb);
        var phrase = head < 0 ? clause.Subject : view.Subtree(head) with { End = clause.Modal };
        if (phrase.IsEmpty)
        {
            return -1;
        }

        head = head < 0 ? NounPhrases.Head(view, phrase) : head;
        return view.IsAny(head, "attack", "attempt", "attempts", "aggression", "incursion", "intrusion", "invasion", "violation", "violations", "breach", "breaches", "provocation",
            "provocations", "test", "tests", "launch", "strike", "strikes", "assault", "interference", "intervention", "escalation", "failure", "refusal", "defiance", "crossing",
            "trespass", "encroachment", "infringement", "non-compliance", "blockade", "move", "step", "act", "action", "use", "killing", "raid", "offensive")
            && !view.IsAny(phrase.First, "the", "this", "that", "these", "those", "its", "his", "her", "their") ? phrase.First : -1;
    }

    // "banks that fail the test will lose their licence": a relative clause on the plural that bears it is the condition.
    private static int ThoseWho(SentenceView view, WillClause clause)
    {
        var head = VerbArguments.Subject(view, clause.Verb);
        return head >= 0 && head < clause.Modal && view.Child(head, Relation.AclRelcl) is var relative and >= 0 && relative > head && relative < clause.Modal
            && (view.Word(head).EndsWith("s", StringComparison.OrdinalIgnoreCase) || view.IsAny(head, "people", "women", "men", "staff")) && view.Child(head, Relation.Det) < 0
            ? view.Subtree(head).First : -1;
    }

    private static bool WhoBehind(SentenceView view, int token) => view.IsAny(token + 1, "who", "that", "found", "caught", "responsible",
        "behind", "caught", "seen", "carrying", "trying", "attempting", "on", "in", "without", "with", "guilty") || view.Is(token, "whoever");

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

    // "any incursion by Ostmark troops", "any move from the north"
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
