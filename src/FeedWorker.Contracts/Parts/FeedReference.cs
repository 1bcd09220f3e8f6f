namespace FeedWorker.Contracts;

/// <summary>The feed that an article came from.</summary>
public sealed record FeedReference
{
    /// <summary>UUIDv5 of its normalised address.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its address.</summary>
    public required string Url { get; init; }

    /// <summary>Its title; absent when it states none.</summary>
    public string? Title { get; init; }
}
