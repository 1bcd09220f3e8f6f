using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>
/// Tells whether a condition lies upon somebody else: on what he does, goes on with or fails to do ("unless the board resigns", "if the plan goes ahead"),
/// and not on weather, prices, findings, or plans and gains of one's own.
/// </summary>
internal static class OthersDeeds
{
    // "unless the attackers of their colleague are finally | arrested": how far behind its subject a verb may stand.
    private const int VerbReach = 10;

    /// <summary>Whether fulfilling or breaking the condition is another's deed, and one that can be pressed for.</summary>
    internal static bool AreIn(SentenceView view, Condition condition, TokenRange own)
    {
        if (condition.Type == ConditionType.NominalTrigger)
        {
            return AreNamed(view, condition.Words);
        }

        var first = condition.Words.First + (view.IsAny(condition.Words.First, "as", "so") ? 3 : 1);
        var subject = NounPhrases.SubjectAt(view, first);
        var verb = VerbBehind(view, subject.IsEmpty ? first : subject.End, condition.Words.End);
        if (subject.IsEmpty || verb < 0)
        {
            return false;
        }

        var demanded = condition.Type is ConditionType.Unless or ConditionType.Until || IsFailed(view, condition.Words, verb);
        if (PressureWords.OutOfHand.Contains(view.Word(verb)) || (!demanded && PressureWords.Kind.Contains(view.Word(verb))))
        {
            return false;
        }

        var passive = IsPassive(view, subject.End, verb);
        if (passive)
        {
            // What is asked for under "unless" may be anything; what time brings, or "if" supposes, must be the deed of those who rule, employ or fight.
            return (demanded && condition.Type != ConditionType.Until) || (PressureWords.Enforced.Contains(view.Word(verb)) && !view.IsAny(verb, "restored", "replaced"));
        }

        if (IsPolicy(view, NounPhrases.Head(view, subject)))
        {
            return PressureWords.Proceeding.Contains(view.Word(verb));
        }

        return !IsOwn(view, subject, own) && !IsMarket(view, NounPhrases.Head(view, subject)) && (Subjects.CanAct(view, subject) || Subjects.ArePeople(view, subject) || view.IsAny(NounPhrases.Head(view, subject), "demands", "talks"))
            && !(view.Tag(verb) != UniversalTag.Verb && !demanded);
    }

    // "in the absence of a deal", "without an apology"
    private static bool AreNamed(SentenceView view, TokenRange words)
    {
        for (var i = words.First + 1; i < words.End; i++)
        {
            if (PressureWords.Asked.Contains(view.Word(i)))
            {
                return true;
            }
        }

        return false;
    }

    // The verb of the clause whose subject ends here, or the last word of "to be" where it has none; -1 when there is neither.
    private static int VerbBehind(SentenceView view, int from, int end)
    {
        var being = -1;
        for (var i = from; i < Math.Min(end, from + VerbReach); i++)
        {
            if (view.Has(i, WordMarks.Be | WordMarks.Have))
            {
                being = i;
            }
            else if (view.Tag(i) == UniversalTag.Verb && !view.Has(i, WordMarks.Will | WordMarks.Might | WordMarks.Not | WordMarks.Adverb))
            {
                // "continue to be harassed", "fail to sign": the first says what somebody does.
                return i;
            }
        }

        return being;
    }

    private static bool IsPassive(SentenceView view, int from, int verb)
    {
        for (var i = verb - 1; i >= from && view.Tag(verb) == UniversalTag.Verb && !view.Word(verb).EndsWith("ing", StringComparison.Ordinal); i--)
        {
            if (view.IsAny(i, "is", "are", "was", "were", "be", "been", "being", "'s", "’s"))
            {
                return true;
            }

            if (!view.Has(i, WordMarks.Adverb | WordMarks.Not | WordMarks.Have) && view.Tag(i) != UniversalTag.Adv)
            {
                return false;
            }
        }

        return false;
    }

    // "does not pay", "refuses to leave", "persists in"
    private static bool IsFailed(SentenceView view, TokenRange condition, int verb)
    {
        for (var i = condition.First + 1; i < verb; i++)
        {
            if (view.Has(i, WordMarks.Not))
            {
                return true;
            }
        }

        return PressureWords.Failing.Contains(view.Word(verb));
    }

    /// <summary>Whom a business hopes for, and presses by nothing: "close the branch if customers stay away".</summary>
    internal static bool IsMarket(SentenceView view, int head) => view.IsAny(head, "customers", "customer", "passengers", "guests", "visitors", "buyers", "buyer", "investors", "investor", "donors", "donor", "readers", "viewers", "patients",
        "shoppers", "tourists", "consumers", "fans", "shareholders", "sponsors", "audiences", "applicants", "volunteers", "scientists", "engineers", "doctors");

    private static bool IsPolicy(SentenceView view, int head) => view.Has(head, WordMarks.HostileNoun) || PressureWords.Policies.Contains(view.Word(head));

    private static bool IsOwn(SentenceView view, TokenRange subject, TokenRange own) => view.IsAny(subject.First, "we", "i", "he", "she", "my", "our")
        || (view.IsAny(subject.First, "it", "they", "its", "their", "his", "her") && (own.IsEmpty || view.IsAny(own.First, "it", "they", "its", "their", "his", "her", "he", "she")));
}
