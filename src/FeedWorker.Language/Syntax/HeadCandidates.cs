using System.Runtime.CompilerServices;

namespace FeedWorker.Language.Syntax;

/// <summary>The few likeliest heads of each word: only of their arcs the relation is looked at before the tree is chosen.</summary>
internal static class HeadCandidates
{
    internal const int PerWord = 3;

    // What an arc without a look at its relation loses, in log-probability.
    private const float UnknownShare = 1.5f;

    /// <summary>Writes the words that score best as heads of each word, as rows of the batch; the word itself where a sequence has too few.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Rank(ReadOnlySpan<float> scores, int from, Span<int> candidates)
    {
        var length = candidates.Length / PerWord;
        for (var word = 0; word < length; word++)
        {
            var row = scores.Slice(word * (length + 1) + 1, length);
            var own = candidates.Slice(word * PerWord, PerWord);
            own.Fill(word);
            for (var head = 0; head < length; head++)
            {
                var last = own[PerWord - 1];
                if (head == word || (last != word && row[head] <= row[last]))
                {
                    continue;
                }

                for (var (place, moving) = (0, head); place < PerWord; place++)
                {
                    if (own[place] == word || row[moving] > row[own[place]])
                    {
                        (own[place], moving) = (moving, own[place]);
                    }

                    if (moving == word)
                    {
                        break;
                    }
                }
            }

            foreach (ref var candidate in own)
            {
                candidate += from;
            }
        }
    }

    /// <summary>Scores in which an arc counts with the probability of its best relation; of heads that are no candidates that is not known, and seldom high.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static ReadOnlySpan<float> JoinScores(ReadOnlySpan<float> scores, int from, int length, SyntaxScratch scratch)
    {
        var joined = scratch.Joined(scores.Length);
        var candidates = scratch.Candidates((from + length) * PerWord)[(from * PerWord)..];
        var shares = scratch.BestShares((from + length) * PerWord)[(from * PerWord)..];
        for (var word = 0; word < length; word++)
        {
            var row = joined.Slice(word * (length + 1), length + 1);
            scores.Slice(word * (length + 1), length + 1).CopyTo(row);
            foreach (ref var score in row[1..])
            {
                score -= UnknownShare;
            }

            for (var place = word * PerWord; place < (word + 1) * PerWord; place++)
            {
                if (candidates[place] != from + word)
                {
                    row[candidates[place] - from + 1] += UnknownShare + shares[place];
                }
            }
        }

        return joined;
    }
}
