using System.ComponentModel.DataAnnotations;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Http;

/// <summary>Where a way out posts, and how long it tries.</summary>
public abstract class HttpSinkOptions : SinkOptions
{
    /// <summary>
    /// Where alerts are posted; <see langword="null"/>, the default: nowhere. It is the operator's own setting, so private addresses are
    /// allowed. Whoever knows it may be able to post, so errors never show it.
    /// </summary>
    public string? Url { get; init => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim(); }

    /// <summary>Whether an address of another machine may be http, where everybody on the way reads along. Default false.</summary>
    public bool AllowHttp { get; init; }

    internal override bool IsOn => Url is not null;

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var error in base.Validate(validationContext))
        {
            yield return error;
        }

        if (Url is null)
        {
            yield break;
        }

        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            yield return new ValidationResult("not an http or https address", [nameof(Url)]);
        }
        else if (url.UserInfo.Length > 0)
        {
            yield return new ValidationResult("no user or password in the address: it would not be sent", [nameof(Url)]);
        }
        else if (url.Scheme == "http" && !url.IsLoopback && !AllowHttp)
        {
            yield return new ValidationResult(
                $"http to another machine: everybody on the way could read along; use https, or set {Name}:{nameof(AllowHttp)}", [nameof(Url)]);
        }
    }
}
