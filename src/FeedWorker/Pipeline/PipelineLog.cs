namespace FeedWorker.Pipeline;

/// <summary>What the three walks say to operators.</summary>
internal static partial class PipelineLog // event ids 1000-1099
{
    [LoggerMessage(1000, LogLevel.Information, "{Feed}: {NewArticles} new and {ChangedArticles} changed articles, {Problems} problems")]
    internal static partial void FeedRead(ILogger logger, string feed, int newArticles, int changedArticles, int problems);

    [LoggerMessage(1001, LogLevel.Warning, "{Feed} postponed until {Until:u} after {Failures} failures: {Why}")]
    internal static partial void FeedPostponed(ILogger logger, string feed, DateTimeOffset until, int failures, string why);

    [LoggerMessage(1002, LogLevel.Warning, "{Feed} ended: {Why}")]
    internal static partial void FeedEnded(ILogger logger, string feed, string why);

    [LoggerMessage(1003, LogLevel.Warning, "{Subject}: its lease was taken over, the other result counts")]
    internal static partial void LeaseLost(ILogger logger, string subject);

    [LoggerMessage(1010, LogLevel.Debug, "{Url}: revision {Revision} with {Quotes} quotes and {Threats} threat statements")]
    internal static partial void ArticlePublished(ILogger logger, string url, int revision, int quotes, int threats);

    [LoggerMessage(1011, LogLevel.Warning, "{Url} postponed until {Until:u}: {Why}")]
    internal static partial void ArticlePostponed(ILogger logger, string url, DateTimeOffset until, string why);

    [LoggerMessage(1012, LogLevel.Warning, "{Url} set aside: {Why}")]
    internal static partial void ArticleSetAside(ILogger logger, string url, string why);

    [LoggerMessage(1013, LogLevel.Warning, "{Waiting} messages wait to be sent, more than {HighWater}: fetching articles pauses")]
    internal static partial void OutboxFull(ILogger logger, long waiting, int highWater);

    [LoggerMessage(1020, LogLevel.Warning, "{Count} messages postponed: {Why}")]
    internal static partial void MessagesPostponed(ILogger logger, int count, string why);

    [LoggerMessage(1021, LogLevel.Error, "Message {Id} ({Type}) set aside: {Why}")]
    internal static partial void MessageSetAside(ILogger logger, Guid id, string type, string why);

    [LoggerMessage(1022, LogLevel.Warning, "Messages wait, the bus takes none: {Why}")]
    internal static partial void BusAway(ILogger logger, string why);

    [LoggerMessage(1023, LogLevel.Information, "Messages are delivered again; it was: {Why}")]
    internal static partial void BusBack(ILogger logger, string why);

    [LoggerMessage(1024, LogLevel.Warning, "Messages {Type} wait, the others are delivered: {Why}")]
    internal static partial void MessagesHeld(ILogger logger, string type, string why);

    [LoggerMessage(1091, LogLevel.Error, "{Subject}: its result could not be written, it is tried again when its lease has run out: {Why}")]
    internal static partial void StoreLost(ILogger logger, string subject, string why);

    [LoggerMessage(1090, LogLevel.Error, "{Subject} failed unexpectedly; it is tried again later")]
    internal static partial void Unexpected(ILogger logger, Exception exception, string subject);
}
