using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats.Rules;

/// <summary>The verb "threaten" with the content of the threat.</summary>
internal static class ThreatenRules
{
    private const int LongestRelative = 12;

    internal static void Find(SentenceView view, List<ThreatCandidate> found)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (view.Has(i, WordMarks.Threaten))
            {
                Verb(view, i, found);
            }
        }
    }

    private static void Verb(SentenceView view, int verb, List<ThreatCandidate> found)
    {
        var next = Behind(view, verb + 1);
        var subject = Accusations.Accused(view, verb) is { IsEmpty: false } accused ? accused : SubjectOf(view, verb);
        if (IsAdjective(view, verb))
        {
            CalledOff(view, verb, found);
            return;
        }

        if (Subjects.IsThing(view, subject) || Subjects.IsForceOfNature(view, verb))
        {
            return;
        }

        var cue = new TokenRange(verb, verb + 1);
        if (view.Is(next, "to"))
        {
            var act = HostileActs.OfInfinitive(view, next + 1) ?? OpenActs.Unspecified(view, next + 1);
            if (Subjects.CanAct(view, subject) || ((act.IsPlain || act.Kind == HostileKind.Murder) && Subjects.ArePeople(view, subject)) || (subject.IsEmpty && act.Kind != HostileKind.Unspecified))
            {
                found.Add(new ThreatCandidate { Rule = "threaten-to", Cue = cue, Act = act, Speaker = subject, Confidence = 0.93 });
            }

            return;
        }

        if (view.Is(next, "not") && view.Is(next + 1, "to"))
        {
            if (Subjects.CanAct(view, subject))
            {
                found.Add(new ThreatCandidate
                {
                    Rule = "threaten-to",
                    Cue = cue,
                    Act = OpenActs.Unspecified(view, next) with { Kind = HostileKind.Refusal },
                    Speaker = subject,
                    Confidence = 0.8,
                });
            }

            return;
        }

        if (view.Is(next, "that"))
        {
            var will = WillClause.In(view).FirstOrDefault(clause => clause.Modal > next);
            if (Subjects.CanAct(view, subject)
                && ((will.Verb > next ? HostileActs.Find(view, will.Verb, view.End) : null) ?? HostileActs.Find(view, next + 1, view.End) ?? (will.Verb > next ? OpenActs.Unspecified(view, will.Verb) : null)) is { } said)
            {
                found.Add(new ThreatCandidate
                {
                    Rule = "threaten-that",
                    Cue = cue,
                    Act = said,
                    Speaker = subject,
                    IsReported = true,
                    Confidence = 0.93
                });
            }

            return;
        }

        if (With(view, verb) is var with and >= 0)
        {
            var passive = IsPassive(view, verb);
            var doer = passive ? view.Phrase(Doer(view, verb)) : subject;
            var act = HostileActs.Find(view, with + 1, with + 7) ?? (Subjects.CanAct(view, doer) ? Deed(view, with + 1) : null);
            if (act is not null && (passive ? IsInstitutional(act.Kind) || Subjects.CanAct(view, doer) : Subjects.CanAct(view, subject)))
            {
                found.Add(new ThreatCandidate
                {
                    Rule = "threaten-with",
                    Cue = cue,
                    Act = act,
                    Speaker = doer,
                    Recipient = passive ? subject : NounPhrases.After(view, verb + 1),
                    Confidence = passive ? 0.85 : 0.92,
                });
            }
            else if (!passive && Subjects.CanAct(view, subject) && ConsequenceBehind(view, with + 1))
            {
                found.Add(new ThreatCandidate
                {
                    Rule = "threaten-with",
                    Cue = cue,
                    Act = OpenActs.Veiled(view, with + 1),
                    Speaker = subject,
                    Recipient = NounPhrases.After(view, verb + 1),
                    Confidence = 0.85,
                });
            }

            return;
        }

        // "held the bridge and threatened an assault": the subject stands too far left to be sure of.
        if (!IsPassive(view, verb) && (Subjects.CanAct(view, subject) || (subject.IsEmpty && view.Is(verb - 1, "and")))
            && Named(view, verb + 1) is { } named)
        {
            found.Add(new ThreatCandidate { Rule = "threaten-act", Cue = cue, Act = named, Speaker = subject, Confidence = 0.92 });
        }
    }

    // "called off its threatened strike"
    private static void CalledOff(SentenceView view, int threatened, List<ThreatCandidate> found)
    {
        if (view.Is(threatened, "threatened") && StatusJudge.WithdrawalBefore(view, threatened) is var withdrawal and >= 0
            && Named(view, threatened + 1) is { } act)
        {
            found.Add(new ThreatCandidate
            {
                Rule = "threaten-act",
                Cue = new TokenRange(threatened, threatened + 1),
                Act = act,
                Speaker = VerbSubjects.Of(view, withdrawal),
                Status = ThreatStatus.Withdrawn,
                Confidence = 0.85,
            });
        }
    }

    // "The group that holds the valley threatened to": what stands nearest closes a relative clause.
    private static TokenRange SubjectOf(SentenceView view, int verb)
    {
        var nearest = VerbSubjects.Of(view, verb);
        if (nearest.IsEmpty || Subjects.CanAct(view, nearest))
        {
            return nearest;
        }

        for (var i = nearest.First - 1; i > view.First && i > verb - LongestRelative && !view.IsBreak(i); i--)
        {
            if (view.IsAny(i, "that", "which", "who") && NounPhrases.Before(view, i + 1) is { IsEmpty: false } antecedent)
            {
                return Subjects.CanAct(view, antecedent) ? antecedent : nearest;
            }
        }

        return nearest;
    }

    // "threatened on Monday to", "threatened again to", "threatened last week to"
    private static int Behind(SentenceView view, int token)
    {
        while (token < view.End)
        {
            if (view.Has(token, WordMarks.Adverb | WordMarks.Day))
            {
                token++;
            }
            else if (view.Is(token, "on") && view.Has(token + 1, WordMarks.Day))
            {
                token += 2;
            }
            else if (view.Is(token, "in") && (view.Has(token + 1, WordMarks.Day) || view.Word(token + 1) is [>= '0' and <= '9', _, _, _]))
            {
                token += 2;
            }
            else if (view.IsAny(token, "last", "this") && view.Has(token + 1, WordMarks.Duration))
            {
                token += 2;
            }
            else
            {
                break;
            }
        }

        return token;
    }

    private static int With(SentenceView view, int verb)
    {
        for (var i = verb + 1; i < view.End && i < verb + 10 && !view.IsBreak(i); i++)
        {
            if (view.Is(i, "with") || (view.Is(i, "of") && ConsequenceBehind(view, i + 1)))
            {
                return i;
            }
        }

        return -1;
    }

    // "threatened by Ostmark with", "threatened with a cut by Ostmark": the tree may hang him on the act.
    private static int Doer(SentenceView view, int verb)
    {
        if (VerbArguments.Doer(view, verb) is var agent and >= 0)
        {
            return agent;
        }

        for (var i = verb + 1; i < view.End && i < verb + 10 && !view.IsBreak(i); i++)
        {
            if (view.Is(i, "by"))
            {
                return view.Relation(i) == Relation.Case ? view.Head(i) : -1;
            }
        }

        return -1;
    }

    // "with destruction", "with a gas cut": a noun that is made of a verb names something done, which "a knife" does not.
    private static HostileAct? Deed(SentenceView view, int from)
    {
        for (var i = from; i < from + 4 && !view.Has(i, WordMarks.Preposition) && !view.IsBreak(i); i++)
        {
            if (view.IsAny(i, "cut", "cuts") || view.Tag(i) == UniversalTag.Noun && (view.IsAny(i, "loss", "death", "removal", "closure", "ruin", "collapse")
                || view.Word(i) is [_, _, _, .., 't' or 's', 'i', 'o', 'n'] or [_, _, _, .., 'm', 'e', 'n', 't']))
            {
                return OpenActs.Unspecified(view, from);
            }
        }

        return null;
    }

    private static bool ConsequenceBehind(SentenceView view, int token) =>
        view.Has(token, WordMarks.Consequence) || view.Has(token + 1, WordMarks.Consequence) || view.Has(token + 2, WordMarks.Consequence);

    // The object itself is the act: "threatened a ban", "threatens swift execution to", "threatened further action against".
    private static HostileAct? Named(SentenceView view, int from)
    {
        for (var i = from; i < view.End && i < from + 6 && !view.IsBreak(i); i++)
        {
            if (view.Has(i, WordMarks.Preposition | WordMarks.Conjunction))
            {
                return null;
            }

            if (HostileActs.At(view, i, i + 1) is { } act)
            {
                return act;
            }

            if (view.Has(i, WordMarks.Step | WordMarks.Consequence))
            {
                return OpenActs.Unspecified(view, i);
            }
        }

        return null;
    }

    private static bool IsAdjective(SentenceView view, int verb) =>
        view.Has(verb, WordMarks.Past | WordMarks.Gerund)
        && ((view.Has(verb - 1, WordMarks.Determiner) && !view.Has(verb - 1, WordMarks.Pronoun))
        || view.IsAny(verb - 1, "most", "critically", "feel", "feels", "felt", "more"));

    private static bool IsPassive(SentenceView view, int verb)
    {
        if (!view.Has(verb, WordMarks.Past))
        {
            return false;
        }

        var i = verb - 1;
        while (i > view.First && view.Has(i, WordMarks.Adverb) && !view.Has(i, WordMarks.Be))
        {
            i--;
        }

        if (VerbArguments.IsPassive(view, verb))
        {
            return true;
        }

        // "civilians threatened with": a participle right behind its noun is passive too.
        return view.Has(i, WordMarks.Be) || view.IsAny(i, "get", "gets", "got");
    }

    // Who is threatened with these is threatened by somebody; famine, extinction and revolt come without one.
    private static bool IsInstitutional(HostileKind kind) => kind is HostileKind.Repression or HostileKind.Law or HostileKind.Expulsion
        or HostileKind.Sanctions or HostileKind.AidCut or HostileKind.Force or HostileKind.MassDestruction;
}
