using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Retaliation and responses: as grave as their means; without means as what they answer when that is armed, else unspecified.</summary>
internal static class Reprisals
{
    // "retaliate against the two neighbouring countries with tariffs"
    private const int MeansReach = 8;

    private const int DeedReach = 4;

    /// <summary>The act of a verb that answers somebody's deed, by its means or as an answer to what may be done; <see langword="null"/> for other verbs.</summary>
    internal static (HostileKind Kind, int End)? Of(SentenceView view, int verb)
    {
        if (view.Lemma(verb) is not ("respond" or "retaliate" or "answer" or "react" or "reply") || view.Lemma(verb - 1) == "no")
        {
            return null;
        }

        for (var i = verb + 1; i <= verb + MeansReach && i < view.End && !view.IsBreak(i) && !view.Has(i, WordMarks.If | WordMarks.Will); i++)
        {
            if (view.IsAny(i, "with", "by"))
            {
                return Means(view, i + 1) is var means and > 0 ? (KindOf(view, means), means + 1) : null;
            }
        }

        // "respond to any incursion": what is answered is not the act.
        return view.Is(verb + 1, "to") && view.IsAny(verb + 2, "any", "every", "each", "another", "further") && ArmedDeed(view, verb + 3) is var deed and > 0
            ? (HostileKind.Reprisal, deed + 1) : null;
    }

    /// <summary>What retaliation is where no means are named: force for a deed of arms ("for the raid", "if they attack"), else a reprisal of whatever kind.</summary>
    internal static HostileKind InKind(SentenceView view, int token)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (i != token && view.IsAny(i, "for", "after", "if", "any", "to", "over", "another", "should") && ArmedDeed(view, i + 1) is var deed and > 0 && deed != token
                && !HostileKinds.IsLabourStrike(view, token))
            {
                return HostileKind.Force;
            }
        }

        return HostileKind.Reprisal;
    }

    // What they answer with: "missiles", "tariffs of its own", "shutting the border"; -1 when nothing that harms.
    private static int Means(SentenceView view, int from)
    {
        for (var i = from; i < from + MeansReach && i < view.End && !view.IsBreak(i) && !view.Has(i, WordMarks.If | WordMarks.Will); i++)
        {
            if (view.Has(i, WordMarks.Arms) || (view.Has(i, WordMarks.HostileNoun | WordMarks.HostileVerb) && KindOf(view, i) != HostileKind.None)
                || HostileActs.At(view, i, from + MeansReach) is not null)
            {
                return i;
            }
        }

        return -1;
    }

    private static HostileKind KindOf(SentenceView view, int means) =>
        HostileActs.At(view, means, means + MeansReach)?.Kind is { } kind ? kind
            : view.Has(means, WordMarks.Arms) ? HostileKinds.OfArms(view, means) : HostileKind.None;

    private static int ArmedDeed(SentenceView view, int from)
    {
        for (var i = from; i < from + DeedReach && i < view.End && !view.IsBreak(i); i++)
        {
            if (view.Has(i, WordMarks.HostileNoun | WordMarks.HostileVerb) && view.Lemma(i) is { } lemma && (IsArmed(ThreatLexicon.NounKind(lemma)) || IsArmed(ThreatLexicon.VerbKind(lemma)))
                && lemma is not ("war" or "retaliation" or "reprisal" or "burn"))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsArmed(HostileKind kind) =>
        kind is HostileKind.Attack or HostileKind.Force or HostileKind.Occupation or HostileKind.Siege or HostileKind.Murder;
}
