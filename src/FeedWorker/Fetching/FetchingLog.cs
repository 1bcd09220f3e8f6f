namespace FeedWorker.Fetching;

internal static partial class FetchingLog   // event ids 2000-2099
{
    [LoggerMessage(2000, LogLevel.Debug, "{Url} fetched: {Bytes} bytes from {FinalUrl}")]
    internal static partial void Fetched(ILogger logger, Uri url, int bytes, Uri finalUrl);

    [LoggerMessage(2001, LogLevel.Warning, "{Url} refused: {Why}")]
    internal static partial void Refused(ILogger logger, Uri url, string why);

    [LoggerMessage(2002, LogLevel.Information, "{Url} failed: {Why}; the host wants to be left alone for {RetryAfter}")]
    internal static partial void Failed(ILogger logger, Uri url, string why, TimeSpan? retryAfter);

    [LoggerMessage(2003, LogLevel.Warning, "{Url} is gone: {Why}")]
    internal static partial void Gone(ILogger logger, Uri url, string why);

    [LoggerMessage(2004, LogLevel.Debug, "{Url} is unchanged")]
    internal static partial void NotModified(ILogger logger, Uri url);
}
