using System.Collections.Frozen;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Syntax.Verbs;

namespace FeedWorker.Language.Entities.Values;

/// <summary>Tells whether the verb that a date depends on stands in the present tense.</summary>
/// <param name="text">The tokens that the trees are made of.</param>
/// <param name="trees">The trees.</param>
internal sealed class GoverningVerbs(SegmentedText text, SyntaxTrees trees)
{
    // "the day before the end of the talks on ...": deeper nesting is an error of the tree.
    private const int LongestWay = 12;

    // What people say now of the past.
    private static readonly FrozenSet<string> _sayings = Set("say tell report write add announce claim note quote show warn accuse deny recall remember cite describe suggest confirm reveal blame allege state");

    /// <summary>Whether "ends", "go" or "is" governs what begins here: not an infinitive, not with "has" or "would", and no verb of saying.</summary>
    internal bool IsPresent(int start)
    {
        var token = text.TokenAt(start);
        for (var steps = 0; token >= 0 && steps < LongestWay; steps++)
        {
            var (auxiliary, isInfinitive) = Marks(token);
            if (isInfinitive)
            {
                return false;
            }

            if (auxiliary >= 0)
            {
                return text.Word(auxiliary) is "is" or "are" or "Is" or "Are" or "am";
            }

            if (trees[token].Tag == UniversalTag.Verb)
            {
                return IsPresentForm(token);
            }

            token = trees[token].Head;
        }

        return false;
    }

    // Its first auxiliary or copula, -1 without one, and whether "to" stands before it.
    private (int Auxiliary, bool IsInfinitive) Marks(int token)
    {
        var auxiliary = -1;
        foreach (var child in trees.ChildrenOf(token))
        {
            if (trees[child].Relation == Relation.Mark && text.Word(child) is "to" or "To")
            {
                return (-1, true);
            }

            if (auxiliary < 0 && trees[child].Tag == UniversalTag.Aux)
            {
                auxiliary = child;
            }
        }

        return (auxiliary, false);
    }

    private bool IsPresentForm(int token)
    {
        var form = text.Word(token).ToString().ToLowerInvariant();
        var lemma = VerbLemmas.Of(form, UniversalTag.Verb);
        return !_sayings.Contains(lemma) && trees.ChildrenOf(token).Any(child => trees[child].Relation is Relation.Nsubj)
            && (form == lemma ? !IrregularVerbs.IsPastToo(lemma) : form[^1] == 's' && form.StartsWith(lemma[..^1], StringComparison.Ordinal));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
