using FeedWorker.Language.Tokens;

namespace FeedWorker.Training.Mentions;

/// <summary>
/// Leads spans of ours to the mentions of the corpus. Both must share a word of the mention's core; among several the one with the most
/// words in common wins, and each is taken once.
/// </summary>
internal sealed class MentionAlignment(GumDocument document)
{
    private readonly ILookup<int, int> _byCoreWord = document.Mentions
        .SelectMany((mention, index) => mention.Core.Select(word => (word, index)))
        .ToLookup(pair => pair.word, pair => pair.index);

    private readonly HashSet<int> _taken = [];

    /// <summary>Index of the corpus's mention that a span of ours stands for; -1 when there is none.</summary>
    internal int Find(TextSpan span)
    {
        var (first, end) = WordsOf(span);
        var (best, most) = (-1, 0.0);
        for (var word = first; word < end; word++)
        {
            foreach (var index in _byCoreWord[word])
            {
                var likeness = Likeness(document.Mentions[index], first, end);
                if (likeness > most && !_taken.Contains(index))
                {
                    (best, most) = (index, likeness);
                }
            }
        }

        if (best >= 0)
        {
            _taken.Add(best);
        }

        return best;
    }

    // Our names stand without title and apposition, so that the core alone may match too.
    private static double Likeness(GumMention mention, int first, int end)
    {
        var common = mention.Core.Count(word => word >= first && word < end);
        var shared = Math.Min(end, mention.End) - Math.Max(first, mention.First);
        return Math.Max(2.0 * common / (mention.Core.Count + end - first), 2.0 * shared / (mention.End - mention.First + end - first));
    }

    private (int First, int End) WordsOf(TextSpan span)
    {
        var (low, high) = (0, document.Words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = document.Words[middle].Span.End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        var end = low;
        while (end < document.Words.Count && document.Words[end].Span.Start < span.End)
        {
            end++;
        }

        return (low, end);
    }
}
