using FeedWorker.Language.Mentions;
using FeedWorker.Language.Quotes;
using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Threats;

/// <summary>Finds threat statements.</summary>
public static class ThreatDetector
{
    /// <summary>The threat statements of a text, of every status, in text order.</summary>
    public static IReadOnlyList<ThreatStatement> Detect(SegmentedText text, MentionResolver mentions, IReadOnlyList<Quote> quotes) => [];
}
