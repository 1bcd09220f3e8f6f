namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>What became of one attempt.</summary>
internal abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>It has left.</summary>
    /// <param name="Missed">Who did not get it all the same, and why; null when everybody did.</param>
    internal sealed record Delivered(string? Missed = null) : SendOutcome;

    /// <summary>Not now; another attempt may succeed.</summary>
    internal sealed record Failed(string Why, TimeSpan Pause) : SendOutcome
    {
        /// <summary>For how long the receiver asked to be left alone, whatever alert it is; null when it did not.</summary>
        internal TimeSpan? Silence { get; init; }
    }

    /// <summary>Nothing leaves this way, whatever alert it is, until someone has mended it: a login that is refused, an address that is gone.</summary>
    internal sealed record Down(string Why, TimeSpan Pause) : SendOutcome;

    /// <summary>The receiver does not take this alert: no further attempt makes sense until someone has looked at it.</summary>
    internal sealed record Refused(string Why) : SendOutcome;
}
