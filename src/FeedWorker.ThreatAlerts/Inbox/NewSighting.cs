namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>Another article with a known statement.</summary>
/// <param name="Id">The message's id.</param>
/// <param name="StatementKey">The same as that of the alert.</param>
/// <param name="FirstStatementId">The statement where it was first seen: that of the alert.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Outlet">Who published it, for people.</param>
/// <param name="Number">In how many articles the sender has seen it, this one included.</param>
internal sealed record NewSighting(Guid Id, string StatementKey, Guid FirstStatementId, Guid ArticleId, string Outlet, int Number);
