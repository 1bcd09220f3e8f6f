namespace FeedWorker.Reading.Pages;

/// <summary>What became of the bytes of a page.</summary>
public abstract record ArticleReadOutcome
{
    private ArticleReadOutcome()
    {
    }

    /// <summary>An article was read.</summary>
    public sealed record Read(Article Article) : ArticleReadOutcome;

    /// <summary>There is no article in them.</summary>
    /// <param name="Why">For operators: "no article text on the page", "not a page: image/png".</param>
    public sealed record Unreadable(string Why) : ArticleReadOutcome;
}
