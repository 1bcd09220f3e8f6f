using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Syntax;

/// <summary>
/// A cut text with its trees, by tokens and by words: the parser reads the parts of a compound ("cease - fire") as tokens of their own, the stages
/// whose lists hold compounds read them as one. Made once a text and handed from stage to stage; any number of threads.
/// </summary>
public sealed class ParsedText
{
    /// <param name="segments">The text, cut.</param>
    /// <param name="trees">One node for each token of <paramref name="segments"/>.</param>
    public ParsedText(SegmentedText segments, SyntaxTrees trees)
    {
        ArgumentNullException.ThrowIfNull(segments);
        ArgumentNullException.ThrowIfNull(trees);
        (Segments, Trees, Joined) = (segments, trees, segments.JoinCompounds());
        JoinedTrees = Syntax.JoinedTrees.Of(segments, trees, Joined);
        Subtrees = new Subtrees(JoinedTrees);
    }

    /// <summary>The text as the parser reads it.</summary>
    public SegmentedText Segments { get; }

    /// <summary>One node for each token of <see cref="Segments"/>.</summary>
    public SyntaxTrees Trees { get; }

    /// <summary>The same text, in which hyphenated compounds are one token each.</summary>
    internal SegmentedText Joined { get; }

    /// <summary>One node for each token of <see cref="Joined"/>.</summary>
    internal SyntaxTrees JoinedTrees { get; }

    /// <summary>How far the subtree of each token of <see cref="Joined"/> reaches.</summary>
    internal Subtrees Subtrees { get; }
}
