using System.ComponentModel.DataAnnotations;

namespace FeedWorker.Publishing.RabbitMq;

/// <summary>Where the broker is and who we are to it. Section <c>RabbitMq</c>; read where <c>Publishing:Transport</c> is <c>RabbitMq</c>.</summary>
public sealed class RabbitMqOptions : IValidatableObject
{
    /// <summary>Name or address of the broker, without scheme and port. Default <c>localhost</c>.</summary>
    [Required]
    public string Host { get; init; } = "localhost";

    /// <summary>Null: 5672, with TLS 5671.</summary>
    [Range(1, 65535)]
    public int? Port { get; init; }

    /// <summary>Default <c>/</c>.</summary>
    [Required]
    public string VirtualHost { get; init; } = "/";

    /// <summary>Required with this bus.</summary>
    public string? User { get; init; }

    /// <summary>Required with this bus; never printed.</summary>
    public string? Password { get; init; }

    /// <summary>Whether the connection is encrypted. Default false: for a broker on this machine or in a private network only.</summary>
    public bool Tls { get; init; }

    /// <summary>The name that the broker's certificate must bear; <see langword="null"/>: <see cref="Host"/>.</summary>
    public string? TlsServerName { get; init; }

    /// <summary>
    /// PEM file with the certificates of the authorities that are trusted, instead of the system's; <see langword="null"/>: the system's.
    /// Read at each connection.
    /// </summary>
    public string? TlsAuthorityFile { get; init; }

    /// <summary>
    /// Whether each exchange gets a queue <c>feedworker.archive.*</c>, so that nothing is lost before the first consumer binds its own. Default true.
    /// Turning it off later removes no queue.
    /// </summary>
    public bool ArchiveQueues { get; init; } = true;

    /// <summary>Messages that an archive queue keeps; the oldest give way. Default 100,000.</summary>
    [Range(1, 1_000_000_000)]
    public int ArchiveMaxMessages { get; init; } = 100_000;

    /// <summary>How long an archive queue keeps a message. Default 7 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan ArchiveMaxAge { get; init; } = TimeSpan.FromDays(7);

    /// <summary>The port that is dialled.</summary>
    internal int EffectivePort => Port ?? (Tls ? 5671 : 5672);

    /// <summary>The broker as operators name it.</summary>
    internal string Address => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{EffectivePort}" : $"{Host}:{EffectivePort}";

    /// <summary>What is missing where messages leave on this bus.</summary>
    internal IEnumerable<string> Missing()
    {
        if (string.IsNullOrEmpty(User))
        {
            yield return "RabbitMq:User: required with Publishing:Transport=RabbitMq";
        }

        if (string.IsNullOrEmpty(Password))
        {
            yield return "RabbitMq:Password: required with Publishing:Transport=RabbitMq (better from a secret file than from a setting)";
        }
    }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Uri.CheckHostName(Host) == UriHostNameType.Unknown)
        {
            yield return new ValidationResult($"\"{Host}\" is no host name; scheme, port and user have keys of their own", [nameof(Host)]);
        }

        if (TlsAuthorityFile is { } file && !File.Exists(file))
        {
            yield return new ValidationResult($"{file}: no such file", [nameof(TlsAuthorityFile)]);
        }

        if (!Tls && (TlsAuthorityFile ?? TlsServerName) is not null)
        {
            yield return new ValidationResult("set together with TlsAuthorityFile or TlsServerName, but is false", [nameof(Tls)]);
        }
    }
}
