using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats.Rules;

/// <summary>Deeds of which somebody says that they are war: "any step toward the bomb means war", "crossing the river is an act of war".</summary>
internal static class CasusBelliRules
{
    // "would be a grave act of war", "amounts to an open declaration of war"
    private const int VerbReach = 6;

    private const int LongestDeed = 25;

    internal static void Find(SentenceView view, List<ThreatCandidate> found)
    {
        for (var i = view.First + 2; i < view.End; i++)
        {
            if (!view.Is(i, "war") || Considers(view, i, found) || VerbBefore(view, i) is var verb && verb < 0 || DeedBefore(view, verb) is var deed && deed < 0)
            {
                continue;
            }

            var report = Reports.VerbFor(view, deed);
            var speaker = Reports.Speaker(view, report);
            if (report < 0 || !Subjects.CanAct(view, speaker) || Subjects.IsExpert(view, speaker))
            {
                continue;
            }

            found.Add(new ThreatCandidate
            {
                Rule = "means-war",
                Cue = new TokenRange(verb, verb + 1),
                Act = OpenActs.Unspecified(view, i) with { Kind = HostileKind.Force, IsPlain = true },
                Speaker = speaker,
                Condition = new Condition(new TokenRange(deed, verb), ConditionType.NominalTrigger),
                IsReported = true,
                Confidence = 0.7,
            });
        }
    }

    // "would consider any closure of the canal an act of war": who would is the actor, the deed is the condition.
    private static bool Considers(SentenceView view, int war, List<ThreatCandidate> found)
    {
        var act = view.Is(war - 1, "of") && view.IsAny(war - 2, "act", "declaration") ? war - 2 : -1;
        for (var i = act - 1; act > 0 && i > view.First && i >= act - LongestDeed && !view.IsBreak(i); i--)
        {
            if (!view.IsAny(i, "consider", "regard", "treat", "view", "see") || !view.Has(i - 1, WordMarks.Will) || !view.IsAny(i + 1, "any", "another", "every", "further"))
            {
                continue;
            }

            var subject = VerbSubjects.Of(view, i);
            var report = Reports.VerbFor(view, i);
            if (report < 0 || !Subjects.CanAct(view, subject))
            {
                return false;
            }

            found.Add(new ThreatCandidate
            {
                Rule = "means-war",
                Cue = new TokenRange(i - 1, i + 1),
                Act = OpenActs.Unspecified(view, i) with { Kind = HostileKind.Force, IsPlain = true },
                Speaker = Reports.Speaker(view, report),
                Actor = subject,
                Condition = new Condition(new TokenRange(i + 1, act - (view.IsAny(act - 2, "as", "to") ? 2 : 1)), ConditionType.NominalTrigger),
                IsReported = true,
                Confidence = 0.7,
            });
            return true;
        }

        return false;
    }

    // Where the verb stands that says war of its subject; -1 when none does: "war on poverty" and "a war of nerves" are other things.
    private static int VerbBefore(SentenceView view, int war)
    {
        if (view.Mark(war + 1) == '\0' && war + 1 < view.End && !view.IsAny(war + 1, "with", "between", "and"))
        {
            return -1;
        }

        // "means war", "means a full war with"
        var says = war - 1;
        while (says > war - 4 && view.IsAny(says, "a", "an", "full", "full-scale", "all-out", "open", "total", "regional"))
        {
            says--;
        }

        if (view.IsAny(says, "means", "mean", "spells"))
        {
            return says;
        }

        var act = view.Is(war - 1, "of") && view.IsAny(war - 2, "act", "declaration") ? war - 2 : -1;
        for (var i = act - 1; act > 0 && i > view.First && i >= act - VerbReach; i--)
        {
            if (view.IsAny(i, "means", "amounts", "amount", "constitutes", "constitute", "be", "is", "equals"))
            {
                return view.Has(i - 1, WordMarks.Not) || view.IsNear(i, act - i, "than", "like", "not") ? -1 : view.Has(i - 1, WordMarks.Will) ? i - 1 : i;
            }
        }

        return -1;
    }

    // The deed is one that has not been done: any, another, doing so; "the attack on the bridge" has been.
    private static int DeedBefore(SentenceView view, int verb)
    {
        var first = verb;
        while (first > view.First && first > verb - LongestDeed && !view.IsBreak(first - 1) && !view.IsQuotationMark(first - 1) && !view.Is(first - 1, "that")
            && !(view.Has(first - 1, WordMarks.Say) && view.Has(first - 1, WordMarks.Past | WordMarks.ThirdPerson)))
        {
            first--;
        }

        return view.IsAny(first, "any", "another", "every") || view.Word(first).EndsWith("ing", StringComparison.Ordinal) && view.Tag(first) is UniversalTag.Verb
            || (first == verb - 1 && view.IsAny(first, "independence", "secession", "annexation", "invasion", "intervention", "blockade")) ? first : -1;
    }
}
