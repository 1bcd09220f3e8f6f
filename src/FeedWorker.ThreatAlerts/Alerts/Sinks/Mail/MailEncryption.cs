namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Mail;

/// <summary>How the connection to the mail server is encrypted.</summary>
public enum MailEncryption
{
    /// <summary>It begins in the open and is encrypted before anything is said; a server that does not offer it gets no mail.</summary>
    StartTls,

    /// <summary>From the first byte on.</summary>
    SslOnConnect,

    /// <summary>Not at all: for a server on this machine.</summary>
    None,
}
