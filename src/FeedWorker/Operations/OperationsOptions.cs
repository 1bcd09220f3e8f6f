using System.ComponentModel.DataAnnotations;
using FeedWorker.Settings;

namespace FeedWorker.Operations;

/// <summary>Probes and metrics. Section <c>Operations</c>.</summary>
public sealed class OperationsOptions : IValidatableObject
{
    private const string DefaultAddress = "http://127.0.0.1:5481";

    /// <summary>Where the probes and metrics listen. Default <c>http://127.0.0.1:5481</c>: this machine only.</summary>
    [Required]
    public string Address { get; init; } = DefaultAddress;

    /// <summary>Age of the oldest unsent message above which the worker counts as not ready. Default 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan OldestMessage { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Time without a beat of a sweep after which it counts as stuck. Default 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan StuckAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ProbeAddress.Problem(Address, example: DefaultAddress) is { } problem)
        {
            yield return new ValidationResult(problem, [nameof(Address)]);
        }
    }
}
