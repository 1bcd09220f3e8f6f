using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats.Rules;

/// <summary>Ultimatums, deadlines that are given to somebody, and "or else".</summary>
internal static class UltimatumRules
{
    internal static void Find(SentenceView view, List<ThreatCandidate> found)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (view.Has(i, WordMarks.Ultimatum | WordMarks.Deadline))
            {
                Issued(view, i, found);
            }
            else if (view.Has(i, WordMarks.Hand) && view.Lemma(i) is "give")
            {
                TimeGiven(view, i, found);
            }
            else if (view.Is(i, "or") && (view.Is(i + 1, "else") || view.IsAny(i + 1, "face", "risk", "suffer", "be")))
            {
                OrElse(view, i, found);
            }
        }
    }

    private static void Issued(SentenceView view, int noun, List<ThreatCandidate> found)
    {
        var verb = -1;
        for (var i = noun - 1; i >= view.First && i >= noun - 12; i--)
        {
            if (view.Has(i, WordMarks.Hand) && !view.IsAny(i, "set", "get", "got", "received", "receive") && !view.Has(i - 1, WordMarks.Determiner))
            {
                verb = i;
                break;
            }
        }

        if (verb < 0)
        {
            return;
        }

        var ultimatum = view.Has(noun, WordMarks.Ultimatum);
        var between = NounPhrases.After(view, verb + 1);

        // "gave Canada a May 15 deadline": somebody is given it; deadlines that are only set belong to calendars.
        if (!ultimatum && (view.Lemma(verb) != "give" || between.IsEmpty || between.End >= noun || view.Has(between.First, WordMarks.Determiner)
            && !view.Has(NounPhrases.Head(view, between), WordMarks.Agent)))
        {
            return;
        }

        var subject = NounPhrases.Subject(view, verb);
        if (Subjects.IsThing(view, subject))
        {
            return;
        }

        var to = view.Is(noun + 1, "to") && !view.Has(noun + 2, WordMarks.Base) ? NounPhrases.After(view, noun + 2)
            : between.End < noun && !between.IsEmpty && !view.Has(between.First, WordMarks.Determiner) ? between : default;
        found.Add(new ThreatCandidate
        {
            Rule = ultimatum ? "ultimatum" : "deadline-given",
            Cue = new TokenRange(noun, noun + 1),
            Act = ThreatenRules.Unspecified(view, noun) with { Kind = HostileKind.Ultimatum },
            Speaker = subject,
            Recipient = to,
            Confidence = ultimatum ? 0.9 : 0.7,
        });
    }

    // "giving the Front 72 hours to surrender"
    private static void TimeGiven(SentenceView view, int verb, List<ThreatCandidate> found)
    {
        var to = NounPhrases.After(view, verb + 1);
        for (var i = to.First; !to.IsEmpty && i < view.End && i < to.First + 8; i++)
        {
            if (view.Has(i, WordMarks.Duration) && view.Is(i + 1, "to") && i - 1 > to.First && !view.Has(i, WordMarks.Adverb)
                && (Subjects.CanAct(view, to) || view.Has(to.First, WordMarks.Pronoun))
                && view.IsAny(i + 2, "surrender", "leave", "comply", "accept", "withdraw", "hand", "release", "respond", "disarm", "quit", "resign", "stop", "end", "agree", "pull",
                    "free", "lay", "vacate", "evacuate", "dismantle", "return", "close", "lift", "meet", "join"))
            {
                found.Add(new ThreatCandidate
                {
                    Rule = "deadline-given",
                    Cue = new TokenRange(verb, verb + 1),
                    Act = ThreatenRules.Unspecified(view, i + 2) with { Kind = HostileKind.Ultimatum },
                    Speaker = NounPhrases.Subject(view, verb),
                    Recipient = to,
                    Confidence = 0.7,
                });
                return;
            }
        }
    }

    private static void OrElse(SentenceView view, int or, List<ThreatCandidate> found)
    {
        var from = view.Is(or + 1, "else") ? or + 2 : or + 1;
        var act = HostileActs.Find(view, from, from + 8);
        var consequence = view.Has(from + 1, WordMarks.Consequence) || view.Has(from + 2, WordMarks.Consequence) || view.Has(from + 3, WordMarks.Consequence);
        var report = Reports.VerbFor(view, or);
        if ((act is null && !consequence) || report < 0 && !view.Has(view.First, WordMarks.Base) && !view.Is(or + 1, "else"))
        {
            return;
        }

        var speaker = Reports.Speaker(view, report);
        if (Subjects.IsExpert(view, speaker))
        {
            return;
        }

        found.Add(new ThreatCandidate
        {
            Rule = "or-else",
            Cue = new TokenRange(or, or + 2),
            Act = act ?? ThreatenRules.Veiled(view, from),
            Speaker = speaker,
            IsReported = report >= 0,
            Confidence = 0.7,
        });
    }
}
