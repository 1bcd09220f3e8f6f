namespace FeedWorker.Language.Threats;

/// <summary>Threats that name no act: "do what is necessary", "respond in kind", "pay a heavy price".</summary>
internal static class VeiledPhrases
{
    // "~" stands for up to three words. A "!" in front: the phrase threatens under a negation ("will not go unanswered").
    private static readonly (HostileKind Kind, string[] Words)[] _phrases =
    [
        .. new[]
        {
            (HostileKind.Reprisal, "respond in kind"), (HostileKind.Reprisal, "answer in kind"), (HostileKind.Reprisal, "react in kind"),
            (HostileKind.Reprisal, "reply in kind"), (HostileKind.Reprisal, "reciprocate"), (HostileKind.Reprisal, "hit back"),
            (HostileKind.Reprisal, "strike back"), (HostileKind.Reprisal, "hit ~ back"), (HostileKind.Veiled, "respond forcefully"),
            (HostileKind.Veiled, "respond ~ decisively"), (HostileKind.Veiled, "respond ~ harshly"), (HostileKind.Veiled, "respond ~ firmly"),
            (HostileKind.Veiled, "respond ~ accordingly"), (HostileKind.Veiled, "respond ~ appropriately"), (HostileKind.Veiled,
                "respond ~ strongly"),
            (HostileKind.Veiled, "respond with ~ force"), (HostileKind.Veiled, "respond proportionately"), (HostileKind.Veiled, "react ~ harshly"),
            (HostileKind.Veiled, "do what is necessary"), (HostileKind.Veiled, "do whatever"), (HostileKind.Veiled, "do what it takes"),
            (HostileKind.Veiled, "do everything necessary"), (HostileKind.Veiled, "do all that is necessary"), (HostileKind.Veiled,
                "do what must be done"),
            (HostileKind.Veiled, "face ~ consequences"), (HostileKind.Veiled, "suffer ~ consequences"), (HostileKind.Veiled, "bear ~ consequences"),
            (HostileKind.Veiled, "be ~ consequences"), (HostileKind.Veiled, "be ~ legitimate target"), (HostileKind.Veiled, "become ~ legitimate target"), (HostileKind.Veiled, "pay ~ price"), (HostileKind.Veiled, "pay dearly"),
                (HostileKind.Veiled, "pay with"), (HostileKind.Veiled, "regret"),
            (HostileKind.Veiled, "be left with no choice"), (HostileKind.Veiled, "respond ~ resolutely"),
            (HostileKind.Veiled, "teach ~ lesson"), (HostileKind.Veiled, "make ~ pay"), (HostileKind.Veiled, "make sure ~ face ~ consequences"), (HostileKind.Veiled, "ensure ~ face ~ consequences"),
            (HostileKind.Veiled, "make sure ~ pay ~ price"), (HostileKind.Veiled, "ensure ~ pay ~ price"), (HostileKind.Veiled, "take ~ countermeasures"),
            (HostileKind.Veiled, "take ~ necessary measures"), (HostileKind.Veiled, "take all ~ measures"), (HostileKind.Veiled,
                "take ~ necessary steps"),
            (HostileKind.Veiled, "take ~ retaliatory"), (HostileKind.Veiled, "use all ~ means"), (HostileKind.Veiled, "keep all options"),
            (HostileKind.Veiled, "be forced to act"), (HostileKind.Veiled, "be forced to respond"), (HostileKind.Veiled, "be forced to react"),
            (HostileKind.Veiled, "be forced to take"), (HostileKind.Veiled, "answer in the same"), (HostileKind.Veiled, "respond in the same"), (HostileKind.Veiled, "reserve the right to"),
            (HostileKind.Veiled, "be our target"), (HostileKind.Veiled, "be hell to pay"), (HostileKind.Veiled, "make ~ legitimate target"), (HostileKind.Veiled, "make ~ military target"), (HostileKind.Reprisal, "respond in ~ mirror"), (HostileKind.Reprisal, "respond blow"),
            (HostileKind.Veiled, "! stand by"), (HostileKind.Veiled, "! stand idly"), (HostileKind.Veiled, "! sit idly"), (HostileKind.Veiled,
                "! sit by"),
            (HostileKind.Veiled, "! remain silent"), (HostileKind.Veiled, "! remain idle"), (HostileKind.Veiled, "! remain passive"),
            (HostileKind.Veiled, "! be spared"), (HostileKind.Veiled, "! be forgiven"), (HostileKind.Veiled, "! get away with"), (HostileKind.Veiled, "! escape ~ punishment"),
            (HostileKind.Veiled, "! show ~ restraint"), (HostileKind.Veiled, "! show mercy"), (HostileKind.Veiled, "! be left unanswered"),
            (HostileKind.Reprisal, "respond with ~ means"), (HostileKind.Force, "respond militarily"), (HostileKind.Reprisal, "respond at ~ time"),
            (HostileKind.Veiled, "respond in the strongest"), (HostileKind.Veiled, "bring ~ to ~ knees"), (HostileKind.Veiled, "turn the screws"),
            (HostileKind.Veiled, "up the pressure"), (HostileKind.Veiled, "increase the pressure"), (HostileKind.Veiled, "step up ~ pressure"),
            (HostileKind.Veiled, "! go unanswered"), (HostileKind.Veiled, "! go unpunished"), (HostileKind.Veiled, "! remain unanswered"),
            (HostileKind.Veiled, "live to regret"), (HostileKind.Veiled, "rue the day"), (HostileKind.Veiled, "answer for ~ crimes"), (HostileKind.Veiled, "answer for ~ actions"),
            (HostileKind.Veiled, "pay for ~ crimes"), (HostileKind.Veiled, "pay for ~ actions"), (HostileKind.Veiled, "pay for ~ blood"), (HostileKind.Veiled, "settle ~ scores"),
            (HostileKind.Veiled, "get even with"), (HostileKind.Veiled, "face the music"), (HostileKind.Veiled, "meet the same fate"), (HostileKind.Veiled, "suffer the same fate"),
            (HostileKind.Veiled, "share the same fate"), (HostileKind.Veiled, "burn in hell"), (HostileKind.Veiled, "be buried"), (HostileKind.Veiled, "make ~ suffer"),
            (HostileKind.Veiled, "make ~ regret"), (HostileKind.Veiled, "make ~ life hell"), (HostileKind.Veiled, "make ~ lives hell"), (HostileKind.Veiled, "hit ~ where it hurts"),
            (HostileKind.Veiled, "feel ~ anger"), (HostileKind.Veiled, "feel ~ fury"), (HostileKind.Veiled, "be ~ bloodbath"), (HostileKind.Veiled, "be ~ rivers of blood"),
            (HostileKind.Veiled, "! sleep in peace"), (HostileKind.Veiled, "! sleep soundly"), (HostileKind.Veiled, "! see the light"), (HostileKind.Veiled, "! leave ~ alive"),
            (HostileKind.Veiled, "! get out alive"), (HostileKind.Veiled, "! escape alive"), (HostileKind.Veiled, "! go free"), (HostileKind.Veiled, "! escape justice"),
            (HostileKind.Veiled, "! be safe"), (HostileKind.Veiled, "! have mercy"), (HostileKind.Veiled, "! hold back"), (HostileKind.Veiled, "! turn the other cheek"),
            (HostileKind.Veiled, "! stay silent"), (HostileKind.Veiled, "! keep silent"), (HostileKind.Veiled, "! stay idle"), (HostileKind.Veiled, "! stand aside"),
            (HostileKind.Veiled, "! fold ~ arms"), (HostileKind.Veiled, "! let ~ go unpunished"), (HostileKind.Veiled, "! let ~ go unanswered"), (HostileKind.Veiled, "! let this pass"),
            (HostileKind.Veiled, "! be shown mercy"), (HostileKind.Veiled, "! know peace"), (HostileKind.Veiled, "! enjoy peace"), (HostileKind.Veiled, "! live in peace"),
        }.Select(row => (row.Item1, row.Item2.Split(' '))),
    ];

