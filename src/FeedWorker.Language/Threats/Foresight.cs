using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Tells what somebody foresees of others from what he will do himself.</summary>
internal static class Foresight
{
    // "they fear that he would come and try to strike": verbs that are strung together.
    private const int HighestClimb = 3;

    /// <summary>Whether the candidate is a prediction.</summary>
    internal static bool Holds(SentenceView view, ThreatCandidate candidate) =>
        IsModal(view, candidate.Cue.First)
            && !view.IsAny(candidate.Actor.First, "we", "i")
            && (IsOfAnother(view, candidate) || IsOfTheReader(view, candidate) || IsNarrated(view, candidate) || IsGuessed(view, candidate.Act.Head))
        || IsOwnFate(view, candidate) || HappensByItself(view, candidate.Act.Head) || IsUnreal(view, candidate.Act.Words.First);

    private static bool IsModal(SentenceView view, int token) => view.Has(token, WordMarks.Will | WordMarks.Might);

    // "He will crush you," said his rival: whoever speaks of himself says "I" or "we" within quotation marks, unless they hold a report of their own.
    private static bool IsOfAnother(SentenceView view, ThreatCandidate candidate) =>
        view.IsQuoted(candidate.Cue.First) && IsSingle(candidate.Actor) && view.IsQuoted(candidate.Actor.First)
            && view.IsAny(candidate.Actor.First, "he", "she", "it", "they") && !view.IsQuoted(Reports.VerbFor(view, candidate.Cue.First));

    // "Grandma will shoot me if I spill it": what somebody says that others will do to himself.
    private static bool IsOwnFate(SentenceView view, ThreatCandidate candidate) =>
        IsModal(view, candidate.Cue.First) && view.IsQuoted(candidate.Act.Head) && view.IsAny(candidate.Act.Head + 1, "me", "us")
            && !view.IsAny(candidate.Actor.First, "we", "i");

    // "If you block trade, you would be shooting yourself in the foot": what "you" do is your own doing.
    private static bool IsOfTheReader(SentenceView view, ThreatCandidate candidate) => IsSingle(candidate.Actor) && view.Is(candidate.Actor.First, "you");

    // Without a report, a quotation or "we" it is the newspaper that says "will"; a strike, a recall or that a state expels envoys it may announce, violence it foresees. "He will be
    // jailed if he is found with drugs" explains the law.
    private static bool IsNarrated(SentenceView view, ThreatCandidate candidate) =>
        (candidate.Rule is "said-will" || (candidate.Rule is "if-will" && candidate.Actor.IsEmpty)) && !view.IsQuoted(candidate.Cue.First) && !view.IsQuoted(candidate.Act.Head)
            && candidate.Act.Kind is HostileKind.Attack or HostileKind.Force or HostileKind.Repression or HostileKind.Terror or HostileKind.MassDestruction
                or HostileKind.Expulsion or HostileKind.Occupation
            && !(candidate.Act.Kind == HostileKind.Expulsion && view.IsCapitalised(candidate.Actor.First) && view.IsNear(candidate.Act.Head, 4, "diplomat", "diplomats", "ambassador", "envoy", "envoys", "inspectors"))
            && Reports.VerbFor(view, candidate.Cue.First) < 0;

    // "It is likely, but not certain, that they will be deported"
    private static bool IsGuessed(SentenceView view, int act)
    {
        var relation = view.Relation(act);
        for (var climbed = 0; relation is Relation.Conj or Relation.Xcomp && climbed < HighestClimb; climbed++)
        {
            act = view.Head(act);
            relation = view.Relation(act);
        }

        return relation is Relation.Ccomp or Relation.Csubj && view.Has(view.Head(act), WordMarks.Guess);
    }

    // "or else fighting will happen": what breaks out nobody does.
    private static bool HappensByItself(SentenceView view, int act) =>
        view.Relation(act) is Relation.Nsubj or Relation.NsubjOuter
            && view.IsAny(view.Head(act), "happen", "occur", "continue", "erupt", "resume", "spread", "escalate", "worsen", "break", "ensue", "increase",
                "grow", "remain", "last", "come");

    // "the bill that he would have vetoed"
    private static bool IsUnreal(SentenceView view, int act)
    {
        for (var i = act - 1; i > view.First && i >= act - 3; i--)
        {
            if (view.IsAny(i, "have", "'ve", "’ve"))
            {
                return view.Has(act, WordMarks.Past) && (view.Has(i - 1, WordMarks.Will | WordMarks.Might) || view.Has(i - 2, WordMarks.Will | WordMarks.Might));
            }
        }

        return false;
    }

    private static bool IsSingle(TokenRange phrase) => phrase.End - phrase.First == 1;
}
