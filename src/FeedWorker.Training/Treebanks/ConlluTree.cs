using FeedWorker.Language.Syntax;

namespace FeedWorker.Training.Treebanks;

/// <summary>What makes the heads of a sentence a tree: what reads it later follows them to the root.</summary>
internal static class ConlluTree
{
    /// <param name="heads">Indexes in the sentence; -1 for the root.</param>
    /// <param name="line">The line behind the sentence.</param>
    /// <exception cref="InvalidDataException">They are no tree.</exception>
    internal static void Check(ReadOnlySpan<int> heads, int line)
    {
        var roots = 0;
        foreach (var head in heads)
        {
            roots += head < 0 ? 1 : 0;
            if (head >= heads.Length)
            {
                throw new InvalidDataException($"A head before line {line} lies outside its sentence.");
            }
        }

        if (roots != 1)
        {
            throw new InvalidDataException($"The sentence before line {line} has {roots} roots.");
        }

        if (!TreeDecoder.IsTree(heads))
        {
            throw new InvalidDataException($"The heads before line {line} run in a circle.");
        }
    }
}
