namespace FeedWorker.Fetching;

internal static partial class FetchingLog   // event ids 2000-2099
{
    private const int MaxAddressLength = 500;

    [LoggerMessage(2000, LogLevel.Debug, "{Url} fetched: {Bytes} bytes from {FinalUrl}")]
    internal static partial void Fetched(ILogger logger, string url, int bytes, string finalUrl);

    [LoggerMessage(2001, LogLevel.Debug, "{Url} refused: {Why}")]
    internal static partial void Refused(ILogger logger, string url, string why);

    [LoggerMessage(2002, LogLevel.Information, "{Url} failed: {Why}")]
    internal static partial void Failed(ILogger logger, string url, string why);

    [LoggerMessage(2003, LogLevel.Warning, "{Url} is gone: {Why}")]
    internal static partial void Gone(ILogger logger, string url, string why);

    [LoggerMessage(2004, LogLevel.Debug, "{Url} is unchanged")]
    internal static partial void NotModified(ILogger logger, string url);

    [LoggerMessage(2005, LogLevel.Information, "{Url} failed: {Why}; not again before {RetryAfter} have passed")]
    internal static partial void FailedForAWhile(ILogger logger, string url, string why, TimeSpan retryAfter);

    [LoggerMessage(2006, LogLevel.Debug, "{Url} answered {Status} and leads to {Next}")]
    internal static partial void Redirected(ILogger logger, string url, int status, string next);

    /// <summary>An address as a log can bear it: escaped, on one line, and short even when it is a data: URL of two megabytes.</summary>
    internal static string Address(Uri url)
    {
        var text = url.IsAbsoluteUri ? url.AbsoluteUri : Uri.EscapeDataString(url.OriginalString);
        return text.Length <= MaxAddressLength ? text : string.Concat(text.AsSpan(0, MaxAddressLength), "…");
    }
}
