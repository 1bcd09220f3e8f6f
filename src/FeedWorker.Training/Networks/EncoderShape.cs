using FeedWorker.Language.Networks;

namespace FeedWorker.Training.Networks;

/// <summary>The sizes of an encoder, and how much of it is dropped while it learns.</summary>
internal sealed record EncoderShape
{
    /// <summary>Numbers of a known word.</summary>
    internal int KnownWidth { get; init; } = 64;

    /// <summary>Numbers of a hashed feature.</summary>
    internal int FeatureWidth { get; init; } = 64;

    /// <summary>Rows of the table of hashed features.</summary>
    internal int Buckets { get; init; } = 8192;

    internal int WordHidden { get; init; } = 192;

    /// <summary>Numbers of a word's vector, the input of the first layer.</summary>
    internal int WordWidth { get; init; } = 128;

    /// <summary>Width of one direction of a layer: a multiple of <see cref="RecurrentLayer.Step"/>.</summary>
    internal int Width { get; init; } = 96;

    internal int Layers { get; init; } = 3;

    /// <summary>
    /// Corpora that are told apart while learning, since each has habits of its own: a vector each is added to all its words. In use the
    /// last one's is; it costs nothing. One for none.
    /// </summary>
    internal int Styles { get; init; } = 1;

    /// <summary>Share of the numbers dropped between the layers.</summary>
    internal float Dropout { get; init; } = 0.25f;

    /// <summary>Share of the words that count as unknown.</summary>
    internal float WordDropout { get; init; } = 0.2f;

    /// <summary>Share of the words that lose their frozen vector.</summary>
    internal float VectorDropout { get; init; } = 0.05f;
}
