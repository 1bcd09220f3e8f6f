using FeedWorker.ThreatAlerts.Inbox;

namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>A way out for alerts.</summary>
internal interface IAlertSink
{
    /// <summary>Its name in the record and in the rules; never changes.</summary>
    string Name { get; }

    /// <summary>How many messages may be under way at once.</summary>
    int AtOnce { get; }

    /// <summary>How many alerts one message takes, when a digest brings several; 1: each leaves by itself.</summary>
    int MostTogether { get; }

    /// <summary>How long an alert is tried before it is set aside; counts anew from each start.</summary>
    TimeSpan GiveUpAfter { get; }

    /// <summary>Tries once; within a minute, because the lease ends soon after.</summary>
    /// <param name="alerts">One, or those of a digest: at most <see cref="MostTogether"/>, the gravest first. What becomes of them is one thing.</param>
    /// <param name="cancellationToken">Gives them back.</param>
    /// <exception cref="OperationCanceledException">The token asked for it; the alerts are as they were.</exception>
    Task<SendOutcome> SendAsync(IReadOnlyList<DeliveryLease> alerts, CancellationToken cancellationToken);
}
