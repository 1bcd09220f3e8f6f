using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats.Rules;

/// <summary>Threats held open: "hinted at", "raised the possibility of", "refused to rule out", "reserves the right to", "all options".</summary>
internal static class HintRules
{
    internal static void Find(SentenceView view, List<ThreatCandidate> found)
    {
        for (var i = view.First; i < view.End; i++)
        {
            var (rule, from) = Opening(view, i);
            if (from < 0)
            {
                continue;
            }

            var act = rule == "weapons-against" ? OpenActs.Unspecified(view, from) with { Kind = HostileKinds.OfArms(view, i), IsPlain = true }
                : HostileActs.Find(view, from, from + 5) ?? (rule == "options-open" ? OpenActs.Veiled(view, i) : rule == "right-reserved" ? VeiledPhrases.At(view, from) : null);
            var report = rule == "options-open" ? Reports.VerbFor(view, i) : -1;
            var speaker = rule switch
            {
                "options-open" => Reports.Speaker(view, report),
                "weapons-against" when view.Has(i + 1, WordMarks.Be) => Reports.Speaker(view, Reports.VerbFor(view, i)),
                "weapons-against" => VerbSubjects.OfMainVerb(view, i),
                _ when view.IsAny(i, "readiness", "willingness", "determination", "resolve") => VerbSubjects.Of(view, i - 2),
                _ when view.Is(i, "notice") => VerbSubjects.Of(view, view.Has(i - 1, WordMarks.Hand) ? i - 1 : i - 2),
                _ => VerbSubjects.Of(view, i),
            };
            if (rule == "considered" && act is not null && !IsCoercive(act))
            {
                continue;
            }

            if (act is null || !(act.IsPlain || rule is "options-open" or "right-reserved" || IsForce(act.Kind))
                || Subjects.IsExpert(view, speaker) || (!Subjects.CanAct(view, speaker) && rule != "options-open"))
            {
                continue;
            }

            found.Add(new ThreatCandidate { Rule = rule, Cue = new TokenRange(i, from), Act = act, Speaker = speaker, Confidence = 0.6 });
        }
    }

