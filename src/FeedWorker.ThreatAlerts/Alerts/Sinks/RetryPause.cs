namespace FeedWorker.ThreatAlerts.Alerts.Sinks;

/// <summary>How long a failed alert waits.</summary>
internal static class RetryPause
{
    // 2^20 first pauses are beyond every longest pause.
    private const int MostDoublings = 20;

    /// <summary>
    /// The first pause, doubled with each attempt and a little longer for some than for others, so that many do not come at once; what the
    /// receiver asks for when that is longer; never above the longest.
    /// </summary>
    internal static TimeSpan After(int attempt, Guid alert, TimeSpan? asked, TimeSpan first, TimeSpan longest)
    {
        var grown = first * Math.Pow(2, Math.Clamp(attempt - 1, 0, MostDoublings));
        var spread = grown * (1 + ((uint)alert.GetHashCode() % 100 / 500.0)); // up to a fifth, the same for each attempt of an alert
        var wanted = asked > spread ? asked.Value : spread;
        return wanted < longest ? wanted : longest;
    }
}
