namespace FeedWorker.ThreatAlerts.Consuming;

internal static partial class ConsumingLog // event ids 6200-6299
{
    [LoggerMessage(6200, LogLevel.Error, "A message waits {Pause} for the record: {Why}")]
    internal static partial void Waiting(ILogger logger, TimeSpan pause, string why);

    [LoggerMessage(6201, LogLevel.Warning, "Broker: {Why}")]
    internal static partial void BrokerLost(ILogger logger, string why);

    [LoggerMessage(6204, LogLevel.Debug, "Broker: {Why}")]
    internal static partial void NotConsumed(ILogger logger, string why);

    [LoggerMessage(6202, LogLevel.Information, "Broker: connected, both queues are consumed")]
    internal static partial void BrokerBack(ILogger logger);

    [LoggerMessage(6203, LogLevel.Error, "{Queue} holds {Count} messages that were not understood or failed too often")]
    internal static partial void Poison(ILogger logger, string queue, long count);

    [LoggerMessage(6205, LogLevel.Debug, "Alert {Id} of severity {Severity} goes {Where}")]
    internal static partial void Raised(ILogger logger, Guid id, int severity, string where);
}
