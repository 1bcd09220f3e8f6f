namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>An alert that a message asks for.</summary>
/// <param name="Id">The message's id, and the alert's for ever: the idempotency key of whatever leaves.</param>
/// <param name="StatementKey">Equal for the same statement elsewhere.</param>
/// <param name="StatementId">The statement in this article.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Outlet">Who published it, for people.</param>
/// <param name="IsFirst">Whether nothing like it was remembered; else it says something more of a known statement.</param>
/// <param name="Severity">Ours, 1 to 5; orders a digest and breaks through quiet hours.</param>
/// <param name="DetectedAt">When the worker found it.</param>
/// <param name="Body">The message as it came: JSON in UTF-8.</param>
internal sealed record NewAlert(
    Guid Id, string StatementKey, Guid StatementId, Guid ArticleId, string Outlet, bool IsFirst, int Severity, DateTimeOffset DetectedAt, ReadOnlyMemory<byte> Body)
{
    /// <summary>Whether it takes a threat back: it leaves after that threat, wherever that leaves.</summary>
    internal bool IsWithdrawal { get; init; }
}
