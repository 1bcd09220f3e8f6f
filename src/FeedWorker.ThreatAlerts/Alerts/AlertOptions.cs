using System.ComponentModel.DataAnnotations;
using FeedWorker.ThreatAlerts.Alerts.Rules;
using FeedWorker.ThreatAlerts.Alerts.Timing;

namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>Which alerts leave, through which sinks and when. Section <c>Alerts</c>. What no rule wants stays in the record.</summary>
public sealed class AlertOptions : IValidatableObject
{
    internal const string Section = "Alerts";

    /// <summary>The least severity of the default rule, 1 to 5. Default 1: all.</summary>
    [Range(1, 5)]
    public int MinimumSeverity { get; init; } = 1;

    /// <summary>ISO 3166-1 alpha-2 codes of the default rule: speaker, actor or a recipient must bear one. Empty, the default: all.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Where the clock of quiet hours and digests hangs: an IANA name like <c>Europe/Oslo</c>. Default <c>Etc/UTC</c>.</summary>
    [Required]
    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>The rules, from top to bottom; what fits none of them goes by the default rule.</summary>
    public IReadOnlyList<RuleOptions> Rules { get; init; } = [];

    /// <summary>Hours in which alerts wait.</summary>
    public IReadOnlyList<QuietHoursOptions> QuietHours { get; init; } = [];

    /// <summary>When sinks get what waits for a digest.</summary>
    public IReadOnlyList<DigestOptions> Digests { get; init; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var why in Countries.Select(CountryCodes.Problem).OfType<string>())
        {
            yield return new ValidationResult(why, [nameof(Countries)]);
        }

        if (WallClock.Find(TimeZone) is null)
        {
            yield return new ValidationResult($"\"{TimeZone}\" is not the name of a time zone like Europe/Oslo", [nameof(TimeZone)]);
        }
    }
}
