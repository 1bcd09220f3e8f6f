namespace FeedWorker.TestServers.Sites;

/// <summary>One request to a site.</summary>
public sealed record SiteRequest
{
    /// <summary>Address and port that were asked.</summary>
    public required string Host { get; init; }

    /// <summary>The path, not escaped.</summary>
    public required string Path { get; init; }

    /// <summary>The header of that name; empty when there is none.</summary>
    public required string UserAgent { get; init; }

    /// <summary>When it arrived.</summary>
    public required DateTimeOffset Began { get; init; }

    /// <summary>How many requests to the host were under way when it arrived, itself included.</summary>
    public required int Together { get; init; }

    /// <summary>When the answer was written.</summary>
    public DateTimeOffset Ended { get; init; }

    /// <summary>The HTTP status of the answer.</summary>
    public int Status { get; init; }
}
