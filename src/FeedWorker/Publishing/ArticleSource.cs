namespace FeedWorker.Publishing;

/// <summary>Where an article came from, beside what its page says.</summary>
/// <param name="FeedId">The feed's id.</param>
/// <param name="FeedUrl">The feed's address.</param>
/// <param name="FeedTitle">The feed's title; <see langword="null"/> when it states none.</param>
/// <param name="ItemTitle">The title of the feed's item; <see langword="null"/> when it states none.</param>
/// <param name="ItemPublishedAt">The date of the feed's item; <see langword="null"/> when it states none.</param>
/// <param name="FinalUrl">The address that answered.</param>
/// <param name="FetchedAt">When it answered.</param>
internal sealed record ArticleSource(
    Guid FeedId,
    string FeedUrl,
    string? FeedTitle,
    string? ItemTitle,
    DateTimeOffset? ItemPublishedAt,
    Uri FinalUrl,
    DateTimeOffset FetchedAt);
