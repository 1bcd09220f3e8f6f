using FeedWorker.Storage;

namespace FeedWorker.Publishing;

/// <summary>What one revision of an article sends.</summary>
/// <param name="ArticleId">The article's id.</param>
/// <param name="Messages">The article and its quotes.</param>
/// <param name="Threats">Its threat statements; whether each is detected or sighted is decided when the article is closed.</param>
internal sealed record ComposedArticle(
    Guid ArticleId, IReadOnlyList<OutgoingMessage> Messages, IReadOnlyList<StatementCandidate> Threats);
