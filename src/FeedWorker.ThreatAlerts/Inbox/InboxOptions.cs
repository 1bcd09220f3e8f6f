using System.ComponentModel.DataAnnotations;

namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>The record of alerts. Section <c>Inbox</c>.</summary>
public sealed class InboxOptions : IValidatableObject
{
    internal const string Section = "Inbox";

    /// <summary>The SQLite file. Default <c>data/alerts.db</c>.</summary>
    [Required]
    public string Path { get; init; } = "data/alerts.db";

    /// <summary>How long alerts and sightings are remembered: a message that comes again later would alert again. Default 90 days.</summary>
    [Range(typeof(TimeSpan), "7.00:00:00", "3650.00:00:00")]
    public TimeSpan Age { get; init; } = TimeSpan.FromDays(90);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (System.IO.Path.EndsInDirectorySeparator(Path) || Directory.Exists(Path))
        {
            yield return new ValidationResult($"{Path} is a folder: name a file in it, like {System.IO.Path.Combine(Path, "alerts.db")}", [nameof(Path)]);
        }
    }
}
