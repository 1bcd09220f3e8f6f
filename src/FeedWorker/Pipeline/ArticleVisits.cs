namespace FeedWorker.Pipeline;

/// <summary>When a published article is looked at again for a changed text.</summary>
internal static class ArticleVisits
{
    // Most corrections of news come within a day of publication.
    private static readonly TimeSpan[] _after = [TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(24)];
    private static readonly TimeSpan _youngFor = TimeSpan.FromHours(48);

    /// <summary>The next visit; <see langword="null"/> when there is none.</summary>
    /// <param name="firstSeen">When a feed named the article first.</param>
    /// <param name="publishedAt">When it was published; <see langword="null"/> when unknown.</param>
    /// <param name="now">The time of this visit.</param>
    internal static DateTimeOffset? Next(DateTimeOffset firstSeen, DateTimeOffset? publishedAt, DateTimeOffset now)
    {
        if (now - (publishedAt ?? firstSeen) >= _youngFor)
        {
            return null;
        }

        foreach (var pause in _after)
        {
            if (firstSeen + pause > now)
            {
                return firstSeen + pause;
            }
        }

        return null;
    }
}
