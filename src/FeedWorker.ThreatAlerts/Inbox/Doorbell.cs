namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>Tells the ways out that something new is due, so that they need not look often.</summary>
internal sealed class Doorbell
{
    private TaskCompletionSource _rung = New();

    /// <summary>Completes at the next ring. To be asked for before looking, so that no ring is missed.</summary>
    internal Task Next => Volatile.Read(ref _rung).Task;

    internal void Ring() => Interlocked.Exchange(ref _rung, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
