namespace FeedWorker.Language.Tokens;

/// <summary>
/// A half-open stretch of a text, in UTF-16 code units: it includes <see cref="Start"/> and excludes <see cref="End"/>.
/// It may be empty. <see langword="default"/> is the empty span at 0.
/// </summary>
public readonly record struct TextSpan
{
    /// <summary>Makes the span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative, or <paramref name="end"/> lies before it.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        (Start, End) = (start, end);
    }

    /// <summary>The first code unit of the span.</summary>
    public int Start { get; }

    /// <summary>The first code unit after the span.</summary>
    public int End { get; }

    /// <summary>The number of code units.</summary>
    public int Length => End - Start;

    /// <summary>The words of the span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    /// <summary>Whether every unit of <paramref name="other"/> is a unit of this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two spans share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
