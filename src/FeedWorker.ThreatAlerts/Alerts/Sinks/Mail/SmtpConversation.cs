using MailKit.Net.Smtp;
using MimeKit;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Mail;

/// <summary>One conversation with the mail server. A recipient whom it does not take keeps the mail from nobody else.</summary>
internal sealed class SmtpConversation : SmtpClient
{
    private readonly List<(MailboxAddress Mailbox, SmtpResponse Answer)> _refused = [];
    private readonly List<MailboxAddress> _accepted = [];

    /// <summary>Whom the server takes mail for.</summary>
    internal IReadOnlyList<MailboxAddress> Accepted => _accepted;

    /// <summary>Whom it does not take mail for, and what it said.</summary>
    internal IReadOnlyList<(MailboxAddress Mailbox, SmtpResponse Answer)> Refused => _refused;

    /// <inheritdoc/>
    protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) => _accepted.Add(mailbox);

    /// <summary>Noted; the library would end the conversation, and nobody would get the mail.</summary>
    protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) => _refused.Add((mailbox, response));
}
