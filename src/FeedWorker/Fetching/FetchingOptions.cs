using System.ComponentModel.DataAnnotations;

namespace FeedWorker.Fetching;

/// <summary>How the worker asks for feeds and pages. Section <c>Fetching</c>.</summary>
public sealed class FetchingOptions : IValidatableObject
{
    /// <summary>Name of the section in the configuration.</summary>
    public const string Section = "Fetching";

    /// <summary>Product name and version sent to every site; the name (before the slash) is what robots.txt may address.</summary>
    [Required, StringLength(200)]
    public string UserAgent { get; init; } = "FeedWorker/0.1";

    /// <summary>
    /// Where a site's owner reaches the operator, for example <c>https://news.example/crawler</c>; sent as <c>(+contact)</c>.
    /// Default none. Sites block nameless crawlers sooner.
    /// </summary>
    [StringLength(200)]
    public string? Contact { get; init; }

    /// <summary>
    /// Time for a whole exchange: connecting, redirects, robots.txt and body. Waiting for the host's turn is not counted, and a robots.txt
    /// that was begun may take as long again. Default 30 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Largest feed in bytes, after decompression. Default 10 MiB.</summary>
    [Range(1024, 256 * 1024 * 1024)]
    public int MaxFeedBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Largest page in bytes, after decompression. Default 10 MiB.</summary>
    [Range(1024, 256 * 1024 * 1024)]
    public int MaxPageBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Redirects followed in one exchange. Default 5.</summary>
    [Range(0, 20)]
    public int MaxRedirects { get; init; } = 5;

    /// <summary>Pause between two requests to one host and port. Default 2 s; robots.txt may lengthen it, never shorten.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan HostGap { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest crawl-delay of a robots.txt that is obeyed in full; a longer one counts as this. Default 2 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan MaxCrawlDelay { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Longest wait for a host's turn; a request that would wait longer fails at once and says when to come back,
    /// so that one busy host cannot hold every fetcher. Default 1 min.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan MaxTurnWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a robots.txt is believed. Default 24 h, the most that RFC 9309 allows.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan RobotsAge { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long a host's pages are left alone after its robots.txt could not be had. Default 15 min.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan RobotsRetry { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Exceptions to the refusal of private addresses: an exact address and port (<c>127.0.0.1:5480</c>, <c>[::1]:5480</c>), also freed
    /// from the host gap, or a network (<c>10.20.0.0/16</c>, any port), which keeps the gap. Names are not accepted. Default none.
    /// </summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Ports of public addresses that may be asked beside 80 and 443. Default none.</summary>
    public IReadOnlyList<int> ExtraPorts { get; init; } = [];

    /// <summary>The User-Agent header: the product and, if there is one, the contact.</summary>
    internal string FullUserAgent => string.IsNullOrWhiteSpace(Contact) ? UserAgent : $"{UserAgent} (+{Contact.Trim()})";

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var entry in AllowedHosts.Where(entry => !AllowedHostList.IsEntry(entry)))
        {
            yield return new ValidationResult(
                $"Fetching:AllowedHosts: \"{entry}\" is neither address:port nor a network like 10.20.0.0/16", [nameof(AllowedHosts)]);
        }

        foreach (var port in ExtraPorts.Where(port => port is < 1 or > 65535))
        {
            yield return new ValidationResult($"Fetching:ExtraPorts: {port} is not a port", [nameof(ExtraPorts)]);
        }

        using var probe = new HttpRequestMessage();
        if (!probe.Headers.TryAddWithoutValidation("User-Agent", FullUserAgent)
            || !probe.Headers.UserAgent.Any(part => part.Product is not null))
        {
            yield return new ValidationResult(
                $"Fetching:UserAgent: \"{FullUserAgent}\" is not like Product/1.0", [nameof(UserAgent), nameof(Contact)]);
        }
    }
}
