using FeedWorker.ThreatAlerts.Inbox;

namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>A way out for alerts.</summary>
internal interface IAlertSink
{
    /// <summary>Its name in the record; never changes.</summary>
    string Name { get; }

    /// <summary>How many alerts may be under way at once.</summary>
    int AtOnce { get; }

    /// <summary>Tries once.</summary>
    /// <exception cref="OperationCanceledException">The token asked for it; the alert is as it was.</exception>
    Task<SendOutcome> SendAsync(DeliveryLease alert, CancellationToken cancellationToken);
}
