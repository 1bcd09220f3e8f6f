namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>The alert that a later one of the same statement says more about, or takes back.</summary>
/// <param name="Id">The alert's id.</param>
/// <param name="RaisedAt">When it was recorded.</param>
/// <param name="Body">The message as it came: JSON in UTF-8.</param>
internal sealed record EarlierAlert(Guid Id, DateTimeOffset RaisedAt, byte[] Body);
