using FeedWorker.Language.Threats.Words;

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

            found.Add(new ThreatCandidate
            {
                Rule = "strike-notice",
                Cue = new TokenRange(i, i + 1),
                Act = OpenActs.Unspecified(view, strike) with { Kind = HostileKind.Protest, IsPlain = true },
                Speaker = speaker,
                Confidence = 0.7,
            });
        }
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
