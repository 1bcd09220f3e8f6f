using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats.Rules;

/// <summary>What follows when somebody does not do as he is told: "or else", "or face", "otherwise".</summary>
internal static class OrElseRules
{
    internal static void Find(SentenceView view, List<ThreatCandidate> found)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (view.Is(i, "otherwise") || (view.Is(i, "which") && view.IsAny(i - 1, "after", "failing")) || (view.Is(i, "or") && !view.Is(i + 1, "else") && !view.Has(i + 1, WordMarks.Pronoun) && Answer(view, i) is not null))
            {
                Otherwise(view, i, found);
            }
            else if (IsOrElse(view, i))
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

    /// <summary>Whether behind a token it is told what follows otherwise, and that is hostile: "to fix its controls | or face losing its licence".</summary>
    internal static bool Threatens(SentenceView view, int token)
    {
        for (var i = token + 1; i < view.End; i++)
        {
            if (IsOrElse(view, i))
            {
                var from = view.Is(i + 1, "else") ? i + 2 : i + 1;
                return HostileActs.Find(view, from, from + 8) is not null || IsConsequence(view, i, from, will: false, isTold: true);
            }
        }

        return false;
    }

    private static bool IsOrElse(SentenceView view, int or) => view.Is(or, "or") && ((view.Has(or + 1, WordMarks.Pronoun) && view.Has(or + 2, WordMarks.Will))
        || view.Is(or + 1, "else") || view.IsAny(or + 1, "face", "risk", "suffer", "be", "lose", "forfeit"));

    // "must leave, otherwise we will shell them", "..., or his troops would attack"
    private static void Otherwise(SentenceView view, int token, List<ThreatCandidate> found)
    {
        var report = Reports.VerbFor(view, token);
        var speaker = Reports.Speaker(view, report);
        var giving = report < 0 ? GivenBefore(view, token) : null;
        speaker = giving?.Giver ?? speaker;

        // "..., after which the offices will be closed": a calendar, unless it falls upon those who had the time.
        if (giving is not null && !view.IsAny(token + 1, "they", "it", "he", "she", "its", "their"))
        {
            return;
        }

        if (Answer(view, token) is not { } act || (report < 0 && giving is null && !view.IsQuoted(token)) || Subjects.IsExpert(view, speaker))
        {
            return;
        }

        found.Add(new ThreatCandidate
        {
            Rule = "or-else",
            Cue = new TokenRange(token, token + 1),
            Act = act,
            Speaker = speaker,
            Recipient = giving?.Receiver ?? default,
            IsReported = true,
            Confidence = 0.65,
        });
    }

    // "gave the firms a week, after which", "set Friday as the deadline, after which"; null when nobody gave any time.
    private static Giving? GivenBefore(SentenceView view, int token)
    {
        for (var i = token - 1; i >= view.First; i--)
        {
            if (view.Has(i, WordMarks.Hand) && view.Lemma(i) is "give" or "set")
            {
                return Giving.Of(view, i) is { Giver.IsEmpty: false } giving && Subjects.CanAct(view, giving.Giver) ? giving : null;
            }
        }

        return null;
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
            : (clause.IsPassive ? HostileActs.OfPassive(view, clause) : HostileActs.At(view, clause.Verb, clause.Verb + 8)) ?? VeiledPhrases.At(view, clause);
    }

    private static void OrElse(SentenceView view, int or, List<ThreatCandidate> found)
    {
        var will = view.Has(or + 2, WordMarks.Will);
        var from = will ? or + 3 : view.Is(or + 1, "else") ? or + 2 : or + 1;
        var act = HostileActs.Find(view, from, from + 8)
            ?? (will && view.IsAny(from, "walk", "quit", "leave", "act", "respond") ? OpenActs.Unspecified(view, from) : null);
        var report = Reports.VerbFor(view, or);
        var giving = UltimatumRules.TimeGivenBefore(view, or);
        var ordered = report < 0 && giving is null ? OrderBefore(view, or) : -1;
        giving ??= ordered >= 0 ? Giving.Of(view, ordered) : null;
        var isTold = giving is not null || (report >= 0 && view.Lemma(report) is "tell" or "warn");
        var consequence = IsConsequence(view, or, from, will, isTold);
        if ((act is null && !consequence) || report < 0 && giving is null && !view.Has(view.First, WordMarks.Base) && !view.Is(or + 1, "else"))
        {
            return;
        }

        var speaker = giving?.Giver ?? Reports.Speaker(view, report);
        if (Subjects.IsExpert(view, speaker) || (giving is not null && !speaker.IsEmpty && !Subjects.CanAct(view, speaker)))
        {
            return;
        }

        found.Add(new ThreatCandidate
        {
            Rule = "or-else",
            Cue = new TokenRange(or, or + 2),
            Act = act ?? OpenActs.Veiled(view, from),
            Speaker = speaker,
            Recipient = giving is { } given && (ordered < 0 || view.Is(given.Receiver.End, "to")) ? given.Receiver : default,
            IsReported = report >= 0,
            Confidence = 0.7,
        });
    }

    // "face the consequences", "face losing its licence"
    private static bool IsConsequence(SentenceView view, int or, int from, bool will, bool isTold) =>
        view.Has(from + 1, WordMarks.Consequence) || view.Has(from + 2, WordMarks.Consequence) || view.Has(from + 3, WordMarks.Consequence)
            || (isTold && view.IsAny(or + 1, "lose", "forfeit") && IsLivelihood(view, or + 2))
            || (isTold && view.IsAny(or + 1, "face", "risk") && view.IsAny(or + 2, "losing", "forfeiting") && IsLivelihood(view, or + 3))
            || (view.IsAny(or + 1, "face", "risk") && view.IsAny(or + 2, "death", "annihilation", "destruction"))
            || (will && (view.IsAny(from, "face", "pay", "suffer") || view.IsAny(from, "be", "become") && view.IsNear(from, 4, "target", "targets")));

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
            if (view.IsAny(i, "ordered", "orders", "ordering", "instructed", "commanded", "urged", "directed", "demanded", "demanding", "asked")
                || (view.IsAny(i, "called", "calling") && view.IsAny(i + 1, "on", "upon")))
            {
                return i;
            }
        }

        return -1;
    }
}
