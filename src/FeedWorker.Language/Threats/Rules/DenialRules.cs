using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats.Rules;

/// <summary>Intentions to harm that are denied: "does not intend to attack", "ruled out an invasion", "denies planning".</summary>
internal static class DenialRules
{
    internal static void Find(SentenceView view, List<ThreatCandidate> found)
    {
        for (var i = view.First; i < view.End; i++)
        {
            var from = DeniedFrom(view, i);
            if (from < 0)
            {
                continue;
            }

            var act = HostileActs.Find(view, from, from + 7);
            var subject = NounPhrases.Subject(view, i);
            if (act is null || act.Kind is HostileKind.Law or HostileKind.Protest || !Subjects.CanAct(view, subject))
            {
                continue;
            }

            found.Add(new ThreatCandidate
            {
                Rule = "denied",
                Cue = new TokenRange(i, from),
                Act = act,
                Speaker = subject,
                Status = ThreatStatus.Denied,
                Confidence = 0.7,
            });
        }
    }

    // Where the denied act begins; -1 when the token denies nothing.
    private static int DeniedFrom(SentenceView view, int token)
    {
        if (view.IsAny(token, "deny", "denies", "denied", "denying"))
        {
            return token + 1;
        }

        if (view.IsAny(token, "ruled", "rules", "ruling") && view.Is(token + 1, "out"))
        {
            return token + 2;
        }

        if (view.IsAny(token, "intend", "intends", "plan", "plans", "planning", "intention", "intentions", "want", "wants", "seek", "going")
            && NegatedBefore(view, token))
        {
            return token + 1;
        }

        return -1;
    }

    private static bool NegatedBefore(SentenceView view, int token)
    {
        for (var i = token - 1; i >= view.First && i >= token - 3; i--)
        {
            if (view.Has(i, WordMarks.Not))
            {
                return true;
            }
        }

        return false;
    }
}
