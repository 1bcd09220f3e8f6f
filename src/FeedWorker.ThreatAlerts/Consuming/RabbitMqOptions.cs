using System.ComponentModel.DataAnnotations;
using FeedWorker.ThreatAlerts.Tls;

namespace FeedWorker.ThreatAlerts.Consuming;

/// <summary>Where the broker is and who asks. Section <c>RabbitMq</c>; the same keys as the worker's.</summary>
public sealed class RabbitMqOptions : IValidatableObject
{
    internal const string Section = "RabbitMq";

    /// <summary>Name or address. Default <c>localhost</c>.</summary>
    [Required]
    public string Host { get; init; } = "localhost";

    /// <summary><see langword="null"/>: 5672, with TLS 5671.</summary>
    [Range(1, 65535)]
    public int? Port { get; init; }

    /// <summary>Default <c>/</c>.</summary>
    [Required]
    public string VirtualHost { get; init; } = "/";

    /// <summary>Required; there is no default user.</summary>
    [Required(ErrorMessage = "required: the broker's user")]
    public string? User { get; init; }

    /// <summary>Required; best from a file: <c>THREATALERTS__RabbitMq__Password_FILE</c> or the secrets folder.</summary>
    [Required(ErrorMessage = "required: best from a file, THREATALERTS__RabbitMq__Password_FILE or the secrets folder")]
    public string? Password { get; init; }

    /// <summary>Whether the connection is encrypted. Default false. Chain and name of the certificate are always checked.</summary>
    public bool Tls { get; init; }

    /// <summary>The name that the certificate must bear; <see langword="null"/>: <see cref="Host"/>.</summary>
    public string? TlsServerName { get; init; }

    /// <summary>PEM file of the authorities that are trusted; <see langword="null"/>: the system's.</summary>
    public string? TlsAuthorityFile { get; init; }

    internal int EffectivePort => Port ?? (Tls ? 5671 : 5672);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Tls && (TlsServerName ?? TlsAuthorityFile) is not null)
        {
            yield return new ValidationResult("false, but other settings of TLS are given", [nameof(Tls)]);
        }

        if (TlsAuthorityFile is { } file && ServerTrust.Unreadable(file) is { } why)
        {
            yield return new ValidationResult($"{file}: {why}", [nameof(TlsAuthorityFile)]);
        }
    }
}
