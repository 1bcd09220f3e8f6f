using System.ComponentModel.DataAnnotations;
using System.Net;
using FeedWorker.ThreatAlerts.Tls;
using MimeKit;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Mail;

/// <summary>Alerts as e-mail. Section <c>Mail</c>.</summary>
public sealed class MailOptions : SinkOptions
{
    internal const string Section = "Mail";

    // Each is a command and an answer within the time of one attempt; more is for a list on the mail server.
    private const int MostRecipients = 50;

    /// <summary>A mail has more steps than a request: <see cref="SinkOptions.Timeout"/> is 30 s here.</summary>
    public MailOptions() => Timeout = TimeSpan.FromSeconds(30);

    /// <summary>The SMTP server that takes the mail; <see langword="null"/>, the default: no mail.</summary>
    public string? Host { get; init => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim(); }

    /// <summary><see langword="null"/>: 587, with SslOnConnect 465, with None 25.</summary>
    [Range(1, 65535)]
    public int? Port { get; init; }

    /// <summary>StartTls, SslOnConnect or None. Default StartTls. Chain and name of the certificate are always checked.</summary>
    [EnumDataType(typeof(MailEncryption), ErrorMessage = "not one of StartTls, SslOnConnect, None")]
    public MailEncryption Encryption { get; init; } = MailEncryption.StartTls;

    /// <summary>Whether mail for a server on another machine may go unencrypted; a password never does. Default false.</summary>
    public bool AllowUnencrypted { get; init; }

    /// <summary>PEM file of the authorities that are trusted; <see langword="null"/>: the system's.</summary>
    public string? TlsAuthorityFile { get; init; }

    /// <summary>Who logs in; <see langword="null"/>: nobody.</summary>
    public string? User { get; init => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>The user's password. Best from a file: <c>THREATALERTS__Mail__Password_FILE</c> or the secrets folder.</summary>
    public string? Password { get; init; }

    /// <summary>The sender: <c>alerts@example.org</c> or <c>Threat alerts &lt;alerts@example.org&gt;</c>.</summary>
    public string? From { get; init; }

    /// <summary>The recipients, at most 50.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    internal override bool IsOn => Host is not null;

    internal int EffectivePort => Port ?? Encryption switch { MailEncryption.SslOnConnect => 465, MailEncryption.None => 25, _ => 587 };

    private protected override string Name => Section;

    // An address that does not loop back by its own words may lead anywhere.
    private bool IsOnThisMachine => Host is "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>The mailbox that a setting names; null when it names none.</summary>
    internal static MailboxAddress? Mailbox(string? text) =>
        MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address.IndexOf('@') is > 0 and var at && at < mailbox.Address.Length - 1 ? mailbox : null;

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        IsOn ? base.Validate(validationContext).Concat(WrongAddresses()).Concat(WrongConnection()) : [];

    private IEnumerable<ValidationResult> WrongAddresses()
    {
        if (Mailbox(From) is null)
        {
            yield return new ValidationResult(
                From is null ? "required where there is a Mail:Host: the sender" : $"\"{From}\" is not like alerts@example.org", [nameof(From)]);
        }

        if (To.Count is 0 or > MostRecipients)
        {
            yield return new ValidationResult($"{To.Count} recipients: 1 to {MostRecipients} are wanted where there is a Mail:Host", [nameof(To)]);
        }

        foreach (var recipient in To.Where(recipient => Mailbox(recipient) is null))
        {
            yield return new ValidationResult($"\"{recipient}\" is not like desk@example.org", [nameof(To)]);
        }
    }

    private IEnumerable<ValidationResult> WrongConnection()
    {
        if (User is not null && string.IsNullOrEmpty(Password))
        {
            yield return new ValidationResult(
                "required where there is a Mail:User; best from a file, THREATALERTS__Mail__Password_FILE or the secrets folder", [nameof(Password)]);
        }

        if (Encryption == MailEncryption.None && !IsOnThisMachine)
        {
            if (!AllowUnencrypted)
            {
                yield return new ValidationResult(
                    $"None, and {Host} is another machine: everybody on the way could read along; use StartTls, or set Mail:{nameof(AllowUnencrypted)}",
                    [nameof(Encryption)]);
            }
            else if (User is not null)
            {
                yield return new ValidationResult($"None, and {Host} is another machine: the password of Mail:User would go in the open", [nameof(Encryption)]);
            }
        }

        if (TlsAuthorityFile is { } file)
        {
            if (Encryption == MailEncryption.None)
            {
                yield return new ValidationResult("given, but Mail:Encryption is None", [nameof(TlsAuthorityFile)]);
            }
            else if (ServerTrust.Unreadable(file) is { } why)
            {
                yield return new ValidationResult($"{file}: {why}", [nameof(TlsAuthorityFile)]);
            }
        }
    }
}
