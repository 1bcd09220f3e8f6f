using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats.Rules;

/// <summary>Warnings by somebody who would act himself: "warned that it would expel", "a warning that he would jail".</summary>
internal static class WarningRules
{
    internal static void Find(SentenceView view, List<ThreatCandidate> found)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (view.Lemma(i) is "warn" or "caution" && view.Has(i, WordMarks.Warn) && view.Tag(i) != UniversalTag.Noun)
            {
                Warned(view, i, VerbSubjects.Of(view, i), i + 1, found);
            }
            else if (view.Has(i, WordMarks.WarningNoun) && view.IsAny(i + 1, "to", "that", "of") && HandBefore(view, i) is var hand and >= 0)
            {
                Warned(view, i, VerbSubjects.Of(view, hand), view.Is(i + 1, "to") ? i + 2 : i + 1, found);
            }
        }
    }

    private static void Warned(SentenceView view, int cue, TokenRange subject, int from, List<ThreatCandidate> found)
    {
        if (Subjects.IsExpert(view, subject) || Subjects.IsThing(view, subject))
        {
            return;
        }

        // Who is warned, when the warning names him: "warned the envoy that ...".
        var warned = view.IsAny(from, "that", "of", "against", "about") ? default : BeforeOf(view, NounPhrases.After(view, from));
        var content = warned.IsEmpty ? from : warned.End;
        if (view.Is(content, "against"))
        {
            return;
        }

        var of = OfBehind(view, content);
        if (of >= 0)
        {
            WarnedOf(view, cue, subject, warned, of, found);
            return;
        }

        if (Facing(view, content) is { } faced)
        {
            found.Add(new ThreatCandidate
            {
                Rule = "warn-will",
                Cue = new TokenRange(cue, cue + 1),
                Act = faced,
                Speaker = subject,
                Recipient = warned,
                IsReported = true,
                Confidence = 0.75,
            });
            return;
        }

        foreach (var clause in WillClause.In(view))
        {
            // "Rebels warned that more attacks would follow": their own.
            if (clause.Modal > cue && HostileActs.OfSubject(view, clause) is { } follows && IsOwnAttack(view, follows, subject, cue))
            {
                found.Add(new ThreatCandidate
                {
                    Rule = "warn-will",
                    Cue = new TokenRange(cue, cue + 1),
                    Act = follows,
                    Speaker = subject,
                    Recipient = warned,
                    IsReported = true,
                    Confidence = 0.75,
                });
                return;
            }

            // "could" threatens only when it is the speaker's own act.
            if (clause.Modal <= cue || clause.IsReady || clause.IsRelative || (clause.IsMight && (clause.IsPassive
                || !Subjects.IsOwnSide(view, clause.Subject))))
            {
                continue;
            }

            // The one who is warned is no actor of the warning's act.
            var actor = clause.Subject.First == warned.First ? default : clause.Subject;
            var act = ActOf(view, clause);
            if (act is null || (clause.IsPassive && act.Kind == HostileKind.Attack) || (!actor.IsEmpty && Subjects.IsThing(view, actor)
                && act.Kind != HostileKind.Veiled))
            {
                continue;
            }

            var suffers = clause.Suffers(view);
            found.Add(new ThreatCandidate
            {
                Rule = "warn-will",
                Cue = new TokenRange(cue, cue + 1),
                Act = act,
                Speaker = subject,
                Actor = suffers ? default : actor,
                Recipient = !warned.IsEmpty ? warned : suffers ? clause.Subject : default,
                IsReported = true,
                Confidence = 0.82,
            });
            return;
        }
    }

    // "warned firms that they face fines", "that it risked sanctions": what an office can do to them.
    private static HostileAct? Facing(SentenceView view, int from)
    {
        for (var i = from; i < from + 5; i++)
        {
            if (view.IsAny(i, "face", "faces", "faced", "risk", "risks", "risked") && !view.Is(i - 1, "the") && HostileActs.Find(view, i, i + 6) is
                { Kind: HostileKind.Law or HostileKind.Sanctions or HostileKind.Repression or HostileKind.Expulsion or HostileKind.AidCut } act)
            {
                return act;
            }
        }

        return null;
    }

    private static HostileAct? ActOf(SentenceView view, WillClause clause)
    {
        if (clause.IsNegated)
        {
            // "will not tolerate", "will no longer allow", "will not stop the march until": a refusal that hurts.
            return view.Has(clause.Verb, WordMarks.Refusable) || view.Lemma(clause.Verb) is "end" or "stop"
                ? OpenActs.Unspecified(view, clause.Verb) with { Kind = HostileKind.Refusal } : null;
        }

        return HostileActs.OfClause(view, clause) ?? VeiledPhrases.At(view, clause) ?? Cut(view, clause);
    }

    // "it could cut production if ...": what the speaker would stop hurts somebody, whatever it is.
    private static HostileAct? Cut(SentenceView view, WillClause clause) =>
        view.Has(clause.Verb, WordMarks.BreakVerb | WordMarks.CloseVerb) && !clause.IsPassive && Subjects.IsOwnSide(view, clause.Subject)
            && ConditionFinder.Find(view, withTime: false) is not null
            ? OpenActs.Unspecified(view, clause.Verb) : null;

    // "warned of retaliation", "warned of reprisals if", "warned of targeting the pilgrimage"
    private static void WarnedOf(SentenceView view, int cue, TokenRange subject, TokenRange warned, int of, List<ThreatCandidate> found)
    {
        if (!Subjects.CanAct(view, subject))
        {
            return;
        }

        var condition = ConditionFinder.Find(view, withTime: false);
        of += view.IsQuotationMark(of + 1) ? 1 : 0;
        var act = HostileActs.Find(view, of + 1, of + 6);
        var consequence = IsConsequence(view, of + 1);
        if (!consequence && NamesConsequence(view, of + 1))
        {
            return;
        }

        var response = view.Is(of + 1, "response") || view.Is(of + 2, "response") || view.Is(of + 3, "response");
        var retaliatory = response || act is not null && (act.Kind is HostileKind.Reprisal or HostileKind.Sanctions
            || view.Lemma(act.Head) is "retaliation" or "reprisal" or "action" or "response");
        retaliatory |= IsMeasure(view, of + 1) || (act is not null && IsOwnAttack(view, act, subject, of));
        var gerund = view.Has(of + 1, WordMarks.Gerund) && (act is not null || view.Is(of + 1, "targeting"));
        if (!(retaliatory || gerund || (consequence && (condition is not null || view.Has(of + 1, WordMarks.Consequence)
            || view.IsAny(of + 1, "severe", "dire", "grave", "serious")))
            || (act is not null && (condition is not null || !warned.IsEmpty))))
        {
            return;
        }

        found.Add(new ThreatCandidate
        {
            Rule = "warn-of",
            Cue = new TokenRange(cue, cue + 1),
            Act = act ?? (gerund ? OpenActs.Unspecified(view, of + 1) with { Kind = HostileKind.Attack } : OpenActs.Veiled(view, of + 1)),
            Speaker = subject,
            Recipient = warned,
            Condition = condition,
            Confidence = 0.65,
        });
    }

    private static bool NamesConsequence(SentenceView view, int from) =>
        view.Has(from, WordMarks.Consequence) || view.Has(from + 1, WordMarks.Consequence) || view.Has(from + 2, WordMarks.Consequence);

    // "of consequences", "of "serious consequences"": for whom something has consequences, and of what, is foreseen unless a party is named.
    private static bool IsConsequence(SentenceView view, int from)
    {
        for (var i = from; i < from + 3; i++)
        {
            if (view.Has(i, WordMarks.Consequence))
            {
                return !view.Is(i + 1, "of") && (!view.Is(i + 1, "for") || view.IsCapitalised(i + 2) || view.IsAny(i + 2, "those", "anyone", "any"));
            }
        }

        return false;
    }

    // "of punitive steps", "of tough measures against drivers"
    private static bool IsMeasure(SentenceView view, int from)
    {
        for (var i = from; i < from + 4; i++)
        {
            if (view.Has(i, WordMarks.Step))
            {
                return view.IsAny(i - 1, "punitive", "retaliatory", "military", "coercive", "tit-for-tat", "reciprocal", "military-technical")
                    || (view.IsAny(i + 1, "against") && NounPhrases.After(view, i + 2) is var whom && (Subjects.CanAct(view, whom) || Subjects.ArePeople(view, whom)));
            }
        }

        return false;
    }

    // "Rebels warned of more attacks": who fights without a state means his own, unless he says whose they are.
    private static bool IsOwnAttack(SentenceView view, HostileAct act, TokenRange subject, int of)
    {
        var fights = false;
        for (var i = subject.First; i < subject.End; i++)
        {
            fights |= view.Lemma(i) is "rebel" or "militant" or "militia" or "insurgent" or "guerrilla" or "separatist" or "gunman" or "warlord" or "jihadist" or "islamist"
                or "extremist" or "terrorist" or "gang" or "cartel" or "pirate" or "hijacker" or "insurgency";
        }

        return fights && act.IsPlain && act.Kind is HostileKind.Attack or HostileKind.Force or HostileKind.Terror
            && !view.IsNear(act.Head, 6, "by", "from") && !view.IsAny(of + 1, "possible", "potential", "likely", "imminent", "army", "government", "police", "foreign");
    }

    // "warned the rebels of strikes": the "of" belongs to the warning.
    private static TokenRange BeforeOf(SentenceView view, TokenRange phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (view.Is(i, "of"))
            {
                return phrase with { End = i };
            }
        }

        return phrase;
    }

    private static int OfBehind(SentenceView view, int token)
    {
        for (var i = token; i < view.End && i < token + 5 && !view.IsBreak(i); i++)
        {
            if (view.Is(i, "of"))
            {
                return i;
            }

            if (view.Is(i, "that"))
            {
                return -1;
            }
        }

        return -1;
    }

    private static int HandBefore(SentenceView view, int noun)
    {
        for (var i = noun - 1; i >= view.First && i >= noun - 5; i--)
        {
            if (view.Has(i, WordMarks.Hand) && !view.Has(i - 1, WordMarks.Determiner))
            {
                return i;
            }
        }

        return -1;
    }
}
