using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Decides whether a threat stands, and when it was made, by the words around its cue.</summary>
internal static class StatusJudge
{
    private const int Reach = 6;

    /// <summary>The status of what a rule saw.</summary>
    internal static ThreatStatus StatusOf(SentenceView view, ThreatCandidate candidate, bool isPrivate)
    {
        if (candidate.Status is { } known)
        {
            return known;
        }

        var clause = ClauseSplitter.Around(view, candidate.Cue.First);
        var isNoun = view.Has(candidate.Cue.First, WordMarks.ThreatNoun | WordMarks.Ultimatum);
        for (var i = candidate.Cue.First - 1; i >= clause.First && i >= candidate.Cue.First - Reach; i--)
        {
            if (view.Has(i, WordMarks.Deny) && !view.Has(i, WordMarks.Base) || (i >= candidate.Cue.First - 3 && NegatesCue(view, candidate, i)))
            {
                return ThreatStatus.Denied;
            }

            if (isNoun && IsWithdrawal(view, i) || view.Is(i, "back") && view.IsAny(i + 1, "down", "off", "away") && !view.Has(i - 1, WordMarks.Not))
            {
                return ThreatStatus.Withdrawn;
            }

            if (isNoun && view.Has(i, WordMarks.Defy) && view.Has(i, WordMarks.Past | WordMarks.ThirdPerson | WordMarks.Gerund))
            {
                return ThreatStatus.Rejected;
            }
        }

        if (IsOfWithdrawn(view, candidate.Cue.First))
        {
            return ThreatStatus.Withdrawn;
        }

        return isPrivate || IsEmpty(view, candidate) || IsRoutine(view, candidate.Cue.First) || IsRecollection(view, candidate.Cue.First)
            || Accusations.IsCharge(view, candidate.Cue.First) || Bygone.IsHistory(view, candidate) ? ThreatStatus.MentionOnly : ThreatStatus.Asserted;
    }

    /// <summary>Where the verb stands by which the threat at a token is taken back: "called off its", "backed away from his"; -1 when none does.</summary>
    internal static int WithdrawalBefore(SentenceView view, int token)
    {
        for (var i = token - 1; i >= view.First && i >= token - Reach && !view.IsBreak(i); i--)
        {
            if (IsWithdrawal(view, i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>When the threat was made.</summary>
    internal static ThreatTime TimeOf(SentenceView view, ThreatCandidate candidate)
    {
        var cue = candidate.Cue.First;
        for (var i = cue - 1; i >= view.First && i >= cue - Reach; i--)
        {
            if (view.Has(i, WordMarks.Habit))
            {
                return ThreatTime.Habitual;
            }

            if (IsBackground(view, i, cue) || view.Is(i, "of") && view.Has(i - 1, WordMarks.Duration))
            {
                return ThreatTime.Past;
            }
        }

        return Bygone.IsHistory(view, candidate) || Bygone.IsEarlier(view, candidate) ? ThreatTime.Past : ThreatTime.Present;
    }

    /// <summary>Whether the threat is supposed only: "could threaten to", "if they threaten to".</summary>
    internal static bool IsHypothetical(SentenceView view, TokenRange cue)
    {
        if (!view.Has(cue.First, WordMarks.Threaten | WordMarks.Vow | WordMarks.Warn))
        {
            return false;
        }

        for (var i = cue.First - 1; i >= view.First && i >= cue.First - 4; i--)
        {
            if (view.Has(i, WordMarks.Might))
            {
                return true;
            }
        }

        return false;
    }

    // "had threatened" tells what was before; in reported speech it is how "threatened" is put: "the envoy said they had threatened".
    private static bool IsBackground(SentenceView view, int token, int cue)
    {
        if (!view.IsAny(token, "had", "previously", "formerly") || view.Is(token - 1, "that"))
        {
            return false;
        }

        for (var i = token + 1; i < cue; i++)
        {
            if (!view.Has(i, WordMarks.Adverb | WordMarks.Be | WordMarks.Not))
            {
                return false;
            }
        }

        return Reports.VerbFor(view, token) is var report && (report < 0 || report > cue || view.Relation(cue) is not Relation.Ccomp);
    }

    // "lifted", "called off", "backed away from"
    private static bool IsWithdrawal(SentenceView view, int verb) =>
        !view.Has(verb - 1, WordMarks.Not) && (view.Has(verb, WordMarks.Withdraw) && !view.Has(verb, WordMarks.Base)
            || view.IsAny(verb, "called", "calls", "calling") && view.Is(verb + 1, "off")
            || view.IsAny(verb, "backed", "backs", "backing", "retreated", "backtracked") && view.IsAny(verb + 1, "down", "off", "away", "from", "on")
            || view.IsAny(verb, "walked", "stepped") && view.Is(verb + 1, "back"));

    // "suspended the strike that they had threatened to begin"
    private static bool IsOfWithdrawn(SentenceView view, int cue) =>
        view.Has(cue, WordMarks.Threaten) && view.Relation(cue) is Relation.AclRelcl or Relation.Acl && view.Head(cue) is var thing and >= 0 && thing < cue
            && view.Has(thing, WordMarks.HostileNoun) && view.Head(thing) is var verb and >= 0 && verb < thing && IsWithdrawal(view, verb);

    // "did not threaten", "never threatened"; a negated modal belongs to the act, and its rule has seen it.
    private static bool NegatesCue(SentenceView view, ThreatCandidate candidate, int token) =>
        view.Has(token, WordMarks.Not) && !view.IsAny(token, "nor", "without")
        && view.Has(candidate.Cue.First, WordMarks.Threaten | WordMarks.Vow | WordMarks.Warn | WordMarks.ThreatNoun | WordMarks.Ultimatum)
        && !view.Is(candidate.Cue.First - 1, "their") && !view.Has(token + 1, WordMarks.Withdraw);

    // "I said last week that we would walk out": the speaker looks back at his own words.
    private static bool IsRecollection(SentenceView view, int cue)
    {
        if (!view.Is(cue, "would"))
        {
            return false;
        }

        for (var i = cue - 1; i > view.First; i--)
        {
            if (view.Has(i, WordMarks.Say) && view.Has(i, WordMarks.Past))
            {
                return view.IsAny(i - 1, "i", "we") && (view.Is(i + 1, "yesterday") || view.IsAny(i + 1, "last") && view.Has(i + 2, WordMarks.Duration)
                    || view.Has(i + 2, WordMarks.Duration) && view.Is(i + 3, "ago"));
            }
        }

        return false;
    }

    // "what he has threatened to do", "threatened to do so": the content stands elsewhere.
    private static bool IsEmpty(SentenceView view, ThreatCandidate candidate) =>
        candidate.Rule == "threaten-to" && view.Is(candidate.Act.Head, "do")
            && (candidate.Act.Head + 1 >= view.End || view.Mark(candidate.Act.Head + 1) != '\0' || view.IsAny(candidate.Act.Head + 1, "so", "it", "this", "that"));

    private static bool IsRoutine(SentenceView view, int cue) =>
        view.Has(cue, WordMarks.Threaten) && (view.IsAny(cue - 1, "always", "often", "regularly", "routinely", "constantly", "frequently"));
}
