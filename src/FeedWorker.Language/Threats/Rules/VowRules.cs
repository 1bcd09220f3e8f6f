using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats.Rules;

/// <summary>Vows and oaths to harm: "vowed to retaliate", "have sworn to fight".</summary>
internal static class VowRules
{
    internal static void Find(SentenceView view, List<ThreatCandidate> found)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (!view.Has(i, WordMarks.Vow) || !view.Has(i, WordMarks.Past | WordMarks.ThirdPerson | WordMarks.Gerund))
            {
                continue;
            }

            var strong = view.Lemma(i) is "vow" or "swear";
            var verb = view.IsQuotationMark(i + 2) ? i + 3 : i + 2;
            var act = view.Is(i + 1, "to") ? HostileActs.At(view, verb, verb + 8)
                : Revenge(view, i + 1);
            if (act is null || !(strong || IsViolent(act.Kind)))
            {
                continue;
            }

            var subject = VerbSubjects.Of(view, i);
            if (Subjects.CanAct(view, subject))
            {
                found.Add(new ThreatCandidate { Rule = "vow-to", Cue = new TokenRange(i, i + 1), Act = act, Speaker = subject, Confidence = 0.88 });
            }
        }
    }

    // "promised swift retaliation"
    private static HostileAct? Revenge(SentenceView view, int from)
    {
        for (var i = from; i < from + 3 && !view.Has(i, WordMarks.Preposition); i++)
        {
            if (view.IsAny(i, "retaliation", "revenge", "vengeance", "reprisals"))
            {
                return HostileActs.At(view, i, i + 1);
            }
        }

        return null;
    }

    // A promise of sanctions or expulsions may be a concession to a third party; of violence it is not.
    private static bool IsViolent(HostileKind kind) => kind is HostileKind.Attack or HostileKind.Force or HostileKind.Reprisal
        or HostileKind.MassDestruction or HostileKind.Terror;
}
