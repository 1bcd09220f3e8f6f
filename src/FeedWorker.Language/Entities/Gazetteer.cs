namespace FeedWorker.Language.Entities;

/// <summary>What is known of the world before a text is read: countries, cities, organisations, first names. Immutable.</summary>
public sealed class Gazetteer
{
    internal Gazetteer()
    {
    }
}
