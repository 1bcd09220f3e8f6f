using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Threats.Rules;

/// <summary>Strikes of which those who would stage them give notice: "served a 14-day strike notice", "notified the firm of a walkout".</summary>
internal static class NoticeRules
{
    // "issued the port authority with a 72-hour strike notice"
    private const int HandReach = 8;

    internal static void Find(SentenceView view, List<ThreatCandidate> found)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (Announced(view, i) is var called and >= 0 && VerbSubjects.Of(view, i) is var callers && (Subjects.CanAct(view, callers) || Subjects.ArePeople(view, callers)))
            {
                Add(view, i, called, callers, found);
                continue;
            }

            var told = view.IsAny(i, "notified", "informed") && !view.Has(i - 1, WordMarks.Be);
            if (!told && !view.IsAny(i, "notice", "notices"))
            {
                continue;
            }

            var strike = !told && IsStrike(view, i - 1) ? i - 1 : StrikeBehindOf(view, i + 1, told ? HandReach : 1);
            var verb = told ? i : HandBefore(view, i);
            if (strike < 0 || verb < 0 || VerbSubjects.Of(view, verb) is var speaker && !Subjects.CanAct(view, speaker))
            {
                continue;
            }

            Add(view, i, strike, speaker, found);
        }
    }

    private static void Add(SentenceView view, int cue, int strike, TokenRange speaker, List<ThreatCandidate> found) => found.Add(new ThreatCandidate
    {
        Rule = "strike-notice",
        Cue = new TokenRange(cue, cue + 1),
        Act = OpenActs.Unspecified(view, strike) with { Kind = HostileKind.Protest, IsPlain = true },
        Speaker = speaker,
        Confidence = 0.7,
    });

    // "announced an indefinite strike from Monday": one that is to come; "the strike" is one that all know of. Where the strike stands; -1 when none does.
    private static int Announced(SentenceView view, int verb)
    {
        if (!view.IsAny(verb, "announced", "announce", "called", "call", "declared", "declare", "scheduled", "announcing", "calling", "declaring") || view.Tag(verb) == UniversalTag.Noun)
        {
            return -1;
        }

        for (var i = verb + 1; i < verb + 7 && !view.IsBreak(i) && !view.Is(i, "the") && !view.Has(i, WordMarks.Preposition); i++)
        {
            // "a strike vote" has yet to decide on it.
            if (IsStrike(view, i))
            {
                return view.Tag(i + 1) != UniversalTag.Noun && IsToCome(view, i) ? i : -1;
            }
        }

        return -1;
    }

    private static bool IsToCome(SentenceView view, int strike)
    {
        for (var i = strike + 1; i < strike + 9 && i < view.End; i++)
        {
            if (view.IsAny(i, "starting", "beginning", "tomorrow", "next") || (view.Is(i, "from") && (view.Has(i + 1, WordMarks.Day) || view.Text.Tokens[Math.Min(i + 1, view.End - 1)].Kind == TokenKind.Number || view.IsAny(i + 1, "midnight", "next", "tomorrow")))
                || (view.IsAny(i, "on", "for") && view.Has(i + 1, WordMarks.Day) && !view.IsAny(view.First, "on")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStrike(SentenceView view, int token) => view.IsAny(token, "strike", "strikes", "walkout", "walkouts", "stoppage", "stoppages");

    // "the strike" is one that all know of, and of which anybody may give notice: "notice of an indefinite strike", "notified the company of a strike"
    private static int StrikeBehindOf(SentenceView view, int from, int reach)
    {
        var of = from;
        while (of < from + reach && !view.Is(of, "of"))
        {
            of++;
        }

        for (var i = of + 1; view.Is(of, "of") && !view.Is(of + 1, "the") && i < of + 6 && !view.IsBreak(i) && !view.Has(i, WordMarks.Preposition); i++)
        {
            if (IsStrike(view, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static int HandBefore(SentenceView view, int notice)
    {
        for (var i = notice - 1; i >= view.First && i >= notice - HandReach && view.Mark(i) is not (',' or ';' or ':'); i--)
        {
            if (view.IsAny(i, "issued", "issues", "issue", "served", "serves", "serve", "gave", "gives", "given", "filed", "files", "file", "submitted", "submits", "handed", "hands", "sent",
                "sends", "lodged", "tabled", "delivered"))
            {
                return i;
            }
        }

        return -1;
    }
}
