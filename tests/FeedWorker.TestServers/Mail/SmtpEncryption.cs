namespace FeedWorker.TestServers.Mail;

/// <summary>How an <see cref="SmtpServer"/> encrypts.</summary>
public enum SmtpEncryption
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>After the command STARTTLS, which it insists on.</summary>
    StartTls,

    /// <summary>From the first byte on.</summary>
    Implicit,
}
