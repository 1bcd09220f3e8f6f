namespace FeedWorker.Fetching;

/// <summary>How a fetch ended. Each <c>Why</c> is one clear phrase for operators, without the address.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <param name="Body">Decompressed, within the cap of its kind.</param>
    /// <param name="ContentType">As sent; <see langword="null"/> when the server did not say.</param>
    /// <param name="FinalUrl">Where the body came from, after redirects.</param>
    /// <param name="ETag">To be sent back as it is; <see langword="null"/> when there is none, even if an earlier answer had one.</param>
    /// <param name="LastModified">To be sent back as it is; <see langword="null"/> when there is none.</param>
    /// <param name="MovedTo">Set when there were redirects and each of them was permanent (301 or 308).</param>
    /// <param name="FreshFor">Cache-Control max-age or Expires, at most 24 h; <see langword="null"/> when the server did not say.</param>
    public sealed record Fetched(
        ReadOnlyMemory<byte> Body,
        string? ContentType,
        Uri FinalUrl,
        string? ETag,
        string? LastModified,
        Uri? MovedTo,
        TimeSpan? FreshFor) : FetchOutcome;

    /// <param name="ETag">The validator to send next time: the new one, or the one that was sent if the server gave no other.</param>
    /// <param name="LastModified">As <paramref name="ETag"/>.</param>
    /// <param name="FreshFor">At most 24 h; <see langword="null"/> when the server did not say.</param>
    public sealed record NotModified(string? ETag, string? LastModified, TimeSpan? FreshFor) : FetchOutcome;

    /// <summary>The server said 410: it will not be back.</summary>
    public sealed record Gone(string Why) : FetchOutcome;

    /// <summary>Do not come back: asking again would change nothing.</summary>
    public sealed record Refused(string Why) : FetchOutcome;

    /// <summary>Come back later.</summary>
    /// <param name="Why">One clear phrase for operators.</param>
    /// <param name="RetryAfter">How long the host wants to be left alone, at most 24 h; <see langword="null"/> when it did not say.</param>
    public sealed record Failed(string Why, TimeSpan? RetryAfter) : FetchOutcome;
}
