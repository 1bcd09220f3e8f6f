using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Tells crime among private people from threats by those who speak for more than themselves.</summary>
internal static class PrivateCrime
{
    /// <summary>Whether a candidate is private crime: violence that somebody threatens for himself, or that nobody of standing threatens or suffers.</summary>
    internal static bool Holds(SentenceView view, ThreatCandidate candidate)
    {
        switch (Standings.Of(view, candidate.Speaker))
        {
            case Standing.Public:
                // Whom a pronoun means is not sure.
                return view.IsAny(candidate.Speaker.First, "he", "she") && HasCrime(view);
            case Standing.Private:
                return IsViolent(view, candidate.Act) || HasCrime(view);
            default:
                return HasCrime(view)
                    || (candidate.Act.Kind == HostileKind.Murder || view.IsAny(candidate.Cue.First, "death", "bomb")) && (IsTried(view) || !IsPublic(view, VictimOf(view, candidate)));
        }
    }

    // "his former partner" is his own, whatever he is; soldiers and hostages are held for more than themselves.
    private static bool IsPublic(SentenceView view, TokenRange victim) =>
        !view.IsAny(victim.First, "his", "her", "my") && (Standings.Of(view, victim) == Standing.Public || !victim.IsEmpty
            && view.IsAny(NounPhrases.Head(view, victim), "soldier", "soldiers", "hostage", "hostages", "peacekeepers", "captives", "settlers", "missionaries"));

    // Somebody unknown of whom only the police and the courts speak.
    private static bool IsTried(SentenceView view)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (view.IsAny(i, "prosecutor", "prosecutors", "detective", "detectives", "affidavit", "indictment", "jury", "jurors", "defendant", "convicted", "sentenced", "arrested"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsViolent(SentenceView view, HostileAct act) =>
        act.Kind is HostileKind.Murder or HostileKind.Attack or HostileKind.Terror or HostileKind.MassDestruction or HostileKind.Force
            || view.Lemma(act.Head) is "shoot" or "torture" or "lynch" or "execute";

    // "threatened to kill the president": whom the words hit; the threat of somebody unknown to him is no private matter.
    private static TokenRange VictimOf(SentenceView view, ThreatCandidate candidate)
    {
        if (!candidate.Recipient.IsEmpty)
        {
            return candidate.Recipient;
        }

        var victim = VerbArguments.Object(view, candidate.Act.Head);
        return victim > candidate.Act.Head ? view.Phrase(victim) : NounPhrases.After(view, candidate.Act.Head + 1);
    }

    private static bool HasCrime(SentenceView view)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (view.Has(i, WordMarks.Intimate)
                && view.IsAny(i, "husband", "wife", "boyfriend", "girlfriend", "ex-husband", "ex-wife", "ex-boyfriend", "robber",
                "thief", "burglar", "rapist", "kidnapper", "stepfather")
                || view.IsAny(i, "abuse", "abused", "abuser", "molested", "harassed", "stalked", "blackmailed", "extorted", "robbed", "raped")
                || view.Has(i, WordMarks.Violent) && view.Lemma(i) is "rape" or "stab" or "beat" && view.Has(i, WordMarks.Past))
            {
                return true;
            }
        }

        return false;
    }
}
