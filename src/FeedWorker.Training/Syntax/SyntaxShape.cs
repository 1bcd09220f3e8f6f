using FeedWorker.Training.Networks;

namespace FeedWorker.Training.Syntax;

/// <summary>The sizes of the syntax model.</summary>
internal sealed record SyntaxShape
{
    internal EncoderShape Encoder { get; init; } = new();

    /// <summary>Width of the vectors whose product scores an arc.</summary>
    internal int ArcWidth { get; init; } = 96;

    /// <summary>Width of the hidden layer that labels an arc.</summary>
    internal int RelationWidth { get; init; } = 96;

    /// <summary>Share of the numbers dropped behind the encoder.</summary>
    internal float Dropout { get; init; } = 0.25f;
}
