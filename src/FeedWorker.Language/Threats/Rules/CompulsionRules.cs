using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats.Rules;

/// <summary>Acts to which somebody says that another would force him: "the deployment would force us to take countermeasures", "leaves us no choice but to retaliate".</summary>
internal static class CompulsionRules
{
    internal static void Find(SentenceView view, List<ThreatCandidate> found)
    {
        for (var i = view.First + 1; i < view.End; i++)
        {
            var (who, verb) = Forced(view, i) is { Verb: > 0 } forced ? forced : NoChoice(view, i);
            if (verb <= 0 || ActAt(view, verb) is not { } act)
            {
                continue;
            }

            var report = Reports.VerbFor(view, i);
            var speaker = Reports.Speaker(view, report);
            if (report < 0 || !Subjects.CanAct(view, speaker) || Subjects.IsExpert(view, speaker))
            {
                continue;
            }

            var cause = VerbSubjects.Of(view, i);
            found.Add(new ThreatCandidate
            {
                Rule = "forced-to",
                Cue = new TokenRange(i, i + 1),
                Act = act,
                Speaker = speaker,
                Actor = who,
                Condition = cause.IsEmpty || cause.End > i ? null : new Condition(cause, ConditionType.NominalTrigger),
                IsReported = true,
                Confidence = 0.7,
            });
        }
    }

    // "would force Ostmark to", "will compel us to": the side of the speaker, or a party that has a name.
    private static (TokenRange Who, int Verb) Forced(SentenceView view, int token)
    {
        if (!view.IsAny(token, "force", "compel", "oblige") || !(view.Has(token - 1, WordMarks.Will | WordMarks.Might) || view.Has(token - 2, WordMarks.Will | WordMarks.Might)))
        {
            return default;
        }

        var who = view.IsAny(token + 1, "us", "it", "them") ? new TokenRange(token + 1, token + 2) : NounPhrases.After(view, token + 1);
        return view.Is(who.End, "to") && (view.IsAny(who.First, "us", "it", "them") || Subjects.CanAct(view, who) && view.Named(who) is not null)
            ? (who, SkipAdverbs(view, who.End + 1)) : default;
    }

    // "leaves us no choice but to"; what an attack left somebody no choice but to do has been done.
    private static (TokenRange Who, int Verb) NoChoice(SentenceView view, int token)
    {
        if (!view.IsAny(token, "leaves", "leave", "leaving", "have", "has"))
        {
            return default;
        }

        for (var i = token + 1; i < token + 8 && !view.IsBreak(i); i++)
        {
            if (view.IsAny(i, "choice", "option", "alternative") && view.Is(i + 1, "but") && view.Is(i + 2, "to"))
            {
                var leaves = !view.IsAny(token, "have", "has");
                var own = leaves ? view.IsAny(token + 1, "us", "it", "them") || view.IsAny(token + 2, "us", "it", "them") : view.IsAny(token - 1, "we", "it");
                return own ? (leaves ? new TokenRange(token + 1, token + 2) : default, SkipAdverbs(view, i + 3)) : default;
            }
        }

        return default;
    }

    private static int SkipAdverbs(SentenceView view, int verb)
    {
        while (view.Has(verb, WordMarks.Adverb) || view.IsQuotationMark(verb))
        {
            verb++;
        }

        return verb;
    }

    private static HostileAct? ActAt(SentenceView view, int verb) =>
        VeiledPhrases.At(view, verb) is { } veiled && view.Lemma(verb) is not "regret" ? veiled
            : HostileActs.At(view, verb, verb + 8) is
            {
                Kind: HostileKind.Reprisal or HostileKind.Closure or HostileKind.Attack or HostileKind.Force or HostileKind.Sanctions or HostileKind.MilitarySupport
                    or HostileKind.MassDestruction or HostileKind.Siege or HostileKind.Expulsion or HostileKind.Occupation or HostileKind.Protest
            } act && (act.IsPlain || act.Kind is HostileKind.Closure or HostileKind.MilitarySupport) ? act : null;
}
