using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>
/// Finds the subject of a verb: in the tree, and by the small words between a subject and its verb. Where the two differ the tree is believed, since it
/// sees past asides, unless it names somebody who cannot act and the words somebody who can.
/// </summary>
internal static class VerbSubjects
{
    private const WordMarks Auxiliary = WordMarks.Adverb | WordMarks.Be | WordMarks.Have | WordMarks.Will | WordMarks.Might | WordMarks.Not;

    /// <summary>The subject of the verb at <paramref name="verb"/>; empty when none is near.</summary>
    internal static TokenRange Of(SentenceView view, int verb)
    {
        var words = ByWords(view, verb);
        var tree = ByTree(view, verb);
        if (tree.IsEmpty)
        {
            return words;
        }

        if (words.Holds(view.HeadOf(tree)))
        {
            // "OSLO -- Ana Ruiz": no phrase reaches over a mark to the left.
            return words.First > tree.First && view.Mark(words.First - 1) != '\0' ? tree with { First = words.First } : tree;
        }

        return words.IsEmpty || Subjects.CanAct(view, tree) || !Subjects.CanAct(view, words) ? tree : words;
    }

    // Empty where the tree gives the verb no subject before it, or one that says when.
    private static TokenRange ByTree(SentenceView view, int verb)
    {
        var head = view.Tag(verb) is UniversalTag.Verb or UniversalTag.Aux ? VerbArguments.Governing(view, verb) : -1;
        if (head < 0 || head > verb || view.Has(head, WordMarks.Day | WordMarks.Duration) || view.IsAny(head, "that", "which", "what", "there"))
        {
            return default;
        }

        // "the rebels | who threatened": the clause of the verb itself does not belong to the phrase.
        var limit = verb;
        foreach (var child in view.Children(head))
        {
            limit = view.IsBelow(verb, child) ? Math.Max(head + 1, view.Subtree(child).First) : limit;
        }

        return view.Phrase(head, limit);
    }

    private static TokenRange ByWords(SentenceView view, int verb)
    {
        var end = SkipBack(view, verb);

        // ", threatening to", ", and threatened to", "a letter threatening to": the subject of the main verb.
        if ((view.Has(verb, WordMarks.Gerund) && end == verb) || view.IsAny(end - 1, "and", "or", "but", "to"))
        {
            var main = MainVerb(view, verb);
            return main < 0 ? new TokenRange(end, end) : Of(view, main);
        }

        return NounPhrases.Before(view, end);
    }

    /// <summary>The subject of the sentence's first finite verb; empty when none is found.</summary>
    internal static TokenRange OfMainVerb(SentenceView view, int before)
    {
        var main = MainVerb(view, before);
        return main < 0 ? default : Of(view, main);
    }

    private static int SkipBack(SentenceView view, int token)
    {
        while (token > view.First)
        {
            if ((view.Has(token - 1, WordMarks.Day) && view.Is(token - 2, "on")) || (view.Has(token - 1, WordMarks.Duration)
                && view.IsAny(token - 2, "last", "this")))
            {
                token -= 2;
            }
            else if (view.Has(token - 1, Auxiliary) && !view.Has(token - 1, WordMarks.Determiner))
            {
                token--;
            }
            else
            {
                break;
            }
        }

        return token;
    }

    // The first finite verb left of a token, that is not inside a relative clause as far as the words show.
    private static int MainVerb(SentenceView view, int before)
    {
        for (var i = view.First + 1; i < before; i++)
        {
            if (!view.IsCapitalised(i) && !view.Has(i, WordMarks.Determiner)
                && (view.Has(i, WordMarks.Finite | WordMarks.Will) || IsSaying(view, i) || (view.Has(i, WordMarks.Past)
                && !view.Has(i - 1, WordMarks.Determiner | WordMarks.Preposition)))
                && !view.IsPossessive(i))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsSaying(SentenceView view, int token) =>
        view.Has(token, WordMarks.Say | WordMarks.Threaten | WordMarks.Vow) && view.Has(token, WordMarks.ThirdPerson)
            && !view.Has(token, WordMarks.Agent);
}
