using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Networks;

/// <summary>
/// A run of whole sentences that is encoded at once. A sentence above <see cref="LongestSequence"/> is cut into several sequences, so that
/// time and memory stay linear on any text.
/// </summary>
internal sealed class TokenBatch
{
    /// <summary>Of the sentences in treebanks fewer than one in a thousand are longer.</summary>
    internal const int LongestSequence = 128;

    // The activations of this many tokens stay in the second-level cache.
    private const int UsualTokens = 256;

    private readonly int[] _starts;

    private TokenBatch(int firstToken, int[] starts) => (FirstToken, _starts) = (firstToken, starts);

    /// <summary>Index of the first token in the text.</summary>
    internal int FirstToken { get; }

    internal int Count => _starts[^1];

    /// <summary>First row of each sequence, and <see cref="Count"/> at the end.</summary>
    internal ReadOnlySpan<int> Starts => _starts;

    /// <summary>The batches of a text; together they hold every token once.</summary>
    internal static IEnumerable<TokenBatch> Of(SegmentedText text)
    {
        var starts = new List<int> { 0 };
        var first = 0;
        foreach (var sentence in text.Sentences)
        {
            for (var token = sentence.FirstToken; token < sentence.EndToken; token += LongestSequence)
            {
                starts.Add(Math.Min(token + LongestSequence, sentence.EndToken) - first);
                if (starts[^1] >= UsualTokens)
                {
                    yield return new TokenBatch(first, [.. starts]);
                    first += starts[^1];
                    starts = [0];
                }
            }
        }

        if (starts.Count > 1)
        {
            yield return new TokenBatch(first, [.. starts]);
        }
    }
}
