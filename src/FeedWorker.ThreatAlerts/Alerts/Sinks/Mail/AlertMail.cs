using System.Globalization;
using System.Text;
using FeedWorker.ThreatAlerts.Alerts.Showing;
using FeedWorker.ThreatAlerts.Inbox;
using MimeKit;
using MimeKit.Text;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Mail;

/// <summary>The mail that carries an alert, or those of a digest.</summary>
internal static class AlertMail
{
    /// <summary>A page or two; larger digests leave in several mails.</summary>
    internal const int MostAlerts = 40;

    /// <summary>Writes it. Repeats of one alert or digest bear the same Message-ID.</summary>
    internal static MimeMessage Write(IReadOnlyList<DeliveryLease> leases, MailboxAddress from, IEnumerable<MailboxAddress> to, DateTimeOffset now)
    {
        AlertView[] alerts = [.. leases.Select(AlertView.Of)];
        var more = leases[0].More;
        var title = AlertFacts.Title(alerts, more);
        var mail = new MimeMessage
        {
            Subject = title,
            Date = now,
            MessageId = MessageId(leases[0].GroupId, from),
            Body = new MultipartAlternative(Part(TextFormat.Plain, Plain(alerts, title)), Part(TextFormat.Html, Html(alerts, title))),
        };
        mail.From.Add(from);
        mail.To.AddRange(to);
        if (alerts is [{ Earlier: { } earlier }])
        {
            mail.InReplyTo = MessageId(earlier.Id, from);
            mail.References.Add(mail.InReplyTo);
        }

        // Nobody's holiday answers this: RFC 3834, and Exchange's own word for it.
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        mail.Headers.Add("X-Auto-Response-Suppress", "All");
        mail.Headers.Add("X-FeedWorker-Alert", string.Join(' ', leases.Select(lease => lease.Id)));
        return mail;
    }

    /// <summary>The Message-ID of the mail that an alert or a digest leaves in, without its angle brackets.</summary>
    internal static string MessageId(Guid id, MailboxAddress from) => $"{id}@{MailboxAddress.EncodeAddrspec(from.Address)[(from.Address.LastIndexOf('@') + 1)..]}";

    private static string Plain(AlertView[] alerts, string title)
    {
        var text = new StringBuilder();
        foreach (var alert in alerts)
        {
            text.Append(alerts.Length == 1 ? "" : $"{AlertFacts.Title(alert)}\n\n");
            text.Append(alert.Sentence.Length == 0 ? "" : $"  {alert.Sentence}\n\n");
            foreach (var (label, fact) in AlertFacts.Of(alert))
            {
                text.Append(CultureInfo.InvariantCulture, $"{label}: {fact}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"\n{alert.Title ?? alert.Outlet}\n{alert.Link?.AbsoluteUri ?? "(no web address)"}\n\n");
            text.Append(alerts.Length == 1 ? "" : "--------\n\n");
        }

        return $"{title}\n\n{text}{Foot(alerts)}\n";
    }

    private static string Html(AlertView[] alerts, string title)
    {
        var html = new StringBuilder();
        foreach (var alert in alerts)
        {
            html.Append(alerts.Length == 1 ? "" : $"<h2>{AlertHtml.Encode(AlertFacts.Title(alert))}</h2>\n");
            html.Append(AlertHtml.Of(alert));
        }

        return $"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{AlertHtml.Encode(title)}</title></head><body>\n"
            + $"<h1>{AlertHtml.Encode(title)}</h1>\n{html}<p><small>{Foot(alerts)}</small></p>\n</body></html>\n";
    }

    private static string Foot(AlertView[] alerts) => alerts.Length == 1 ? $"Alert {alerts[0].Id}" : $"Alerts {alerts[0].Id} to {alerts[^1].Id}";

    // Quoted-printable keeps every line short, whatever the text holds.
    private static TextPart Part(TextFormat format, string text) => new(format)
    {
        Text = text,
        ContentTransferEncoding = ContentEncoding.QuotedPrintable,
    };
}
