using System.ComponentModel.DataAnnotations;

namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>Which alerts leave. Section <c>Alerts</c>. What is held back stays in the record, and its repeats are nothing too.</summary>
public sealed class AlertOptions : IValidatableObject
{
    internal const string Section = "Alerts";

    /// <summary>The least severity, 1 to 5. Default 1: all.</summary>
    [Range(1, 5)]
    public int MinimumSeverity { get; init; } = 1;

    /// <summary>ISO 3166-1 alpha-2 codes of which speaker, actor or a recipient must bear one. Empty, the default: all.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Countries
        .Where(code => code is not { Length: 2 } || !code.All(char.IsAsciiLetter))
        .Select(code => new ValidationResult($"\"{code}\" is not a code of two letters like NO", [nameof(Countries)]));
}
