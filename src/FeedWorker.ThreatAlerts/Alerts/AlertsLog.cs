namespace FeedWorker.ThreatAlerts.Alerts;

internal static partial class AlertsLog // event ids 6100-6199
{
    [LoggerMessage(6100, LogLevel.Warning, "Alert {Id} ({Count} in all) could not leave through {Sink}, again in {Pause}: {Why}")]
    internal static partial void Postponed(ILogger logger, Guid id, int count, string sink, TimeSpan pause, string why);

    [LoggerMessage(6101, LogLevel.Error, "Alert {Id} ({Count} in all) is set aside in {Sink}: {Why}")]
    internal static partial void SetAside(ILogger logger, Guid id, int count, string sink, string why);

    [LoggerMessage(6105, LogLevel.Error, "{Sink} takes no alert until someone mends it, {Id} ({Count} in all) is tried again in {Pause}: {Why}")]
    internal static partial void Down(ILogger logger, string sink, Guid id, int count, TimeSpan pause, string why);

    [LoggerMessage(6106, LogLevel.Error, "Alert {Id} ({Count} in all) could not be sent through {Sink}: a bug")]
    internal static partial void Bug(ILogger logger, Exception exception, Guid id, int count, string sink);

    [LoggerMessage(6107, LogLevel.Warning, "{Sink} works again: {Count} alerts that waited for their next attempt are tried now")]
    internal static partial void Hastened(ILogger logger, string sink, int count);

    [LoggerMessage(6108, LogLevel.Warning, "Alert {Id} ({Count} in all) took longer in {Sink} than its lease: it may leave a second time under the same id")]
    internal static partial void LeaseLost(ILogger logger, Guid id, int count, string sink);

    [LoggerMessage(6104, LogLevel.Warning, "Digest {Id} was refused by {Sink}, its {Count} alerts leave one by one: {Why}")]
    internal static partial void Split(ILogger logger, Guid id, int count, string sink, string why);

    [LoggerMessage(6110, LogLevel.Warning, "Alert {Id} left through {Sink}, but not for all: {Why}")]
    internal static partial void NotForAll(ILogger logger, Guid id, string sink, string why);

    [LoggerMessage(6102, LogLevel.Error, "{Sink}: {Why}")]
    internal static partial void StoreLost(ILogger logger, string sink, string why);

    [LoggerMessage(6103, LogLevel.Critical, "{Sink} cannot go on; the service ends")]
    internal static partial void Broken(ILogger logger, Exception exception, string sink);
}
