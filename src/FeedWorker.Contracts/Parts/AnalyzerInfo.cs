namespace FeedWorker.Contracts;

/// <summary>What made the annotations.</summary>
public sealed record AnalyzerInfo
{
    /// <summary>Always "FeedWorker" for messages of this project.</summary>
    public required string Name { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>The language model that was used.</summary>
    public required string Model { get; init; }
}
