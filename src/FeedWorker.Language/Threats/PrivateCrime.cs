using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Tells crime among private people from threats by those who speak for more than themselves.</summary>
internal static class PrivateCrime
{
    /// <summary>Whether a candidate is private crime: violence that somebody threatens for himself, or that nobody of standing threatens or suffers.</summary>
    internal static bool Holds(SentenceView view, ThreatCandidate candidate)
    {
        if (candidate.Act.Kind == HostileKind.Law && IsOwnFamily(view, VictimOf(view, candidate)))
        {
            return true;
        }

        switch (Standings.Of(view, candidate.Speaker))
        {
            case Standing.Public:
                // Whom a pronoun means is not sure.
                return view.IsAny(candidate.Speaker.First, "he", "she") && HasCrime(view);
            case Standing.Private:
                return !SpeaksForGroup(view, candidate.Speaker) && (IsViolent(view, candidate.Act) || HasCrime(view));
            default:
                return HasCrime(view)
                    || (candidate.Act.Kind == HostileKind.Murder || view.IsAny(candidate.Cue.First, "death", "bomb")) && (IsTried(view) || !IsPublic(view, VictimOf(view, candidate)));
        }
    }

    // "The group released a video in which a masked man says": he speaks for those who published it.
    private static bool SpeaksForGroup(SentenceView view, TokenRange speaker)
    {
        for (var i = speaker.First - 1; i > view.First; i--)
        {
            if (view.IsAny(i, "video", "videos", "recording", "clip", "footage", "tape", "videotape"))
            {
                var published = i - 1;
                while (published > view.First && !view.IsAny(published, "posted", "released", "published", "aired", "uploaded", "issued", "circulated", "distributed", "broadcast"))
                {
                    published--;
                }

                return published > view.First && Standings.Of(view, VerbSubjects.Of(view, published)) == Standing.Public;
            }
        }

        return false;
    }

    // "his former partner" is his own, whatever he is; soldiers and hostages are held for more than themselves.
    private static bool IsPublic(SentenceView view, TokenRange victim) =>
        !view.IsAny(victim.First, "his", "her", "my") && (Standings.Of(view, victim) == Standing.Public || !victim.IsEmpty
            && view.IsAny(NounPhrases.Head(view, victim), "soldier", "soldiers", "hostage", "hostages", "peacekeepers", "captives", "settlers", "missionaries"));

    // "sue his mother"
    private static bool IsOwnFamily(SentenceView view, TokenRange victim) =>
        !victim.IsEmpty && view.IsAny(victim.First, "his", "her", "my", "their") && view.Has(NounPhrases.Head(view, victim), WordMarks.Intimate);

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
