namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>What may not leave now.</summary>
/// <param name="Severity">Alerts of this severity.</param>
/// <param name="Until">They may leave from then on, together.</param>
/// <param name="Why">For people.</param>
internal sealed record QuietUntil(int Severity, DateTimeOffset Until, string Why);
