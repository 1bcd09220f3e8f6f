using System.ComponentModel.DataAnnotations;

namespace FeedWorker.Scheduling;

/// <summary>How often the sweeps look for due work. Section <c>Scheduling</c>.</summary>
public sealed class SchedulingOptions
{
    /// <summary>Pause between two looks for due feeds, articles and messages. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Pause between two prunings of the database. Default 1 h.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan PruneEvery { get; init; } = TimeSpan.FromHours(1);
}
