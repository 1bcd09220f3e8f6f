namespace FeedWorker.TestServers.Mail;

/// <summary>What an SMTP server of a test's own asks of its clients.</summary>
public sealed record SmtpServerOptions
{
    /// <summary>Null: whoever comes may send.</summary>
    public string? User { get; init; }

    /// <summary>The user's password.</summary>
    public string? Password { get; init; }

    /// <summary>Whether connections are encrypted.</summary>
    public SmtpEncryption Encryption { get; init; }

    /// <summary>PEM file of the certificate; needed for encryption.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>PEM file of the certificate's key.</summary>
    public string? KeyFile { get; init; }

    /// <summary>The largest mail that it takes. Default 1 MiB.</summary>
    public int MostBytes { get; init; } = 1024 * 1024;
}
