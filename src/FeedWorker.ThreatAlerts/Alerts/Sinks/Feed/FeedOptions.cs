using System.ComponentModel.DataAnnotations;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Feed;

/// <summary>Alerts as an Atom feed beside the probes. Section <c>Feed</c>. Whoever reaches <c>Operations:Address</c> reads it.</summary>
public sealed class FeedOptions : IValidatableObject
{
    internal const string Section = "Feed";

    /// <summary>What <c>test-alert</c> calls it; the rules do not know it.</summary>
    internal const string Name = "feed";

    /// <summary>Where it is, beside the probes.</summary>
    internal const string Path = "/alerts.atom";

    /// <summary>Whether it is served. Default false.</summary>
    public bool Enabled { get; init; }

    /// <summary>The newest alerts that it holds. Default 50.</summary>
    [Range(1, 200)]
    public int Entries { get; init; } = 50;

    /// <summary>
    /// The feed's own address as its readers see it, behind a proxy for example: its id and its link to itself. <see langword="null"/>: it has
    /// an id that all such feeds share, and no link.
    /// </summary>
    public string? PublicUrl { get; init => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim(); }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is not null && (!Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")))
        {
            yield return new ValidationResult($"\"{PublicUrl}\" is not like https://desk.example/alerts.atom", [nameof(PublicUrl)]);
        }
    }
}
