namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>What waits in one sink.</summary>
/// <param name="Waiting">Alerts that are tried again.</param>
/// <param name="SetAside">Alerts that were given up, with the reason.</param>
/// <param name="Oldest">How long the oldest waiting one has waited; null when none waits.</param>
/// <param name="Problem">Why the oldest waiting one could not leave; null when it was not tried yet.</param>
internal sealed record DeliveryCounts(long Waiting, long SetAside, TimeSpan? Oldest, string? Problem);
