namespace FeedWorker.Reading.Feeds;

/// <summary>What became of the bytes of a feed.</summary>
public abstract record FeedReadOutcome
{
    private FeedReadOutcome()
    {
    }

    /// <summary>A feed was read; single items may have been lost, see <see cref="FeedDocument.Problems"/>.</summary>
    public sealed record Read(FeedDocument Feed) : FeedReadOutcome;

    /// <summary>There is no feed in them.</summary>
    /// <param name="Why">For operators: "HTML page instead of a feed", "empty body".</param>
    public sealed record Unreadable(string Why) : FeedReadOutcome;
}