    /// <summary>The veiled act of a clause; <see langword="null"/> when there is none.</summary>
    internal static HostileAct? At(SentenceView view, WillClause clause) =>
        Match(view, clause.Verb, clause.IsNegated, first => Start(view, clause, first));

    /// <summary>The veiled act of an infinitive: "vowed to make them pay".</summary>
    internal static HostileAct? At(SentenceView view, int verb) => Match(view, verb, isNegated: false, _ => verb);

    private static HostileAct? Match(SentenceView view, int verb, bool isNegated, Func<string, int> start)
    {
        foreach (var (kind, words) in _phrases)
        {
            var negative = words[0] == "!";
            if (negative == isNegated && End(view, start(words[negative ? 1 : 0]), words.AsSpan(negative ? 1 : 0)) is var end and > 0)
            {
                var act = OpenActs.Unspecified(view, verb);
                return act with
                {
                    Kind = kind,
                    Words = act.Words with { End = Math.Max(end, act.Words.End) },
                    IsPlain = kind is HostileKind.Reprisal or HostileKind.Force,
                };
            }
        }

        return null;
    }

    // The verb was reached by skipping "be"; phrases that begin with it start before.
    private static int Start(SentenceView view, WillClause clause, string first)
    {
        var verb = clause.Verb;
        if (first is "be")
        {
            for (var i = clause.Modal + 1; i < verb; i++)
            {
                if (view.Is(i, "be"))
                {
                    return i;
                }
            }
        }

        return verb;
    }

    private static int End(SentenceView view, int start, ReadOnlySpan<string> words)
    {
        var token = start;
        for (var w = 0; w < words.Length; w++)
        {
            if (words[w] == "~")
            {
                var gap = 0;
                while (gap < 4 && !Matches(view, token, words[w + 1]) && view.Mark(token) == '\0')
                {
                    (token, gap) = (token + 1, gap + 1);
                }

                continue;
            }

            if (!Matches(view, token, words[w]))
            {
                return -1;
            }

            token++;
        }

        return token;
    }

    private static bool Matches(SentenceView view, int token, string word) => view.Is(token, word) || view.Lemma(token) == word;
}
