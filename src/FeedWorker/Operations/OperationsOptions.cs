using System.ComponentModel.DataAnnotations;

namespace FeedWorker.Operations;

/// <summary>Probes and metrics. Section <c>Operations</c>.</summary>
public sealed class OperationsOptions : IValidatableObject
{
    /// <summary>Where the probes and metrics listen. Default <c>http://127.0.0.1:5481</c>: this machine only.</summary>
    [Required]
    public string Address { get; init; } = "http://127.0.0.1:5481";

    /// <summary>Age of the oldest unsent message above which the worker counts as not ready. Default 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan OldestMessage { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Time without a beat of a sweep after which it counts as stuck. Default 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan StuckAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(Address, UriKind.Absolute, out var address) || address.Scheme != "http" || address.AbsolutePath != "/")
        {
            yield return new ValidationResult($"Operations:Address: \"{Address}\" is not like http://127.0.0.1:5481", [nameof(Address)]);
        }
        else if (address.HostNameType == UriHostNameType.Dns && (address.Host != "localhost" || address.Port == 0))
        {
            // Behind any other name the server would listen on every address of this machine.
            yield return new ValidationResult(
                $"Operations:Address: \"{Address}\" names no address of this machine: 127.0.0.1, localhost with a port, or 0.0.0.0 for all of them", [nameof(Address)]);
        }
    }
}
