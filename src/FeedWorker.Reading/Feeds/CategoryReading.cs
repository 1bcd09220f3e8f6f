namespace FeedWorker.Reading.Feeds;

/// <summary>Categories of an item, each once.</summary>
internal static class CategoryReading
{
    // More is a list of search words.
    private const int MostCategories = 100;

    internal static List<string> Distinct(IEnumerable<string?> stated) => [.. stated.OfType<string>().Distinct(StringComparer.Ordinal).Take(MostCategories)];
}
