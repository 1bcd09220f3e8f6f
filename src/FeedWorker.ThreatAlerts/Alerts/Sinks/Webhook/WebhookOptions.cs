using System.ComponentModel.DataAnnotations;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Http;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Webhook;

/// <summary>Alerts as signed HTTP requests. Section <c>Webhook</c>.</summary>
public sealed class WebhookOptions : HttpSinkOptions
{
    internal const string Section = "Webhook";

    // Shorter ones can be guessed from a single signed request.
    private const int ShortestSecret = 16;

    /// <summary>Signs every request; at least 16 characters. Best from a file: <c>THREATALERTS__Webhook__Secret_FILE</c> or the secrets folder.</summary>
    public string? Secret { get; init; }

    /// <summary>Attempts under way at once. Default 4.</summary>
    [Range(1, 64)]
    public int AtOnce { get; init; } = 4;

    private protected override string Name => Section;

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var error in base.Validate(validationContext))
        {
            yield return error;
        }

        // A secret alone is no error: it may lie ready for an address that comes later.
        if (IsOn && (Secret is null || Secret.Length < ShortestSecret))
        {
            yield return new ValidationResult(
                $"required where there is a Webhook:Url, at least {ShortestSecret} characters; best from a file, THREATALERTS__Webhook__Secret_FILE or the secrets folder",
                [nameof(Secret)]);
        }
    }
}
