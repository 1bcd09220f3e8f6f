namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>An alert on its way out through one sink: ours until it is closed or the lease runs out.</summary>
/// <param name="Alert">Its number in the record.</param>
/// <param name="Id">The alert's id.</param>
/// <param name="Sink">The way out.</param>
/// <param name="Token">Tells this lease from a later one.</param>
/// <param name="Attempt">From 1.</param>
/// <param name="Since">Since when it is tried.</param>
/// <param name="RaisedAt">When the alert was recorded.</param>
/// <param name="Body">The message as it came: JSON in UTF-8.</param>
/// <param name="Sightings">How widely it is known at this moment.</param>
internal sealed record DeliveryLease(
    long Alert, Guid Id, string Sink, string Token, int Attempt, DateTimeOffset Since, DateTimeOffset RaisedAt, byte[] Body, Sightings Sightings)
{
    /// <summary>Names what leaves in one go, for receivers that recognise repeats: the alert's own id when it leaves alone, else that of the digest; the same in each attempt.</summary>
    internal Guid GroupId { get; init; } = Id;

    /// <summary>The alert that this one says more about, or takes back; null when it is the first of its statement, or the earlier one is not known.</summary>
    internal EarlierAlert? Earlier { get; init; }

    /// <summary>How many of the same digest are left for its next message.</summary>
    internal int More { get; init; }

    /// <summary>Whether it is the sample of <c>test-alert</c>, of which nothing is recorded.</summary>
    internal bool IsTest { get; init; }
}
