namespace FeedWorker.Training.Syntax;

/// <summary>How the syntax model is trained.</summary>
internal sealed record SyntaxSettings
{
    internal SyntaxShape Shape { get; init; } = new();

    internal int Epochs { get; init; } = 36;

    /// <summary>Words of one step.</summary>
    internal int StepWords { get; init; } = 800;

    /// <summary>Highest learning rate.</summary>
    internal float Rate { get; init; } = 0.003f;

    /// <summary>What the average of the values keeps of itself at each step.</summary>
    internal float AverageDecay { get; init; } = 0.998f;

    /// <summary>How many sets of copies take turns, one each epoch.</summary>
    internal int CopyTurns { get; init; } = 9;

    internal int Seed { get; init; } = 1;
}
