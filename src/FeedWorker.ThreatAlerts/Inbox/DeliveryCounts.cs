namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>What waits in one sink.</summary>
/// <param name="Waiting">Alerts that may leave, and have not yet.</param>
/// <param name="Held">Alerts that wait for their time: the end of quiet hours, the next digest.</param>
/// <param name="SetAside">Alerts that were given up, with the reason.</param>
/// <param name="Oldest">How long the oldest waiting one has waited; null when none waits.</param>
/// <param name="Problem">Why the oldest waiting one could not leave; null when it was not tried yet.</param>
internal sealed record DeliveryCounts(long Waiting, long Held, long SetAside, TimeSpan? Oldest, string? Problem);
