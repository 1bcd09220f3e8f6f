using FeedWorker.Language.Entities;
using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Mentions;

/// <summary>Every mention by name with its entity, in text order.</summary>
internal sealed class MentionIndex(SegmentedText text, IReadOnlyList<Entity> entities)
{
    private readonly (EntityMention Mention, int Entity)[] _mentions =
        [.. entities.SelectMany(entity => entity.Mentions.Select(mention => (mention, entity.Id))).OrderBy(pair => pair.mention.Span.Start)];

    internal int Count => _mentions.Length;

    internal (EntityMention Mention, int Entity) this[int index] => _mentions[index];

    /// <summary>The first token of a mention and the first behind it.</summary>
    internal (int First, int End) TokensOf(int index) => text.TokensOf(_mentions[index].Mention.Span);

    /// <summary>Index of the first mention that ends behind a position.</summary>
    internal int FirstFrom(int position)
    {
        var (low, high) = (0, _mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_mentions[middle].Mention.Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
