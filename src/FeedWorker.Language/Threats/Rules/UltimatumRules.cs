using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats.Rules;

/// <summary>Ultimatums, and deadlines that are given to somebody.</summary>
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
        }
    }

    private static void Issued(SentenceView view, int noun, List<ThreatCandidate> found)
    {
        var isUltimatum = view.Has(noun, WordMarks.Ultimatum);
        var verb = HandedBefore(view, noun);
        verb = verb < 0 && isUltimatum ? HandedBehind(view, noun) : verb;
        if (verb < 0)
        {
            return;
        }

        var giving = Giving.Of(view, verb);
        var between = NounPhrases.After(view, verb + 1);

        // "set a midnight deadline for the rebels to disarm"
        if (!isUltimatum && view.Lemma(verb) is "set" && view.Is(noun + 1, "for") && NounPhrases.After(view, noun + 2) is { IsEmpty: false } asked
            && view.Is(asked.End, "to") && IsDemand(view, asked.End + 1) && Subjects.CanAct(view, asked))
        {
            found.Add(Given(verb, giving.Giver, asked, asked.End + 1));
            return;
        }

        // "gave Ostmark a June 1 deadline": somebody is given it; deadlines that are only set belong to calendars, those for some work to offices.
        var isGiven = verb < noun && between.End < noun && Subjects.CanAct(view, between) && !view.Is(between.End, "and");
        if (!isUltimatum && (view.Lemma(verb) != "give" || !(isGiven || giving.IsPassive) || (giving.IsPassive && giving.Giver.IsEmpty)
            || (IsTask(view, noun) && !view.IsCapitalised(NounPhrases.Head(view, giving.Receiver)) && !OrElseRules.Threatens(view, noun))))
        {
            return;
        }

        // "was given an ultimatum" tells of one, whoever gave it; "received an ultimatum" only where it tells from whom.
        if (Subjects.IsThing(view, giving.Giver) || (giving.IsPassive && verb < noun && view.Lemma(verb) is "receive" or "get" && giving.Giver.IsEmpty))
        {
            return;
        }

        found.Add(new ThreatCandidate
        {
            Rule = isUltimatum ? "ultimatum" : "deadline-given",
            Cue = new TokenRange(noun, noun + 1),
            Act = OpenActs.Unspecified(view, noun) with { Kind = HostileKind.Ultimatum },
            Speaker = giving.Giver,
            Recipient = giving.IsPassive && verb < noun ? giving.Receiver : To(view, verb < noun ? noun + 1 : verb + 1) is { IsEmpty: false } to ? to : isGiven ? between : default,
            Confidence = isUltimatum ? 0.9 : 0.7,
        });
    }

    private static int HandedBefore(SentenceView view, int noun)
    {
        for (var i = noun - 1; i >= view.First && i >= noun - 12; i--)
        {
            if (view.Has(i, WordMarks.Hand) && !view.Has(i - 1, WordMarks.Determiner))
            {
                return i;
            }
        }

        return -1;
    }

    // "an ultimatum was issued to"
    private static int HandedBehind(SentenceView view, int noun)
    {
        for (var i = noun + 1; i < noun + 5 && !view.IsBreak(i); i++)
        {
            if (view.Has(i, WordMarks.Hand))
            {
                return Giving.Of(view, i) is { IsPassive: true } giving && giving.Receiver.Holds(noun) ? i : -1;
            }
        }

        return -1;
    }

    // "to Ostmark", not "to leave"
    private static TokenRange To(SentenceView view, int token) =>
        view.Is(token, "to") && view.Tag(token + 1) != UniversalTag.Verb && !view.Has(token + 1, WordMarks.Base) ? NounPhrases.After(view, token + 1) : default;

    // "a deadline of noon to file their stories": what is asked is work.
    private static bool IsTask(SentenceView view, int deadline)
    {
        for (var i = deadline + 1; i < view.End - 1 && !view.IsBreak(i); i++)
        {
            if (view.Is(i, "to") && view.Tag(i + 1) == UniversalTag.Verb)
            {
                return !IsDemand(view, i + 1);
            }
        }

        return false;
    }

    // "giving the garrison two days to surrender", "was given until Friday to leave"
    private static void TimeGiven(SentenceView view, int verb, List<ThreatCandidate> found)
    {
        var giving = Giving.Of(view, verb);
        var demand = Demand(view, giving.IsPassive ? verb + 1 : giving.Receiver.End);
        if (demand < 0 || giving.Receiver.IsEmpty || Subjects.IsThing(view, giving.Giver)
            || !(Subjects.CanAct(view, giving.Receiver) || view.Has(giving.Receiver.First, WordMarks.Pronoun) || (IsDeparture(view, demand) && !Subjects.IsThing(view, giving.Receiver))))
        {
            return;
        }

        // "were given five days to respond": so go proceedings, where nobody is told who gave them.
        if (giving.IsPassive && giving.Giver.IsEmpty && !OrElseRules.Threatens(view, demand) && !IsDeparture(view, demand))
        {
            return;
        }

        // Who must only do some work, or bring goods back, is under no threat, unless it says what would follow.
        var isMild = !IsDemand(view, demand) || view.IsAny(NounPhrases.Head(view, giving.Receiver), "customers", "customer", "shoppers", "buyers", "clients", "applicants", "readers",
            "viewers", "visitors", "guests", "patients");
        if (!isMild || (OrElseRules.Threatens(view, demand) && (giving.Giver.IsEmpty || Subjects.CanAct(view, giving.Giver))))
        {
            found.Add(Given(verb, giving.Giver, giving.Receiver, demand));
        }
    }

    /// <summary>Who gave whom time to do what stands before a token: "gave the bank 30 days to pay | or"; <see langword="null"/> when nobody did.</summary>
    internal static Giving? TimeGivenBefore(SentenceView view, int token)
    {
        for (var i = token - 1; i >= view.First; i--)
        {
            if (view.Has(i, WordMarks.Hand) && view.Lemma(i) is "give")
            {
                var giving = Giving.Of(view, i);
                return Demand(view, giving.IsPassive ? i + 1 : giving.Receiver.End) is var demand and > 0 && demand < token ? giving : null;
            }
        }

        return null;
    }

    // The verb of what is to be done behind a time that begins here: "48 hours to surrender", "until Friday to repeal the law"; -1 when none does.
    internal static int Demand(SentenceView view, int from)
    {
        if (view.Is(from, "until"))
        {
            for (var i = from + 1; i < from + 7; i++)
            {
                if (view.Is(i, "to"))
                {
                    return i + 1;
                }
            }

            return -1;
        }

        for (var i = from; i < from + 8 && i < view.End; i++)
        {
            if (view.Has(i, WordMarks.Duration))
            {
                return i > from && view.Is(i + 1, "to") ? i + 2 : -1;
            }

            if (!(view.Tag(i) is UniversalTag.Num or UniversalTag.Det or UniversalTag.Adj or UniversalTag.Adv || view.Has(i, WordMarks.Determiner)
                || view.IsAny(i, "up", "to", "at", "than")))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsDeparture(SentenceView view, int verb) => view.IsAny(verb, "surrender", "leave", "withdraw", "disarm", "vacate", "evacuate", "disband", "quit", "release", "free", "lay", "depart", "pull", "pack")
        || (view.Is(verb, "wind") && view.IsNear(verb, 4, "up", "down"));

    internal static bool IsDemand(SentenceView view, int verb) => view.IsAny(verb, "surrender", "leave", "comply", "accept", "withdraw", "hand", "release",
        "respond", "disarm", "quit", "resign", "stop", "end", "agree", "pull", "free", "lay", "vacate", "evacuate", "dismantle", "return", "close", "lift", "meet", "join",
        "pay", "apologise", "apologize", "disband", "step", "sign", "yield", "give", "halt", "cease", "reinstate", "repeal", "depart", "pack", "wind", "relocate", "demolish", "reverse", "revoke", "rescind", "scrap", "recall", "reopen", "restore", "cut");

    internal static ThreatCandidate Given(int verb, TokenRange giver, TokenRange to, int demand) => new()
    {
        Rule = "deadline-given",
        Cue = new TokenRange(verb, verb + 1),
        // What is demanded is no act: the time that is set is the threat.
        Act = new HostileAct(HostileKind.Ultimatum, new TokenRange(verb, Math.Max(verb + 1, demand - 1)), verb, IsPlain: false),
        Speaker = giver,
        Recipient = to,
        Confidence = 0.7,
    };
}
