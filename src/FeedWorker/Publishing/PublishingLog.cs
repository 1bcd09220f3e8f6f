namespace FeedWorker.Publishing;

/// <summary>What publishing says to operators.</summary>
internal static partial class PublishingLog // event ids 4000-4099
{
    [LoggerMessage(4000, LogLevel.Warning, "Broker: {Problem}")]
    internal static partial void Topology(ILogger logger, string problem);
}
