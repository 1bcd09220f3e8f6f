namespace FeedWorker.ThreatAlerts.Alerts.Showing;

/// <summary>What is shown of the alert that another one says more about, or takes back.</summary>
/// <param name="Id">The alert's id.</param>
/// <param name="RaisedAt">When it was raised, in UTC.</param>
/// <param name="Severity">1 to 5; 0 when its message cannot be read any longer.</param>
/// <param name="Act">What was threatened.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Link">Where; null when that is no web address.</param>
internal sealed record EarlierView(Guid Id, DateTimeOffset RaisedAt, int Severity, string Act, string Outlet, Uri? Link);
