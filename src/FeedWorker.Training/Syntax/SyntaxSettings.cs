namespace FeedWorker.Training.Syntax;

/// <summary>How the syntax model is trained.</summary>
internal sealed record SyntaxSettings
{
    internal SyntaxShape Shape { get; init; } = new();

    internal int Epochs { get; init; } = 24;

    /// <summary>Words of one step.</summary>
    internal int StepWords { get; init; } = 800;

    /// <summary>Highest learning rate.</summary>
    internal float Rate { get; init; } = 0.003f;

    /// <summary>What the average of the values keeps of itself at each step.</summary>
    internal float AverageDecay { get; init; } = 0.998f;

    internal int Seed { get; init; } = 1;
}
