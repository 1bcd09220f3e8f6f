using FeedWorker.Language.Networks;
using FeedWorker.Language.Syntax;
using FeedWorker.Training.Networks;
using FeedWorker.Training.Treebanks;

namespace FeedWorker.Training.Syntax;

/// <summary>The training data in numbers, and the numbering itself.</summary>
internal sealed class SyntaxData
{
    private const int LeastCount = 2; // a word seen once is learned better from its form
    private const float ClausalWeight = 1.5f; // of the arcs that quotes and threats stand on
    private const int LongestSentence = 120; // few are longer, and they cost the most

    /// <param name="sentences">Sentences with trees.</param>
    /// <param name="vectors">The frozen vectors.</param>
    /// <param name="buckets">Rows of the table of hashed features.</param>
    internal SyntaxData(IReadOnlyList<TreebankSentence> sentences, WordVectors vectors, int buckets)
    {
        Labels = new SyntaxLabels(sentences);
        Known = FormTable.KnownWords(sentences.Where(sentence => sentence.Turn is null).SelectMany(sentence => sentence.Words).Select(word => word.Form), LeastCount);
        var forms = new FormTable(vectors, new HashIndex(Known), buckets);
        Examples = [.. sentences.Where(sentence => sentence.Words.Count <= LongestSentence).Select(sentence => new SyntaxExample(
            [.. sentence.Words.Select(word => forms.Of(word.Form))],
            [.. sentence.Words.Select(word => Labels.Tag(word.Tag))],
            [.. sentence.Words.Select(word => word.Head)],
            [.. sentence.Words.Select(word => Labels.Relation(word.Relation))],
            sentence.Style,
            [.. sentence.Words.Select(word => SyntaxScores.IsClausal(RelationNames.Parse(word.Relation).Universal) ? ClausalWeight : 1f)],
            sentence.Turn))];
        VectorWidth = vectors.Dimensions;
        Styles = sentences.Max(sentence => sentence.Style) + 1;
    }

    internal SyntaxLabels Labels { get; }

    /// <summary>Treebanks that are told apart; the last one's habits are those of the model in use.</summary>
    internal int Styles { get; }

    /// <summary>Hashes of the words with a row of their own.</summary>
    internal uint[] Known { get; }

    internal IReadOnlyList<SyntaxExample> Examples { get; }

    internal int VectorWidth { get; }
}
