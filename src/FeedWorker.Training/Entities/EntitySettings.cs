namespace FeedWorker.Training.Entities;

/// <summary>How a model for entities is trained. The values are those that scored best on the development texts.</summary>
internal sealed record EntitySettings
{
    internal EntityShape Shape { get; init; } = new();

    internal int Seed { get; init; } = 1;

    /// <summary>Models that are trained apart and then answer together: one alone scores half a point more or less by the luck of its seed.</summary>
    internal int Members { get; init; } = 2;

    /// <summary>Few: the sparse weights learn single texts by heart soon.</summary>
    internal int Epochs { get; init; } = 4;

    /// <summary>First rate of the network; it falls to zero.</summary>
    internal float Rate { get; init; } = 0.002f;

    /// <summary>First rate of the sparse weights (AdaGrad); it falls to a fifth.</summary>
    internal float SparseRate { get; init; } = 0.03f;

    /// <summary>Share of a token's sparse features that are dropped at a step.</summary>
    internal float SparseDropout { get; init; } = 0.6f;

    /// <summary>Tokens that a sparse feature must be seen at.</summary>
    internal int LeastSeen { get; init; } = 2;

    /// <summary>Sparse weights below it are left out of the file: half of them, and no score shows it.</summary>
    internal float LeastWeight { get; init; } = 0.06f;
}
