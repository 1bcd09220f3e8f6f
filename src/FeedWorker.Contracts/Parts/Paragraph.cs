namespace FeedWorker.Contracts;

/// <summary>A paragraph: a half-open span of the text.</summary>
public sealed record Paragraph
{
    /// <summary>Its first UTF-16 code unit.</summary>
    public required int Start { get; init; }

    /// <summary>The first UTF-16 code unit after it.</summary>
    public required int End { get; init; }

    /// <summary>What it is.</summary>
    public required ParagraphKind Kind { get; init; }
}
