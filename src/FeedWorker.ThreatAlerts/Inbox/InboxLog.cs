namespace FeedWorker.ThreatAlerts.Inbox;

internal static partial class InboxLog // event ids 6000-6099
{
    [LoggerMessage(6000, LogLevel.Information, "Forgot {Count} old alerts and sightings")]
    internal static partial void Pruned(ILogger logger, int count);

    [LoggerMessage(6001, LogLevel.Warning, "Old alerts could not be forgotten: {Why}")]
    internal static partial void NotPruned(ILogger logger, string why);
}
