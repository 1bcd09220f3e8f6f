namespace FeedWorker.Scheduling;

/// <summary>What the sweeps say to operators.</summary>
internal static partial class SchedulingLog // event ids 3000-3099
{
    [LoggerMessage(3000, LogLevel.Error, "The {Sweep} sweep cannot use the store: {Why}")]
    internal static partial void StoreFailed(ILogger logger, string sweep, string why);

    [LoggerMessage(3001, LogLevel.Error, "The {Sweep} sweep failed; the next one tries again")]
    internal static partial void SweepFailed(ILogger logger, Exception exception, string sweep);
}
