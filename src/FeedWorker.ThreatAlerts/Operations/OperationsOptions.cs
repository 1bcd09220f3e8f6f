using System.ComponentModel.DataAnnotations;
using FeedWorker.Settings;

namespace FeedWorker.ThreatAlerts.Operations;

/// <summary>Probes and metrics. Section <c>Operations</c>.</summary>
public sealed class OperationsOptions : IValidatableObject
{
    internal const string Section = "Operations";

    private const string DefaultAddress = "http://127.0.0.1:5482";

    /// <summary>Where the probes and metrics listen. Default <c>http://127.0.0.1:5482</c>: this machine only.</summary>
    [Required]
    public string Address { get; init; } = DefaultAddress;

    /// <summary>Age of the oldest undelivered alert above which the service counts as not ready. Default 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan OldestAlert { get; init; } = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ProbeAddress.Problem(Address, example: DefaultAddress) is { } problem)
        {
            yield return new ValidationResult(problem, [nameof(Address)]);
        }
    }
}
