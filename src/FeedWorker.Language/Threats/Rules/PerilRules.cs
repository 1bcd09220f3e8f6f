using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats.Rules;

/// <summary>What those who do a thing risk, told in the present: "clerics who sign it risk dismissal", "at his peril".</summary>
internal static class PerilRules
{
    internal static void Find(SentenceView view, List<ThreatCandidate> found)
    {
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
}
