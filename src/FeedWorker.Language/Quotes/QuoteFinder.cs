using FeedWorker.Language.Mentions;
using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Quotes;

/// <summary>Finds who said what.</summary>
public static class QuoteFinder
{
    /// <summary>The quotes of a text, in text order.</summary>
    public static IReadOnlyList<Quote> Find(SegmentedText text, MentionResolver mentions) => [];
}
