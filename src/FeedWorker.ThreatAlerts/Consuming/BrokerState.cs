namespace FeedWorker.ThreatAlerts.Consuming;

/// <summary>What a look at the broker saw.</summary>
/// <param name="IsReached">Whether the broker answered.</param>
/// <param name="Problem">Why messages do not come; null when they do.</param>
/// <param name="Poison">How many messages lie in each error queue and each queue of dead letters; as last seen while the broker is away.</param>
internal sealed record BrokerState(bool IsReached, string? Problem, IReadOnlyDictionary<string, long> Poison);
