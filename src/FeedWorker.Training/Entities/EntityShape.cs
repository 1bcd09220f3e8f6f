using FeedWorker.Training.Networks;

namespace FeedWorker.Training.Entities;

/// <summary>The sizes of the network for entities: small, since it reads every text, and every entity with it.</summary>
internal sealed record EntityShape
{
    /// <summary>The word encoder; its recurrent layers are not used, <see cref="Width"/> counts.</summary>
    internal EncoderShape Words { get; init; } = new() { KnownWidth = 32, FeatureWidth = 32, WordHidden = 128, WordWidth = 96, WordDropout = 0.15f };

    /// <summary>Width of one direction of a recurrent layer.</summary>
    internal int Width { get; init; } = 64;

    /// <summary>Share of the numbers dropped between the layers.</summary>
    internal float Dropout { get; init; } = 0.35f;
}
