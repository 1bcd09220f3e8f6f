namespace FeedWorker.Contracts;

/// <summary>A half-open span of the article's text, with its words.</summary>
public sealed record TextPart
{
    /// <summary>Its first UTF-16 code unit.</summary>
    public required int Start { get; init; }

    /// <summary>The first UTF-16 code unit after it.</summary>
    public required int End { get; init; }

    /// <summary>The words there.</summary>
    public required string Text { get; init; }
}
