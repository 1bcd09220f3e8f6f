using System.ComponentModel.DataAnnotations;

namespace FeedWorker.ThreatAlerts.Consuming;

/// <summary>The queues of this installation. Section <c>Consuming</c>.</summary>
public sealed class ConsumingOptions
{
    internal const string Section = "Consuming";

    /// <summary>What the names of the queues begin with. Default <c>feedworker.threat-alerts</c>; a second installation on the same broker needs another.</summary>
    [Required]
    [RegularExpression("^[A-Za-z0-9._-]{1,100}$", ErrorMessage = "letters, digits, dots, hyphens and underscores, at most 100")]
    public string QueuePrefix { get; init; } = "feedworker.threat-alerts";

    /// <summary>Messages of a queue that are here unacknowledged at once. Default 32.</summary>
    [Range(1, 1000)]
    public int Prefetch { get; init; } = 32;

    /// <summary>How often the broker hands a message out again before it moves it to the queue of dead letters. Default 20. Fixed once the queues exist.</summary>
    [Range(1, 1000)]
    public int DeliveryLimit { get; init; } = 20;

    internal string DetectedQueue => $"{QueuePrefix}.detected";

    internal string SightedQueue => $"{QueuePrefix}.sighted";

    /// <summary>Where poison goes; the name is the bus library's.</summary>
    internal static string ErrorQueueOf(string queue) => $"{queue}_error";

    /// <summary>Where goes what was handed out too often.</summary>
    internal static string DeadQueueOf(string queue) => $"{queue}_dead";
}
