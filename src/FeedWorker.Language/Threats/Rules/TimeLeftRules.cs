using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats.Rules;

/// <summary>Time that somebody has left, whoever gave it: "told the envoy he had 48 hours to leave", "faces a Friday deadline to comply or be fined".</summary>
internal static class TimeLeftRules
{
    internal static void Find(SentenceView view, List<ThreatCandidate> found)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (view.Has(i, WordMarks.Deadline))
            {
                Faced(view, i, found);
            }
            else if (view.IsAny(i, "told", "ordered", "tells", "orders", "telling", "ordering"))
            {
                OrderedWithin(view, i, found);
            }
            else if (view.IsAny(i, "have", "has", "had", "having"))
            {
                TimeLeft(view, i, found);
            }
        }
    }

    // "faces a Friday deadline to comply or be fined": what follows is told, whoever set it.
    private static void Faced(SentenceView view, int noun, List<ThreatCandidate> found)
    {
        for (var i = noun - 1; i >= view.First && i > noun - 6 && !view.IsBreak(i); i--)
        {
            if (view.IsAny(i, "face", "faces", "faced", "facing") && VerbSubjects.Of(view, i) is { IsEmpty: false } who && !Subjects.IsThing(view, who) && view.Is(noun + 1, "to") && UltimatumRules.IsDemand(view, noun + 2)
                && OrElseRules.Threatens(view, noun + 2))
            {
                found.Add(UltimatumRules.Given(i, default, who, noun + 2));
                return;
            }
        }
    }

    // "told the envoy he had 48 hours to leave"
    private static void TimeLeft(SentenceView view, int have, List<ThreatCandidate> found)
    {
        var told = Reports.VerbFor(view, have);
        var isOrder = told >= 0 && view.Lemma(told) is "tell" or "warn";
        if (!isOrder)
        {
            OrElseLeft(view, have, told, found);
        }

        for (var i = have + 1; isOrder && told < have && i < have + 6; i++)
        {
            if (view.Has(i, WordMarks.Duration) && view.Is(i + 1, "to") && UltimatumRules.IsDemand(view, i + 2))
            {
                var giving = Giving.Of(view, told);
                found.Add(UltimatumRules.Given(told, giving.Giver, giving.Receiver, i + 2));
                return;
            }
        }
    }

    // "has a week to change its coverage or it will be taken off the air, the authority said": nobody gave it, somebody tells what follows.
    private static void OrElseLeft(SentenceView view, int have, int told, List<ThreatCandidate> found)
    {
        var (speaker, who) = (Reports.Speaker(view, told), VerbSubjects.Of(view, have));
        var demand = UltimatumRules.Demand(view, have + 1);
        if (told >= 0 && demand > 0 && Subjects.CanAct(view, speaker) && !Subjects.IsExpert(view, speaker) && !who.IsEmpty && !Subjects.IsThing(view, who)
            && !view.IsAny(who.First, "we", "i") && (OrElseRules.Threatens(view, demand) || IsUpon(view, demand)))
        {
            found.Add(UltimatumRules.Given(have, speaker, who, demand));
        }
    }

    // "... or it will be taken off the air": done to whom the time was left
    private static bool IsUpon(SentenceView view, int demand)
    {
        for (var i = demand + 1; i < view.End - 4; i++)
        {
            if (view.Is(i, "or") && view.IsAny(i + 1, "it", "they", "he", "she") && view.Has(i + 2, WordMarks.Will) && view.Is(i + 3, "be") && view.Tag(i + 4) == UniversalTag.Verb)
            {
                return true;
            }
        }

        return false;
    }

    // "told the envoys to leave within 48 hours"
    private static void OrderedWithin(SentenceView view, int verb, List<ThreatCandidate> found)
    {
        var to = NounPhrases.After(view, verb + 1);
        if (to.IsEmpty || !view.Is(to.End, "to")
            || !view.IsAny(to.End + 1, "leave", "surrender", "withdraw", "quit", "disarm", "vacate", "evacuate", "comply", "resign", "disband"))
        {
            return;
        }

        for (var i = to.End + 2; i < view.End; i++)
        {
            if (view.Is(i, "within") && (view.Has(i + 2, WordMarks.Duration) || view.Has(i + 1, WordMarks.Duration)))
            {
                found.Add(UltimatumRules.Given(verb, VerbSubjects.Of(view, verb), to, to.End + 1));
                return;
            }
        }
    }
}
