namespace FeedWorker.Training.Treebanks;

/// <summary>
/// The documents that every released number is measured on: news of the GUM corpus that FeedWorker's quotes, trees and clusters are scored with.
/// A model that has seen one of them would flatter itself, so training refuses them by name.
/// </summary>
internal static class HeldOutDocuments
{
    private static readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase)
    {
        "GUM_news_afghan", "GUM_news_asylum", "GUM_news_clock", "GUM_news_crane",
        "GUM_news_defector", "GUM_news_election", "GUM_news_expo", "GUM_news_flag",
        "GUM_news_hackers", "GUM_news_homeopathic", "GUM_news_ie9", "GUM_news_imprisoned",
        "GUM_news_iodine", "GUM_news_korea", "GUM_news_lanterns", "GUM_news_questionnaire",
        "GUM_news_soccer", "GUM_news_stampede", "GUM_news_taxes", "GUM_news_warhol",
        "GUM_news_warming", "GUM_news_worship",
    };

    /// <summary>Whether a document, or a sentence by its id ("GUM_news_x-12"), belongs to the measured ones.</summary>
    internal static bool Holds(string name) => Holds(_names, name);

    /// <summary>The same with other documents.</summary>
    internal static bool Holds(IReadOnlySet<string> documents, string name)
    {
        // A corpus may stand before the name, the sentence's number behind it.
        var start = name.LastIndexOf(':') + 1;
        var end = name.LastIndexOf('-');
        return documents.Contains(name[start..]) || (end > start && documents.Contains(name[start..end]));
    }

    /// <exception cref="InvalidDataException">The document is held out.</exception>
    internal static void Refuse(string name)
    {
        if (Holds(name))
        {
            throw new InvalidDataException($"{name} is held out for measuring; a model must not be trained on it.");
        }
    }
}
