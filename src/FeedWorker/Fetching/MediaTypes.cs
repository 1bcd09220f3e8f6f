using System.Net.Http.Headers;

namespace FeedWorker.Fetching;

/// <summary>What we ask for, and what an article's page cannot be.</summary>
internal static class MediaTypes
{
    private static readonly string[] NoPages =
        ["image/", "video/", "audio/", "font/", "application/pdf", "application/zip", "application/gzip", "application/msword", "application/vnd."];

    extension(FetchKind kind)
    {
        /// <summary>The Accept header.</summary>
        internal string Accept => kind switch
        {
            FetchKind.Feed => "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, "
                + "application/json;q=0.8, text/html;q=0.5, */*;q=0.1",
            FetchKind.Page => "text/html, application/xhtml+xml, */*;q=0.1",
            _ => "text/plain, */*;q=0.1",
        };
    }

    /// <returns>The type when it is certainly no page; <see langword="null"/> when it may be one, or the server did not say.</returns>
    internal static string? NotAPage(MediaTypeHeaderValue? contentType) =>
        contentType?.MediaType?.ToLowerInvariant() is { } type && Array.Exists(NoPages, no => type.StartsWith(no, StringComparison.Ordinal))
            ? type
            : null;
}
