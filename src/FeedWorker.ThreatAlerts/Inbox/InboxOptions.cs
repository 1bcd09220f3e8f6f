using System.ComponentModel.DataAnnotations;

namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>The record of alerts. Section <c>Inbox</c>.</summary>
public sealed class InboxOptions
{
    internal const string Section = "Inbox";

    /// <summary>The SQLite file. Default <c>data/alerts.db</c>.</summary>
    [Required]
    public string Path { get; init; } = "data/alerts.db";

    /// <summary>How long alerts and sightings are remembered: a message that comes again later would alert again. Default 90 days.</summary>
    [Range(typeof(TimeSpan), "7.00:00:00", "3650.00:00:00")]
    public TimeSpan Age { get; init; } = TimeSpan.FromDays(90);
}
