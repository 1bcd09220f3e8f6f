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
            else if (view.IsAny(i, "told", "ordered", "tells", "orders", "telling", "ordering"))
            {
                OrderedWithin(view, i, found);
            }
            else if (view.IsAny(i, "have", "has", "had", "having"))
            {
                TimeLeft(view, i, found);
            }
            else if (view.Is(i, "otherwise") || (view.Is(i, "or") && !view.Is(i + 1, "else") && !view.Has(i + 1, WordMarks.Pronoun) && Answer(view, i) is not null))
            {
                Otherwise(view, i, found);
            }
            else if (view.Is(i, "or") && ((view.Has(i + 1, WordMarks.Pronoun) && view.Has(i + 2, WordMarks.Will)) || view.Is(i + 1, "else")
                || view.IsAny(i + 1, "face", "risk", "suffer", "be", "lose", "forfeit")))
            {
                OrElse(view, i, found);
            }
            else if (view.Is(i, "and") && view.IsAny(i + 1, "face", "bear", "suffer") && Reports.VerbFor(view, i) is var told and >= 0
                && view.Lemma(told) is "tell" or "warn" && (view.Has(i + 2, WordMarks.Consequence) || view.Has(i + 3, WordMarks.Consequence)))
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
            if (view.Has(i, WordMarks.Hand) && !view.IsAny(i, "get", "got", "received", "receive") && !view.Has(i - 1, WordMarks.Determiner))
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

        // "set a midnight deadline for the rebels to disarm"
        if (!ultimatum && view.Lemma(verb) is "set" && view.Is(noun + 1, "for") && NounPhrases.After(view, noun + 2) is { IsEmpty: false } asked
            && view.Is(asked.End, "to") && IsDemand(view, asked.End + 1) && Subjects.CanAct(view, asked))
        {
            found.Add(Given(view, verb, asked, asked.End + 1));
            return;
        }

        // "gave Ostmark a June 1 deadline": somebody is given it; deadlines that are only set belong to calendars.
        if (!ultimatum && (view.Lemma(verb) != "give" || between.IsEmpty || between.End >= noun || view.Has(between.First, WordMarks.Determiner)
            && !view.Has(NounPhrases.Head(view, between), WordMarks.Agent)))
        {
            return;
        }

        var subject = VerbSubjects.Of(view, verb);
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
            Act = OpenActs.Unspecified(view, noun) with { Kind = HostileKind.Ultimatum },
            Speaker = subject,
            Recipient = to,
            Confidence = ultimatum ? 0.9 : 0.7,
        });
    }

    // "told the envoy he had 48 hours to leave"
    private static void TimeLeft(SentenceView view, int have, List<ThreatCandidate> found)
    {
        var told = Reports.VerbFor(view, have);
        var isOrder = told >= 0 && view.Lemma(told) is "tell" or "warn";
        for (var i = have + 1; isOrder && told < have && i < have + 6; i++)
        {
            if (view.Has(i, WordMarks.Duration) && view.Is(i + 1, "to") && IsDemand(view, i + 2))
            {
                found.Add(Given(view, told, NounPhrases.After(view, told + 1), i + 2));
                return;
            }
        }
    }

    // "must leave, otherwise we will shell them", "..., or his troops would attack"
    private static void Otherwise(SentenceView view, int token, List<ThreatCandidate> found)
    {
        var report = Reports.VerbFor(view, token);
        var speaker = Reports.Speaker(view, report);
        if (Answer(view, token) is not { } act || (report < 0 && !view.IsQuoted(token)) || Subjects.IsExpert(view, speaker))
        {
            return;
        }

        found.Add(new ThreatCandidate
        {
            Rule = "or-else",
            Cue = new TokenRange(token, token + 1),
            Act = act,
            Speaker = speaker,
            IsReported = true,
            Confidence = 0.65,
        });
    }

    // What would follow behind "or" and "otherwise": a future clause that begins there and whose subject can act.
    private static HostileAct? Answer(SentenceView view, int token)
    {
        var clause = WillClause.In(view).FirstOrDefault(clause => clause.Modal > token && clause.Modal < token + 8);
        if (clause.Subject.First == token)
        {
            clause = clause with { Subject = clause.Subject with { First = token + 1 } };
        }

        return clause.Modal <= token || clause.IsNegated || clause.Subject.First < token || clause.Subject.First > token + 2 ? null
            : HostileActs.OfSubject(view, clause) is { } comes ? comes
            : !(clause.IsPassive || Subjects.CanAct(view, clause.Subject)) ? null
            : clause.IsPassive ? HostileActs.OfPassive(view, clause) : HostileActs.At(view, clause.Verb, clause.Verb + 8);
    }

    // "giving the garrison two days to surrender"
    private static void TimeGiven(SentenceView view, int verb, List<ThreatCandidate> found)
    {
        var to = NounPhrases.After(view, verb + 1);
        if (!to.IsEmpty && view.Is(to.End, "until") && UntilTo(view, to.End) is var demand and > 0)
        {
            found.Add(Given(view, verb, to, demand));
            return;
        }

        for (var i = to.First; !to.IsEmpty && i < view.End && i < to.First + 8; i++)
        {
            if (view.Has(i, WordMarks.Duration) && view.Is(i + 1, "to") && i - 1 > to.First && !view.Has(i, WordMarks.Adverb)
                && (Subjects.CanAct(view, to) || view.Has(to.First, WordMarks.Pronoun))
                && IsDemand(view, i + 2))
            {
                found.Add(Given(view, verb, to, i + 2));
                return;
            }
        }
    }

    private static bool IsDemand(SentenceView view, int verb) => view.IsAny(verb, "surrender", "leave", "comply", "accept", "withdraw", "hand", "release",
        "respond", "disarm", "quit", "resign", "stop", "end", "agree", "pull", "free", "lay", "vacate", "evacuate", "dismantle", "return", "close", "lift", "meet", "join",
        "pay", "apologise", "apologize", "disband", "step", "sign", "yield", "give", "halt", "cease", "reinstate", "repeal");

    // "gave the cabinet until Friday to repeal the law"
    private static int UntilTo(SentenceView view, int until)
    {
        for (var i = until + 1; i < until + 7; i++)
        {
            if (view.Is(i, "to"))
            {
                return i + 1;
            }
        }

        return -1;
    }

    // "told the envoys to leave within 48 hours"
    private static void OrderedWithin(SentenceView view, int verb, List<ThreatCandidate> found)
    {
        var to = NounPhrases.After(view, verb + 1);
        if (to.IsEmpty || !view.Is(to.End, "to")
            || !view.IsAny(to.End + 1, "leave", "surrender", "withdraw", "quit", "disarm", "vacate", "evacuate", "comply", "resign", "disband"))
        {
            return;
        }

        for (var i = to.End + 2; i < view.End; i++)
        {
            if (view.Is(i, "within") && (view.Has(i + 2, WordMarks.Duration) || view.Has(i + 1, WordMarks.Duration)))
            {
                found.Add(Given(view, verb, to, to.End + 1));
                return;
            }
        }
    }

    private static ThreatCandidate Given(SentenceView view, int verb, TokenRange to, int demand) => new()
    {
        Rule = "deadline-given",
        Cue = new TokenRange(verb, verb + 1),
        // What is demanded is no act: the time that is set is the threat.
        Act = new HostileAct(HostileKind.Ultimatum, new TokenRange(verb, Math.Max(verb + 1, demand - 1)), verb, IsPlain: false),
        Speaker = VerbSubjects.Of(view, verb),
        Recipient = to,
        Confidence = 0.7,
    };

    private static void OrElse(SentenceView view, int or, List<ThreatCandidate> found)
    {
        var will = view.Has(or + 2, WordMarks.Will);
        var from = will ? or + 3 : view.Is(or + 1, "else") ? or + 2 : or + 1;
        var act = HostileActs.Find(view, from, from + 8)
            ?? (will && view.IsAny(from, "walk", "quit", "leave", "act", "respond") ? OpenActs.Unspecified(view, from) : null);
        var consequence = view.Has(from + 1, WordMarks.Consequence) || view.Has(from + 2, WordMarks.Consequence)
            || view.Has(from + 3, WordMarks.Consequence);
        var report = Reports.VerbFor(view, or);
        var ordered = report < 0 ? OrderBefore(view, or) : -1;
        consequence |= view.IsAny(or + 1, "lose", "forfeit") && report >= 0 && view.Lemma(report) is "tell" or "warn" && IsLivelihood(view, or + 2);
        consequence |= will && view.IsAny(from, "face", "pay", "suffer");
        if ((act is null && !consequence) || report < 0 && ordered < 0 && !view.Has(view.First, WordMarks.Base) && !view.Is(or + 1, "else"))
        {
            return;
        }

        var speaker = ordered >= 0 ? VerbSubjects.Of(view, ordered) : Reports.Speaker(view, report);
        if (Subjects.IsExpert(view, speaker))
        {
            return;
        }

        found.Add(new ThreatCandidate
        {
            Rule = "or-else",
            Cue = new TokenRange(or, or + 2),
            Act = act ?? OpenActs.Veiled(view, from),
            Speaker = speaker,
            IsReported = report >= 0,
            Confidence = 0.7,
        });
    }

    // What an office, an employer or a landlord can take away.
    private static bool IsLivelihood(SentenceView view, int from)
    {
        for (var i = from; i < from + 4; i++)
        {
            if (view.Has(i, WordMarks.Permit | WordMarks.Bond)
                || view.IsAny(i, "job", "jobs", "land", "home", "homes", "house", "houses", "seat", "seats", "rights", "pay", "place", "places", "benefits", "posts", "pensions"))
            {
                return true;
            }
        }

        return false;
    }

    private static int OrderBefore(SentenceView view, int or)
    {
        for (var i = or - 1; i >= view.First; i--)
        {
            if (view.IsAny(i, "ordered", "orders", "ordering", "instructed", "commanded", "urged", "directed"))
            {
                return i;
            }
        }

        return -1;
    }
}
