using FeedWorker.Language.Entities;
using FeedWorker.Language.Entities.Linking;

namespace FeedWorker.Language.Mentions;

/// <summary>One thing that the text names, with every place where it does so by name.</summary>
public sealed record Entity
{
    /// <summary>Position in <c>TextAnalysis.Entities</c>: unique within the text, in the order of first mention.</summary>
    public required int Id { get; init; }

    /// <summary>The fullest name that the text uses: "Sergei Lavrov", not "Lavrov".</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>Where it is named, in text order; at least one.</summary>
    public required IReadOnlyList<EntityMention> Mentions { get; init; }

    /// <summary>Normal form of a date or an amount; <see langword="null"/> otherwise.</summary>
    public string? Value { get; init; }

    /// <summary>Its country and its ids in the lists of the world; <see cref="EntityLink.None"/> when nothing is known.</summary>
    public EntityLink Link { get; init; } = EntityLink.None;

    /// <summary>Office or title as the text states it: "Russian Foreign Minister"; <see langword="null"/> when it states none.</summary>
    public string? Role { get; init; }
}
