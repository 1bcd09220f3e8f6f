namespace FeedWorker.ThreatAlerts.Alerts.Rules;

/// <summary>Through which sink an alert is to leave.</summary>
/// <param name="Sink">The way out.</param>
/// <param name="InDigest">With its next digest; otherwise at once.</param>
internal sealed record AlertRoute(string Sink, bool InDigest);
