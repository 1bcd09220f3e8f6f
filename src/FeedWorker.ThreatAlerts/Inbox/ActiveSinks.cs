namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>The sinks that are turned on: what waits for another one is not waited for.</summary>
internal sealed record ActiveSinks(IReadOnlyCollection<string> Names);