    // The rule that begins here, and where its act would begin; -1 when none does.
    private static (string Rule, int From) Opening(SentenceView view, int token)
    {
        if (view.IsAny(token, "hinted", "hints") && view.Is(token + 1, "at"))
        {
            return ("hinted", token + 2);
        }

        if (view.IsAny(token, "raised", "raises") && view.IsAny(token + 2, "possibility", "prospect", "spectre", "specter")
            && view.Is(token + 3, "of"))
        {
            return ("hinted", token + 4);
        }

        if (view.IsAny(token, "refused", "refuses", "refusing", "declined", "declines", "declining") && view.Is(token + 1, "to")
            && view.Is(token + 2, "rule") && view.Is(token + 3, "out"))
        {
            return ("hinted", token + 4);
        }

        // "declared their readiness to go on strike"
        if (view.IsAny(token, "readiness", "willingness", "determination", "resolve") && view.Is(token + 1, "to") && view.IsAny(token - 1, "their", "its", "his", "her")
            && view.IsAny(token - 2, "declared", "expressed", "reiterated", "announced", "signalled", "signaled", "affirmed", "reaffirmed")
            && HostileActs.At(view, token + 2, token + 8) is { IsPlain: true })
        {
            return ("hinted", token + 2);
        }

        // "has not ruled out", "will never rule out", "not ruling out"
        if (view.IsAny(token, "rule", "ruled", "ruling") && view.Is(token + 1, "out")
            && (view.Has(token - 1, WordMarks.Not) || view.Has(token - 2, WordMarks.Not) || view.Has(token - 3, WordMarks.Not)))
        {
            return ("hinted", token + 2);
        }

        // "is weighing sanctions": what is considered aloud.
        if (view.IsAny(token, "considering", "weighing", "mulling", "contemplating") && view.Tag(token) == UniversalTag.Verb
            && !view.Has(token + 1, WordMarks.Guess) && Reports.VerbFor(view, token) >= 0)
        {
            return ("considered", token + 1);
        }

        // "guards have been told to open fire", "the army has orders to shoot"
        if (view.IsAny(token, "ordered", "told", "instructed", "authorised", "authorized", "orders", "permission") && view.Is(token + 1, "to")
            && IsArmed(view, VerbSubjects.Of(view, token)) && (view.Is(token - 1, "been") || (view.IsAny(token, "orders", "permission") && view.Has(token - 1, WordMarks.Have))))
        {
            return ("hinted", token + 2);
        }

        // "served notice of a strike"
        if (view.Is(token, "notice") && (view.IsAny(token + 1, "of", "that") || view.Is(token + 1, "to") && view.Has(token + 2, WordMarks.Base)) && (view.Has(token - 1, WordMarks.Hand) || view.Has(token - 2, WordMarks.Hand)))
        {
            return ("hinted", token + 2);
        }

        // "claims to have weapons to use against": what they are for.
        if (view.Has(token, WordMarks.Arms) && view.Is(token + 1, "to") && view.Is(token + 2, "use") && view.Is(token + 3, "against"))
        {
            return ("weapons-against", token + 2);
        }

        // "our missiles are aimed at every base"
        if (view.Has(token, WordMarks.Arms) && view.IsAny(token - 1, "our", "its", "their", "his") && view.Has(token + 1, WordMarks.Be)
            && view.IsAny(token + 2, "aimed", "pointed", "trained", "locked", "targeted") && view.IsAny(token + 3, "at", "on") && Reports.VerbFor(view, token) >= 0)
        {
            return ("weapons-against", token + 2);
        }

        if (view.IsAny(token, "reserve", "reserves", "reserved") && view.Is(token + 1, "the") && view.Is(token + 2, "right")
            && view.Is(token + 3, "to"))
        {
            return ("right-reserved", token + 4);
        }

        var table = view.Is(token + 2, "on") && view.Is(token + 3, "the") && view.Is(token + 4, "table") ? token + 5 : -1;
        if (table < 0 && view.Is(token, "options") && view.Has(token + 1, WordMarks.Be))
        {
            table = view.IsAny(token + 2, "open", "considered", "available", "possible") ? token + 3
                : view.IsAny(token + 3, "open", "considered", "available", "possible") ? token + 4 : -1;
        }

        return view.Is(token, "options") && view.Is(token - 1, "all") && table > 0 && !IsForThing(view, table) ? ("options-open", Math.Min(table, view.End)) : ("", -1);
    }

    // "on the table for a new bridge", "open for next season": what is weighed is a plan.
    private static bool IsForThing(SentenceView view, int token) => view.IsAny(token, "for", "on", "regarding", "concerning") && NounPhrases.After(view, token + 1) is { IsEmpty: false } what
        && !view.IsCapitalised(NounPhrases.Head(view, what)) && !Subjects.CanAct(view, what) && !view.Has(NounPhrases.Head(view, what), WordMarks.HostileNoun);

    // Players too are told to attack.
    private static bool IsArmed(SentenceView view, TokenRange phrase) => !phrase.IsEmpty && view.Lemma(NounPhrases.Head(view, phrase)) is "army" or "police" or "troop" or "soldier"
        or "guard" or "force" or "officer" or "pilot" or "navy" or "military" or "fighter" or "commander" or "militia" or "policeman" or "marine" or "commando" or "bailiff";

    // Governments consider laws and taxes all day.
    private static bool IsCoercive(HostileAct act) => act.IsPlain && act.Kind is HostileKind.Sanctions or HostileKind.Attack or HostileKind.Force or HostileKind.Relations
        or HostileKind.Expulsion or HostileKind.AidCut or HostileKind.Protest or HostileKind.Reprisal or HostileKind.Siege or HostileKind.Occupation or HostileKind.Law;

    private static bool IsForce(HostileKind kind) => kind is HostileKind.Force or HostileKind.Attack or HostileKind.Sanctions;
}
