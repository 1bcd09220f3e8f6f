namespace FeedWorker.Language.Entities.Linking;

/// <summary>A row of an operator's own list.</summary>
/// <param name="Type">What it names.</param>
/// <param name="Link">What it is.</param>
/// <param name="Prior">From 0 to 1: how likely the name means this one where the text says nothing else.</param>
internal sealed record ListedName(EntityType Type, EntityLink Link, double Prior);
