using FeedWorker.Training.Treebanks;

namespace FeedWorker.Training.Syntax;

/// <summary>All copies that bring treebanks of web texts and talks nearer to newswire.</summary>
internal static class NewsCopies
{
    /// <param name="sentences">The treebanks.</param>
    /// <param name="seed">Start of the random numbers.</param>
    /// <param name="turns">Sets of the copies that are put together from several sentences: one is seen each epoch, so that none is learned by heart.</param>
    internal static IEnumerable<TreebankSentence> Of(IReadOnlyList<TreebankSentence> sentences, int seed, int turns) =>
        QuoteCopies.Of(sentences)
            .Concat(HeadlineCopies.Of(sentences, seed))
            .Concat(Enumerable.Range(0, turns).SelectMany(turn => Mixed(sentences, seed + turn).Select(copy => copy with { Turn = turn })));

    private static IEnumerable<TreebankSentence> Mixed(IReadOnlyList<TreebankSentence> sentences, int seed)
    {
        TreebankSentence[] subjects = [.. SubjectCopies.Of(sentences, seed)];
        TreebankSentence[] clauses = [.. ClauseCopies.Of([.. sentences, .. subjects], seed)];
        // An apposition at the end has a comma before the stop, which no writer sets.
        return subjects.Concat(clauses).Concat(QuoteCopies.Of([.. subjects, .. clauses])).Where(copy => copy.Words[^2].Form != ",");
    }
}
