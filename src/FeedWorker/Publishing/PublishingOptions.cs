using System.ComponentModel.DataAnnotations;

namespace FeedWorker.Publishing;

/// <summary>How messages leave. Section <c>Publishing</c>.</summary>
public sealed class PublishingOptions
{
    /// <summary>The bus. Default in-memory.</summary>
    public BusTransport Transport { get; init; } = BusTransport.InMemory;

    /// <summary>
    /// File that every message is written to before it counts as delivered, one JSON line each; with the in-memory bus only.
    /// Default <c>data/messages.jsonl</c>.
    /// </summary>
    [Required]
    public string JournalPath { get; init; } = "data/messages.jsonl";

    /// <summary>Size at which the journal is moved aside to <c>.1</c> and begun anew, in bytes. Default 256 MiB.</summary>
    [Range(1024 * 1024, 64L * 1024 * 1024 * 1024)]
    public long JournalMaxBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>Messages on their way at the same time. Default 100: one at a time costs about 27 times.</summary>
    [Range(1, 1000)]
    public int InFlight { get; init; } = 100;

    /// <summary>
    /// How long one message may take before its outcome counts as unknown and it is sent again under the same id. Default 30 s;
    /// at most 2 min, so that a silent bus never looks like a stuck worker.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Attempts before a message that the bus refuses is set aside. Default 10.</summary>
    [Range(1, 1000)]
    public int MaxAttempts { get; init; } = 10;
}

/// <summary>The buses that messages can leave on.</summary>
public enum BusTransport
{
    /// <summary>Inside the process; the journal file is what lasts.</summary>
    InMemory,

    /// <summary>A RabbitMQ broker, section <c>RabbitMq</c>; a message is delivered when the broker has confirmed it.</summary>
    RabbitMq,
}
