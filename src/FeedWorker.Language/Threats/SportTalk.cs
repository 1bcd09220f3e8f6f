using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Contests told in words of war: "we will attack them in the second half". Who acts, what he does and in what decide; a word of sport elsewhere does not.</summary>
internal static class SportTalk
{
    internal static bool Holds(SentenceView view, ThreatCandidate candidate)
    {
        // "gave the striker until Friday": whoever plays is given time to sign.
        if (candidate.Act.Kind == HostileKind.Ultimatum)
        {
            return OfSport(view, candidate.Recipient);
        }

        if (candidate.Act.Kind is not (HostileKind.Attack or HostileKind.Force or HostileKind.Repression or HostileKind.Occupation or HostileKind.Murder
            or HostileKind.Reprisal or HostileKind.Unspecified or HostileKind.Veiled))
        {
            return false;
        }

        // Courts, dismissals and bombs are meant, whoever threatens with them.
        return !view.IsAny(candidate.Act.Head, "bomb", "shell", "invade", "bombard", "sue", "kill", "murder", "shoot", "arrest", "jail", "execute")
            && (OfSport(view, candidate.Speaker) || OfSport(view, candidate.Actor) || IsInContest(view, candidate.Act) || IsRematch(view, candidate.Act.Head));
    }

    // "coach Nora Quist", "the striker": who plays or has others play.
    private static bool OfSport(SentenceView view, TokenRange phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (view.IsAny(i, "coach", "player", "players", "striker", "midfielder", "winger", "goalkeeper", "quarterback", "batsman", "bowler", "pitcher", "boxer", "sprinter", "swimmer",
                "skipper", "teammate", "team-mate", "team-mates", "teammates", "heavyweight", "middleweight", "champion", "champions")
                || view.Is(i, "manager") && view.IsCapitalised(i + 1))
            {
                return true;
            }
        }

        return false;
    }

    // "crush them in the final", "from the first half": what the act belongs to, not what goes on meanwhile.
    private static bool IsInContest(SentenceView view, HostileAct act)
    {
        var hasPreposition = false;
        for (var i = act.Head + 1; i < view.End && i < act.Head + 12 && !view.IsBreak(i); i++)
        {
            if (view.Has(i, WordMarks.Preposition))
            {
                hasPreposition = view.IsAny(i, "in", "from", "with");
            }
            else if (hasPreposition && view.IsAny(i, "half", "final", "semi-final", "semifinal", "quarter-final", "match", "game", "innings", "bout", "derby", "ashes",
                "playoffs", "playoff", "tournament", "rematch", "over-time", "overtime", "fixture") && !view.Is(i + 1, "of")
                && view.Tag(i + 1) is not UniversalTag.Noun)
            {
                return true;
            }
        }

        return false;
    }

    // "avenge their loss to"
    private static bool IsRematch(SentenceView view, int act)
    {
        for (var i = act + 1; i < act + 6; i++)
        {
            if (view.IsAny(i, "loss", "losses", "defeat", "defeats", "exit", "draw") && view.IsAny(i + 1, "to", "against") && view.Lemma(act) is "avenge" or "revenge")
            {
                return true;
            }
        }

        return false;
    }
}
