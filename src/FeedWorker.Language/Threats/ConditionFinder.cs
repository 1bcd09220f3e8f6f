using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Threats;

/// <summary>Finds on which condition an act would follow.</summary>
internal static class ConditionFinder
{
    /// <summary>The first condition of the sentence by a conjunction; <see langword="null"/> when it has none.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="withTime">Whether "until", "when" and "once" count too: they do beside a threat, alone they mostly tell the time.</param>
    internal static Condition? Find(SentenceView view, bool withTime)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if ((view.Has(i, WordMarks.If) || view.Is(i, "were")) && TypeOf(view, i, withTime) is { } type)
            {
                return new Condition(new TokenRange(i, EndOf(view, i)), type);
            }
        }

        return null;
    }

    /// <summary>The condition of an act: the one that the tree ties to it, else the first; with its whole clause, and never over the act itself.</summary>
    internal static Condition? For(SentenceView view, HostileAct act)
    {
        Condition? first = null;
        for (var i = view.First; i < view.End; i++)
        {
            if ((view.Has(i, WordMarks.If) || view.Is(i, "were")) && TypeOf(view, i, withTime: true) is { } type)
            {
                var clause = ClauseVerb(view, i);
                var isTied = clause >= 0 && view.IsBelow(clause, act.Words.First) && !view.IsBelow(act.Head, clause);
                // Beside its act "until" is its condition also where the tree sees no clause behind it; elsewhere it tells the time, as "when" does.
                if (type is ConditionType.Until or ConditionType.When && !(isTied && LooksAhead(view, clause))
                    && !(type == ConditionType.Until && clause < 0 && act.Words.First < i && i <= act.Words.End))
                {
                    continue;
                }

                var condition = new Condition(Whole(view, i, clause, act), type);
                if (isTied)
                {
                    return condition;
                }

                first ??= condition;
            }
            else if (IsPhrasal(view, i))
            {
                first ??= new Condition(new TokenRange(i, Trimmed(view, i, EndOfCase(view, i))), ConditionType.If);
            }
        }

        return first;
    }

    /// <summary>The clause of a condition that a rule found, as far as the tree says.</summary>
    internal static Condition Whole(SentenceView view, Condition condition, HostileAct act) => condition.Type == ConditionType.NominalTrigger || IsPhrasal(view, condition.Words.First)
        ? condition
        : condition with { Words = Whole(view, condition.Words.First, ClauseVerb(view, condition.Words.First), act) };

    /// <summary>The first "in case of", "in the event that" or "as long as"; <see langword="null"/> when the sentence has none.</summary>
    internal static Condition? InCase(SentenceView view)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (IsPhrasal(view, i))
            {
                return new Condition(new TokenRange(i, Trimmed(view, i, EndOfCase(view, i))), ConditionType.If);
            }
        }

        return null;
    }

    /// <summary>The first "until" or "before" with a clause behind it, which is a condition for what is refused or kept up till then; <see langword="null"/> when there is none.</summary>
    internal static Condition? Until(SentenceView view)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if ((view.IsAny(i, "until", "till") && TypeOf(view, i, withTime: true) is not null)
                || (view.Is(i, "before") && IsClauseBehind(view, i) && view.Tag(i + 1) != UniversalTag.Verb))
            {
                return new Condition(new TokenRange(i, EndOf(view, i)), ConditionType.Until);
            }
        }

        return null;
    }

    // The verb of the clause that a conjunction opens; -1 where the tree has none behind it.
    private static int ClauseVerb(SentenceView view, int conjunction) =>
        view.Relation(conjunction) is Relation.Mark or Relation.Advmod or Relation.Aux && view.Head(conjunction) > conjunction ? view.Head(conjunction) : -1;

    // "when the talks end", not "when the talks had ended"
    private static bool LooksAhead(SentenceView view, int verb)
    {
        foreach (var child in view.Children(verb))
        {
            if (view.Relation(child) is Relation.Aux or Relation.AuxPass or Relation.Cop && view.IsAny(child, "had", "were", "was"))
            {
                return false;
            }
        }

        return true;
    }

    // By the words it ends at the first comma; the tree knows a comma within it ("if Ostmark, which ..., attacks") and what follows it without one.
    private static TokenRange Whole(SentenceView view, int start, int clause, HostileAct act)
    {
        var end = EndOf(view, start);
        var tree = clause < 0 ? default : view.Subtree(clause);
        if (tree.First >= start - 1 && tree.End > start && !(act.Head > start && tree.End > act.Words.First))
        {
            // ", he said," is nobody's condition, whatever the tree hangs it on.
            end = tree.End > end ? IsOutside(view, end, tree.End) ? end : tree.End
                : IsOutside(view, tree.End, end) ? tree.End : end;
        }

        if (act.Words.First > start && end > act.Words.First && !(clause >= 0 && view.IsBelow(act.Head, clause)))
        {
            // "if they cross we will strike": the clause of the act begins at its subject.
            var subject = VerbArguments.Subject(view, act.Words.First);
            // Never before the conjunction: the tree of a broken sentence may hang it on that very subject.
            end = subject > start + 1 ? Math.Clamp(view.Subtree(subject).First, start + 1, act.Words.First) : act.Words.First;
        }

        return new TokenRange(start, Trimmed(view, start, end));
    }

    // Whether a clause of its own begins behind what the tree holds: "if the talks fail | the minister said".
    private static bool IsOutside(SentenceView view, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (view.Has(i, WordMarks.Say) && view.Tag(i) == UniversalTag.Verb)
            {
                return true;
            }
        }

        return false;
    }

    private static int Trimmed(SentenceView view, int start, int end)
    {
        while (end - 1 > start && (view.Mark(end - 1) is ',' or ';' or ':' or '.' or '!' or '?' or '\u2014' || (view.IsQuotationMark(end - 1) && view.Mark(end - 1) != '\'')))
        {
            end--;
        }

        return end;
    }

    // "in case of an attack", "in the event that they refuse", "as long as the levy stands"
    private static bool IsPhrasal(SentenceView view, int token) => (view.IsAny(token, "as", "so") && view.Is(token + 1, "long") && view.Is(token + 2, "as")) || view.Is(token, "in")
        && ((view.Is(token + 1, "case") && view.IsAny(token + 2, "of", "the", "they", "he", "it"))
            || (view.Is(token + 1, "the") && view.Is(token + 2, "event") && view.IsAny(token + 3, "of", "that")));

    private static int EndOfCase(SentenceView view, int token)
    {
        var (end, tree) = (token + 1, view.Subtree(view.Head(token)));
        while (end < view.End && view.Mark(end) is not (',' or ';' or ':' or '.') && !(view.Has(end, WordMarks.Will) && tree.End <= end))
        {
            end++;
        }

        return tree.First == token && tree.End > token + 3 ? Math.Min(end, tree.End) : end;
    }

    private static ConditionType? TypeOf(SentenceView view, int token, bool withTime)
    {
        if (view.IsAny(token, "if", "provided"))
        {
            // "as if", "asked if", "see if" ask or compare; "even if" and "if not" grant.
            return view.IsAny(token - 1, "as", "even", "ask", "asks", "asked", "asking", "see", "know", "wonder", "wonders", "wondered", "unclear",
                "decide", "determine", "check", "what", "sure", "doubt", "whether")
                    || view.IsAny(token + 1, "not", "possible", "necessary", "ever") || (view.Is(token + 1, "any") && (token + 2 >= view.End || view.Mark(token + 2) != '\0'))
                || (view.Is(token, "provided") && !view.Is(token + 1, "that"))
                ? null : ConditionType.If;
        }

        if (view.Is(token, "unless"))
        {
            return ConditionType.Unless;
        }

        // "were the court to uphold the ban, ..."
        if (view.Is(token, "were"))
        {
            return (token == view.First || view.IsBreak(token - 1) || view.Has(token - 1, WordMarks.Say) || view.Is(token - 1, "that")) && view.IsNear(token + 1, 7, "to") && view.Tag(token + 1) != UniversalTag.Verb
                ? ConditionType.If : null;
        }

        if (view.Is(token, "should"))
        {
            // Inverted: "should the talks fail, ...".
            return (token == view.First || view.Mark(token - 1) != '\0' || view.Has(token - 1, WordMarks.Say) || view.Is(token - 1, "that"))
                && !view.Has(token + 1, WordMarks.Not | WordMarks.Be) || view.IsAny(token + 1, "he", "she", "they", "it", "we") && view.Tag(token - 1) is UniversalTag.Noun or UniversalTag.Propn || (IsNounBefore(view, token) && (view.Has(token + 1, WordMarks.Determiner) || view.IsCapitalised(token + 1)))
                ? ConditionType.If : null;
        }

        if (!withTime)
        {
            return null;
        }

        return view.IsAny(token, "until", "till") ? IsClauseBehind(view, token) ? ConditionType.Until : null
            : view.IsAny(token, "when", "once", "whenever") && token + 1 < view.End && view.Mark(token + 1) == '\0'
            && !view.Is(token - 1, "at") ? ConditionType.When
            : null;
    }

    // "until they leave", not "until noon", "until recently"
    private static bool IsClauseBehind(SentenceView view, int until) =>
        !view.Has(until + 1, WordMarks.Day | WordMarks.Duration | WordMarks.Adverb) && view.Text.Tokens[Math.Min(until + 1, view.End - 1)].Kind != TokenKind.Number
        && !view.IsAny(until + 1, "noon", "midnight", "dawn", "dusk", "then", "recently", "further")
        && !(view.IsAny(until + 1, "the", "next") && view.IsAny(until + 2, "end", "week", "month", "year", "day"));

    private static bool IsNounBefore(SentenceView view, int token) =>
        view.Mark(token - 1) == '\0' && !view.Has(token - 1, WordMarks.Pronoun | WordMarks.Agent) && !view.IsCapitalised(token - 1)
        && token - 1 > view.First;

    // Up to the comma that parts it from the main clause, or to the end.
    private static int EndOf(SentenceView view, int start)
    {
        var end = start + 1;
        while (end < view.End && view.Mark(end) is not (',' or ';' or ':' or '!' or '?' or '\u2014') && !view.IsQuotationMark(end)
            && !(view.Mark(end) == '.' && end >= view.End - 2) && !view.Is(end, "then"))
        {
            end++;
        }

        return end;
    }
}
