using System.ComponentModel.DataAnnotations;

namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>Alerts as signed HTTP requests. Section <c>Webhook</c>.</summary>
public sealed class WebhookOptions : IValidatableObject
{
    internal const string Section = "Webhook";

    // Shorter ones can be guessed from a single signed request.
    private const int ShortestSecret = 16;

    /// <summary>
    /// Where alerts are posted; <see langword="null"/>, the default: nowhere. It is the operator's own setting, so private addresses are allowed.
    /// </summary>
    public string? Url { get; init => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    /// <summary>Signs every request; at least 16 characters. Best from a file: <c>THREATALERTS__Webhook__Secret_FILE</c> or the secrets folder.</summary>
    public string? Secret { get; init; }

    /// <summary>Time for one attempt, the answer included. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Pause after the first failed attempt; doubles with each further one. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest pause, also for a Retry-After of the receiver; shorter than <see cref="GiveUpAfter"/>. Default 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long an alert is tried before it is set aside. Default 1 day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Attempts under way at once. Default 4.</summary>
    [Range(1, 64)]
    public int AtOnce { get; init; } = 4;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        // A secret alone is no error: it may lie ready for an address that comes later.
        if (Url is null)
        {
            yield break;
        }

        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            // Not the value: such addresses often hold a token.
            yield return new ValidationResult("not an http or https address", [nameof(Url)]);
        }
        else if (url.UserInfo.Length > 0)
        {
            yield return new ValidationResult("no user or password in the address: the signature tells who asks", [nameof(Url)]);
        }

        if (Secret is null || Secret.Length < ShortestSecret)
        {
            yield return new ValidationResult(
                $"required where there is a Webhook:Url, at least {ShortestSecret} characters; best from a file, THREATALERTS__Webhook__Secret_FILE or the secrets folder",
                [nameof(Secret)]);
        }

        if (LongestPause >= GiveUpAfter)
        {
            yield return new ValidationResult("not shorter than Webhook:GiveUpAfter: an alert would be set aside instead of waiting", [nameof(LongestPause)]);
        }
    }
}
