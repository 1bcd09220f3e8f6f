using System.ComponentModel.DataAnnotations;

namespace FeedWorker.ThreatAlerts.Alerts.Timing;

/// <summary>Hours in which alerts wait. Section <c>Alerts:QuietHours:0</c>, <c>Alerts:QuietHours:1</c>, ...</summary>
public sealed class QuietHoursOptions : IValidatableObject
{
    /// <summary>Where the clock hangs, an IANA name; null: <c>Alerts:TimeZone</c>.</summary>
    public string? TimeZone { get; init; }

    /// <summary>When they begin: 22:00.</summary>
    [Required(ErrorMessage = "required: a time of day like 22:00")]
    public TimeOnly? From { get; init; }

    /// <summary>When they end, on the next day where that is not later than <see cref="From"/>: 07:00.</summary>
    [Required(ErrorMessage = "required: a time of day like 07:00")]
    public TimeOnly? To { get; init; }

    /// <summary>The week days on which they begin: Saturday, or Sat. None: every day.</summary>
    public IReadOnlyList<string> Days { get; init; } = [];

    /// <summary>The least severity that leaves all the same, 1 to 5; null: none.</summary>
    [Range(1, 5)]
    public int? BreakThrough { get; init; }

    /// <summary>The sinks that are quiet. None: all.</summary>
    public IReadOnlyList<string> Sinks { get; init; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (TimeZone is not null && WallClock.Find(TimeZone) is null)
        {
            yield return new ValidationResult($"\"{TimeZone}\" is not the name of a time zone like Europe/Oslo", [nameof(TimeZone)]);
        }

        foreach (var day in Days.Where(day => DayOf(day) is null))
        {
            yield return new ValidationResult($"\"{day}\" is not a day like Saturday or Sat", [nameof(Days)]);
        }
    }

    /// <summary>The day of a name, or of its first three letters; null when it is none.</summary>
    internal static DayOfWeek? DayOf(string? name) => Enum.GetValues<DayOfWeek>().Cast<DayOfWeek?>().FirstOrDefault(
        day => day.ToString()!.Equals(name, StringComparison.OrdinalIgnoreCase) // a value has a name
            || day.ToString()![..3].Equals(name, StringComparison.OrdinalIgnoreCase));
}
