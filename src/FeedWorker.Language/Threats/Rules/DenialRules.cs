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

            var act = NearAct(view, from);
            var subject = VerbSubjects.Of(view, i);
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

    // The act must follow at once: "not going to win by attacking" denies no attack.
    private static HostileAct? NearAct(SentenceView view, int from)
    {
        for (var i = from; i < from + 5; i++)
        {
            if (view.Has(i, WordMarks.Preposition) && !view.IsAny(i, "to", "of", "on", "for", "out") || view.IsBreak(i))
            {
                return null;
            }

            if (HostileActs.At(view, i, i + 9) is { } act)
            {
                return act;
            }
        }

        return null;
    }

    // Where the denied act begins; -1 when the token denies nothing.
    private static int DeniedFrom(SentenceView view, int token)
    {
        // What was done is denied elsewhere; here only plans: "denies any invasion plan", "denied that it would attack".
        if (view.IsAny(token, "deny", "denies", "denied", "denying"))
        {
            return view.IsNear(token, 6, "plan", "plans", "planning", "planned", "intention", "intentions", "intends", "intended", "would",
                "will", "preparing", "preparations")
                ? token + 1 : -1;
        }

        if (view.IsAny(token, "ruled", "rules", "ruling") && view.Is(token + 1, "out") && !NegatedBefore(view, token))
        {
            return token + 2;
        }

        if (view.IsAny(token, "intend", "intends", "plan", "plans", "planning", "intention", "intentions", "going")
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
