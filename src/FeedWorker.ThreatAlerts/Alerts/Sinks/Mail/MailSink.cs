using System.Security.Cryptography;
using FeedWorker.ThreatAlerts.Alerts.Showing;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tls;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Mail;

/// <summary>Hands alerts to the mail server, each mail in a conversation of its own.</summary>
internal sealed class MailSink : IAlertSink
{
    private readonly MailOptions _options;
    private readonly TimeProvider _time;
    private readonly PartlySent _partly = new();
    private readonly MailboxAddress _from;
    private readonly IReadOnlyList<MailboxAddress> _to;
    private readonly string _host;

    public MailSink(IOptions<MailOptions> options, TimeProvider time)
    {
        (_options, _time) = (options.Value, time);
        _host = _options.Host!; // only made where there is one; the addresses were checked too
        _from = MailOptions.Mailbox(_options.From)!;
        _to = [.. _options.To.Select(recipient => MailOptions.Mailbox(recipient)!)];
    }

    /// <inheritdoc/>
    public string Name => "mail";

    /// <summary>One after the other, so that what says more comes after what it speaks of.</summary>
    public int AtOnce => 1;

    /// <inheritdoc/>
    public int MostTogether => AlertMail.MostAlerts;

    /// <inheritdoc/>
    public TimeSpan GiveUpAfter => _options.GiveUpAfter;

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(IReadOnlyList<DeliveryLease> alerts, CancellationToken cancellationToken)
    {
        var outcome = await TryAsync(alerts, cancellationToken).ConfigureAwait(false);
        if (outcome is not (SendOutcome.Failed or SendOutcome.Down))
        {
            _partly.Forget(alerts[0].GroupId);
        }

        return outcome;
    }

    private async Task<SendOutcome> TryAsync(IReadOnlyList<DeliveryLease> alerts, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.Timeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var smtp = new SmtpConversation { CheckCertificateRevocation = false, Timeout = (int)_options.Timeout.TotalMilliseconds };
        ServerTrust? trust = null;
        try
        {
            trust = new ServerTrust(MailOptions.Section, _host, _options.TlsAuthorityFile);
            smtp.ServerCertificateValidationCallback = trust.Check;
            await ConnectAsync(smtp, both.Token).ConfigureAwait(false);
            var mail = AlertMail.Write(alerts, _from, _to, _time.GetUtcNow());
            var missing = _to.Where(recipient => !_partly.Has(alerts[0].GroupId, recipient.Address));
            await smtp.SendAsync(mail, _from, missing, both.Token).ConfigureAwait(false);
        }
        catch (SmtpCommandException) when (smtp.Accepted.Count == 0 && smtp.Refused.Count > 0)
        {
            // Nobody was accepted; what was said of each stands with the recipients.
        }
        catch (Exception e) when (Explain(e, trust) is { } trouble)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return limit.IsCancellationRequested ? Again(alerts[0], $"{_host} was not done within {_options.Timeout:g}")
                : !trouble.IsFinal ? Again(alerts[0], trouble.Why)
                : trouble.IsOfMail ? new SendOutcome.Refused(trouble.Why)
                : new SendOutcome.Down(trouble.Why, _options.LongestPause);
        }

        await LeaveAsync(smtp, both.Token).ConfigureAwait(false);
        return Judge(alerts[0], smtp);
    }

    private async Task ConnectAsync(SmtpConversation smtp, CancellationToken cancellationToken)
    {
        var encryption = _options.Encryption switch
        {
            MailEncryption.SslOnConnect => SecureSocketOptions.SslOnConnect,
            MailEncryption.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        };
        await smtp.ConnectAsync(_host, _options.EffectivePort, encryption, cancellationToken).ConfigureAwait(false);
        if (_options.User is { } user)
        {
            await smtp.AuthenticateAsync(user, _options.Password!, cancellationToken).ConfigureAwait(false); // checked where there is a user
        }
    }

    // Null: a bug, and no trouble with a server.
    private SmtpTrouble? Explain(Exception e, ServerTrust? trust) => e switch
    {
        OperationCanceledException => new("stopped", false),

        // Half written at this moment; it was sound at the start.
        CryptographicException or UnauthorizedAccessException => new($"Mail:{nameof(MailOptions.TlsAuthorityFile)}: {e.Message}", false),
        SslHandshakeException when trust?.Refusal is { } refusal => new($"{_host}: {refusal}", true),
        SslHandshakeException => new(
            $"{_host}: no encryption came about ({PlainText.Of(e.InnerException?.Message ?? e.Message)}); does that port want another Mail:Encryption?", false),
        _ => SmtpTrouble.Of(e, _host),
    };

    // Whatever becomes of the farewell: the mail has been taken, or refused.
    private static async Task LeaveAsync(SmtpConversation smtp, CancellationToken cancellationToken)
    {
        try
        {
            await smtp.DisconnectAsync(quit: true, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException || SmtpTrouble.Of(e, "") is not null)
        {
            // The connection is closed either way.
        }
    }

    // Who was refused for good is reported; who was refused for now is tried again, without those who have the mail.
    private SendOutcome Judge(DeliveryLease alert, SmtpConversation smtp)
    {
        var refused = smtp.Refused.Select(one => (one.Mailbox, Trouble: SmtpTrouble.Of(_host, (int)one.Answer.StatusCode, one.Answer.Response))).ToList();
        if (refused.Count == 0)
        {
            return new SendOutcome.Delivered();
        }

        // Each with the answer that was for it.
        var why = string.Join("; ", refused.GroupBy(one => one.Trouble.Why, (answer, those) => $"{string.Join(", ", those.Select(one => one.Mailbox.Address))}: {answer}"));
        if (refused.Any(one => !one.Trouble.IsFinal))
        {
            if (smtp.Accepted.Count > 0)
            {
                _partly.Note(alert.GroupId, smtp.Accepted.Select(mailbox => mailbox.Address));
            }

            return Again(alert, why);
        }

        // The recipients are the same for every alert.
        return smtp.Accepted.Count == 0 && !_partly.HasAny(alert.GroupId) ? new SendOutcome.Down(why, _options.LongestPause) : new SendOutcome.Delivered(why);
    }

    private SendOutcome.Failed Again(DeliveryLease alert, string why) => new(
        why, RetryPause.After(alert.Attempt, alert.GroupId, asked: null, _options.FirstPause, _options.LongestPause));
}
