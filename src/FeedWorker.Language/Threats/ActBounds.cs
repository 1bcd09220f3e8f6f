using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Cuts the words of an act to what would be done: without who said it, on which condition, by when.</summary>
internal static class ActBounds
{
    /// <summary>The words of the act; never empty, and always within the sentence.</summary>
    internal static TokenRange Of(SentenceView view, HostileAct act, Condition? condition, ThreatDeadline? deadline)
    {
        var (first, end) = (act.Words.First, Math.Min(act.Words.End, view.End));
        if (Attribution(view, first, end) is { IsEmpty: false } said)
        {
            // "Any sanctions, he said, would include a freeze": what they would include says more than that there would be some.
            var verb = view.Head(act.Head);
            (first, end) = said.First > act.Head && view.Relation(act.Head) == Relation.Nsubj && verb >= said.End
                ? (verb, view.Subtree(verb).End)
                : (first, said.First > act.Head ? said.First : end);
        }

        // A quotation mark does not end what the tree holds together: 'execution of any "spy"'.
        while (end < view.End && view.IsQuotationMark(end) && view.IsBelow(end + 1, act.Head))
        {
            for (end++; end < view.End && view.IsBelow(end, act.Head) && !view.IsBreak(end) && !view.IsQuotationMark(end); end++)
            {
            }
        }

        end = BeforeClause(view, first, Math.Max(act.Head, first), end);
        if (condition is not null && condition.Words.First > first && condition.Words.First > act.Head)
        {
            end = Math.Min(end, condition.Words.First);
        }

        if (deadline is not null && act.Kind != HostileKind.Ultimatum && view.Text.TokenAt(deadline.Span.Start) is var by && by > act.Head && by > first && view.Text.TokenAt(deadline.Span.End - 1) + 1 is var after && after >= end)
        {
            end = Math.Min(end, by);
        }

        while (end - 1 > first && (view.Mark(end - 1) is ',' or ';' or ':' or '.' or '!' or '?' or '\u2014' or '\u2013' || view.IsQuotationMark(end - 1)))
        {
            end--;
        }

        return new TokenRange(first, Math.Max(end, first + 1));
    }

    // ", he said," within the words; empty when nobody is said to say it there.
    private static TokenRange Attribution(SentenceView view, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (view.Has(i, WordMarks.Say) && view.Has(i, WordMarks.Past | WordMarks.ThirdPerson) && view.Tag(i) == UniversalTag.Verb
                && VerbArguments.Subject(view, i) is var who and >= 0 && view.Mark(Math.Min(view.Subtree(who).First, i) - 1) == ',')
            {
                return new TokenRange(Math.Min(view.Subtree(who).First, i) - 1, Math.Max(i + 1, Math.Min(view.Subtree(who).End, view.End)));
            }
        }

        return default;
    }

    private static int WithoutConjunction(SentenceView view, int end)
    {
        while (view.IsAny(end - 1, "and", "but", "or") || view.Mark(end - 1) == ',')
        {
            end--;
        }

        return end;
    }

    // A clause that hangs above the act and begins behind it does not belong to it: "would strike as the envoy left".
    private static int BeforeClause(SentenceView view, int first, int head, int end)
    {
        for (var i = head + 1; i < end; i++)
        {
            // "would strike and | the envoy would leave": a verb beside the act's own that has another subject.
            if (view.Relation(i) == Relation.Conj && view.Tag(i) == UniversalTag.Verb && view.Head(i) <= head
                && VerbArguments.Subject(view, i) is var subject and >= 0 && subject > head && subject < i)
            {
                return Math.Max(first + 1, WithoutConjunction(view, Math.Min(end, view.Subtree(subject).First)));
            }

            var isClause = view.Relation(i) is Relation.Advcl or Relation.Parataxis or Relation.Ccomp && view.Tag(i) is UniversalTag.Verb or UniversalTag.Aux;
            if (!isClause || view.Has(i, WordMarks.Gerund) || view.Subtree(i).First is var start && (start <= head || view.Is(start, "to")))
            {
                continue;
            }

            if (view.Child(i, Relation.Mark, Relation.Advmod) is var mark and >= 0 && view.IsAny(mark, "as", "while", "because", "after", "when", "since", "although", "though", "if", "unless", "whereas"))
            {
                return Math.Max(Math.Min(end, view.Subtree(i).First), first + 1);
            }
        }

        return end;
    }
}
