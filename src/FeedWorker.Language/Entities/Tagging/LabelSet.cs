namespace FeedWorker.Language.Entities.Tagging;

/// <summary>The labels of a tagger: <c>O</c>, and for each type the begin, inside, end and single token of a mention.</summary>
internal sealed class LabelSet
{
    /// <summary>A token of no mention.</summary>
    internal const int Outside = 0;

    private const int Begin = 0;
    private const int Inside = 1;
    private const int End = 2;
    private const int Single = 3;

    private readonly EntityType[] _types;

    internal LabelSet(IReadOnlyList<EntityType> types)
    {
        _types = [.. types];
        Count = 1 + (4 * _types.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Count, 64);
        Openers = Where(label => label == Outside || Part(label) is Begin or Single);
        Closers = Where(label => label == Outside || Part(label) is End or Single);
    }

    /// <summary>The types, in the order of their labels.</summary>
    internal IReadOnlyList<EntityType> Types => _types;

    /// <summary>How many labels there are; at most 64, so that a set of them is one word.</summary>
    internal int Count { get; }

    /// <summary>Distance of the rows of a matrix with a column for each label: whole vector registers, so that loops have no rest.</summary>
    internal int Stride => (Count + 15) & ~15;

    /// <summary>Every label.</summary>
    internal ulong All => Count == 64 ? ulong.MaxValue : (1UL << Count) - 1;

    /// <summary>The labels that a sentence may begin with.</summary>
    internal ulong Openers { get; }

    /// <summary>The labels that a sentence may end with.</summary>
    internal ulong Closers { get; }

    /// <summary>The label of one token of a mention.</summary>
    internal int Of(EntityType type, int position, int length)
    {
        var index = Array.IndexOf(_types, type);
        ArgumentOutOfRangeException.ThrowIfNegative(index, nameof(type));
        var part = length == 1 ? Single : position == 0 ? Begin : position == length - 1 ? End : Inside;
        return 1 + (4 * index) + part;
    }

    /// <summary>All labels of a type.</summary>
    internal ulong AllOf(EntityType type) => 0b1111UL << Of(type, 0, 2);

    /// <summary>The type that a label other than <see cref="Outside"/> belongs to.</summary>
    internal EntityType TypeOf(int label) => _types[(label - 1) / 4];

    /// <summary>Whether a mention begins at a token of this label.</summary>
    internal static bool Opens(int label) => label != Outside && Part(label) is Begin or Single;

    /// <summary>Whether a mention ends at a token of this label.</summary>
    internal static bool Closes(int label) => label != Outside && Part(label) is End or Single;

    /// <summary>Whether one label may follow another in a sentence.</summary>
    internal static bool MayFollow(int before, int label)
    {
        var open = before != Outside && Part(before) is Begin or Inside;
        var goesOn = label != Outside && Part(label) is Inside or End;
        return open ? goesOn && (before - 1) / 4 == (label - 1) / 4 : !goesOn;
    }

    private static int Part(int label) => label == Outside ? -1 : (label - 1) % 4;

    private ulong Where(Func<int, bool> holds)
    {
        var set = 0UL;
        for (var label = 0; label < Count; label++)
        {
            set |= holds(label) ? 1UL << label : 0;
        }

        return set;
    }
}
