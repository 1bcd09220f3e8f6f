namespace FeedWorker.Training.Syntax;

/// <summary>How the syntax model is trained.</summary>
internal sealed record SyntaxSettings
{
    internal SyntaxShape Shape { get; init; } = new();

    internal int Epochs { get; init; } = 15;

    /// <summary>Words of one step.</summary>
    internal int StepWords { get; init; } = 500;

    /// <summary>Highest learning rate.</summary>
    internal float Rate { get; init; } = 0.0025f;

    /// <summary>What the average of the values keeps of itself at each step.</summary>
    internal float AverageDecay { get; init; } = 0.9985f;

    internal int Seed { get; init; } = 1;
}
