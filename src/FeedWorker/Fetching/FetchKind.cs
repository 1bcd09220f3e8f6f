namespace FeedWorker.Fetching;

/// <summary>What is asked for; it decides the Accept header, the size cap and whether robots.txt is asked first.</summary>
internal enum FetchKind
{
    /// <summary>A feed: published to be fetched by programs, so robots.txt is not asked.</summary>
    Feed,

    /// <summary>An article's page: fetched only where robots.txt allows it.</summary>
    Page,

    /// <summary>robots.txt itself; <see cref="Fetcher"/> asks for it on its own.</summary>
    Robots,
}
