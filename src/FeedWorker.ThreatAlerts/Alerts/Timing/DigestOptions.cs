using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace FeedWorker.ThreatAlerts.Alerts.Timing;

/// <summary>When sinks get what waits for a digest. Section <c>Alerts:Digests:0</c>, <c>Alerts:Digests:1</c>, ...; the first that is for a sink counts.</summary>
public sealed class DigestOptions : IValidatableObject
{
    // More often than this is at once.
    private static readonly TimeSpan _shortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _longest = TimeSpan.FromDays(7);

    /// <summary>The sinks. None: all.</summary>
    public IReadOnlyList<string> Sinks { get; init; } = [];

    /// <summary>Times of day: 08:00, 16:30.</summary>
    public IReadOnlyList<string> Times { get; init; } = [];

    /// <summary>
    /// Every so often, at the same points of time whenever the service started: with 00:30:00 at each full and half hour of UTC. At least 1 min;
    /// null: only at the <see cref="Times"/>.
    /// </summary>
    public TimeSpan? Every { get; init; }

    /// <summary>Where the clock of <see cref="Times"/> hangs, an IANA name; null: <c>Alerts:TimeZone</c>.</summary>
    public string? TimeZone { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (TimeZone is not null && WallClock.Find(TimeZone) is null)
        {
            yield return new ValidationResult($"\"{TimeZone}\" is not the name of a time zone like Europe/Oslo", [nameof(TimeZone)]);
        }

        foreach (var time in Times.Where(time => TimeOf(time) is null))
        {
            yield return new ValidationResult($"\"{time}\" is not a time of day like 08:00", [nameof(Times)]);
        }

        if (Times.Count == 0 && Every is null)
        {
            yield return new ValidationResult("required, or Every: a digest would never leave", [nameof(Times)]);
        }

        if (Every < _shortest || Every > _longest)
        {
            yield return new ValidationResult($"{Every:c} is not between {_shortest:c} and {_longest:c}", [nameof(Every)]);
        }
    }

    /// <summary>A time of day; null when it is none.</summary>
    internal static TimeOnly? TimeOf(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
