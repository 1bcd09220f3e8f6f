using FeedWorker.Training.Networks;

namespace FeedWorker.Training.Syntax;

/// <summary>How the syntax model is trained.</summary>
internal sealed record SyntaxSettings
{
    internal SyntaxShape Shape { get; init; } = new();

    internal int Epochs { get; init; } = 15;

    /// <summary>Words of one step.</summary>
    internal int StepWords { get; init; } = 800;

    /// <summary>Highest learning rate.</summary>
    internal float Rate { get; init; } = 0.003f;

    /// <summary>What the average of the values keeps of itself at each step.</summary>
    internal float AverageDecay { get; init; } = 0.998f;

    internal int Seed { get; init; } = 1;

    /// <summary>
    /// The models that teach, each from a seed of its own: a larger one, then some of the usual size with smaller steps. Two that differ
    /// teach more than two that are alike.
    /// </summary>
    internal static SyntaxSettings Teacher(int number, int seed, int epochs) => number == 1
        ? new()
        {
            Shape = new SyntaxShape
            {
                Encoder = new EncoderShape { KnownWidth = 96, FeatureWidth = 96, WordHidden = 256, WordWidth = 192, Width = 160, Layers = 3, Dropout = 0.33f },
                ArcWidth = 192,
                RelationWidth = 128,
                Dropout = 0.33f,
            },
            Epochs = epochs,
            Rate = 0.002f,
            Seed = seed + number,
        }
        : new() { Epochs = epochs, StepWords = 350, Rate = 0.002f, AverageDecay = 0.999f, Seed = seed + number };
}
