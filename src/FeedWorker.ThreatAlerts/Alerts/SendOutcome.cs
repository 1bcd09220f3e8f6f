namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>What became of one attempt.</summary>
internal abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>It has left.</summary>
    internal sealed record Delivered : SendOutcome;

    /// <summary>Not now; another attempt may succeed.</summary>
    internal sealed record Failed(string Why, TimeSpan Pause) : SendOutcome;

    /// <summary>No further attempt makes sense until someone has looked at it.</summary>
    internal sealed record Refused(string Why) : SendOutcome;
}
