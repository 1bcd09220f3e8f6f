using FeedWorker.Language.Entities;

namespace FeedWorker.Training.Entities;

/// <summary>Counts exact spans with the right type, as <c>conlleval</c> does.</summary>
internal sealed class EntityScores
{
    private readonly SortedDictionary<EntityType, (int Right, int Found, int Gold)> _counts = [];

    internal void Add(IReadOnlyList<LabelledSpan> gold, IReadOnlyList<EntityMention> found)
    {
        var wanted = gold.Select(mention => (mention.Span, mention.Types[0])).ToHashSet();
        foreach (var (_, type) in wanted)
        {
            Count(type, (0, 0, 1));
        }

        foreach (var mention in found)
        {
            Count(mention.Type, (wanted.Contains((mention.Span, mention.Type)) ? 1 : 0, 1, 0));
        }
    }

    /// <summary>F1 in per cent over some types.</summary>
    internal double F1(Func<EntityType, bool> counts)
    {
        var (right, found, gold) = (0, 0, 0);
        foreach (var (type, n) in _counts)
        {
            if (counts(type))
            {
                (right, found, gold) = (right + n.Right, found + n.Found, gold + n.Gold);
            }
        }

        return found + gold == 0 ? 0 : 200.0 * right / (found + gold);
    }

    internal double All => F1(_ => true);

    internal double Core => F1(type => type is EntityType.Person or EntityType.Location or EntityType.Organization);

    internal string Table() => string.Join(' ', _counts.Keys.Select(type => FormattableString.Invariant($"{type} {F1(t => t == type):F1}")));

    private void Count(EntityType type, (int Right, int Found, int Gold) n)
    {
        var old = _counts.GetValueOrDefault(type);
        _counts[type] = (old.Right + n.Right, old.Found + n.Found, old.Gold + n.Gold);
    }
}
