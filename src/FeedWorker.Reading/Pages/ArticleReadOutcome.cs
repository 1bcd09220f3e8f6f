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
    /// <param name="Reason">For programs.</param>
    /// <param name="Why">For operators: "no article text on the page", "not a page: image/png".</param>
    public sealed record Unreadable(NoArticleReason Reason, string Why) : ArticleReadOutcome
    {
        internal static Unreadable Because(NoArticleReason reason) => new(reason, reason switch
        {
            NoArticleReason.IndexPage => "an index or section page",
            NoArticleReason.VideoPage => "a video without an article",
            NoArticleReason.LoginWall => "a login page",
            NoArticleReason.ConsentWall => "a page that asks for consent",
            NoArticleReason.RobotCheck => "a page that keeps robots out",
            _ => "no article text on the page",
        });
    }
}
