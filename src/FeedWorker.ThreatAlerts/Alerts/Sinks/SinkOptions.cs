using System.ComponentModel.DataAnnotations;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks;

/// <summary>How long a way out over the network tries.</summary>
public abstract class SinkOptions : IValidatableObject
{
    /// <summary>Time for one attempt, the answer included. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Pause after the first failed attempt; doubles with each further one. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest pause, also for one that the receiver asks for; shorter than <see cref="GiveUpAfter"/>. Default 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long an alert is tried before it is set aside. Default 1 day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Whether alerts leave this way.</summary>
    internal abstract bool IsOn { get; }

    /// <summary>The section's name, for errors that name another key.</summary>
    private protected abstract string Name { get; }

    /// <inheritdoc/>
    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsOn && LongestPause >= GiveUpAfter)
        {
            yield return new ValidationResult(
                $"{LongestPause:c} is not shorter than {Name}:{nameof(GiveUpAfter)}: an alert would be set aside instead of waiting", [nameof(LongestPause)]);
        }
    }
}
