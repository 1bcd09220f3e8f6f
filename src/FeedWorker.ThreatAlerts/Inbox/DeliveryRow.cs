namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>
/// An undelivered alert, for people. <c>Due</c> is null when it was set aside, <c>Problem</c> when it has not been tried, <c>Held</c> when it
/// does not wait for its time.
/// </summary>
internal sealed record DeliveryRow(
    Guid Id, string Sink, DateTimeOffset RaisedAt, int Attempts, bool IsSetAside, DateTimeOffset? Due, string? Problem, byte[] Body, Sightings Sightings,
    string? Held);
