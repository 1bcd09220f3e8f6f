using System.Globalization;
using System.Net.Sockets;
using FeedWorker.ThreatAlerts.Alerts.Showing;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Mail;

/// <summary>What went wrong between us and a mail server, for people.</summary>
/// <param name="Why">Names the server and its words; never a password.</param>
/// <param name="IsFinal">Whether the server said no (5xx) rather than not now.</param>
/// <param name="IsOfMail">Whether that was said of the mail in hand; else of us, and it would be said of every mail.</param>
internal sealed record SmtpTrouble(string Why, bool IsFinal, bool IsOfMail = false)
{
    // "Exceeded storage allocation": said to MAIL with its SIZE, it is about this mail.
    private const int TooLarge = 552;

    /// <summary>Null: a bug, and no trouble with a server.</summary>
    internal static SmtpTrouble? Of(Exception e, string host) => e switch
    {
        SmtpCommandException said => Of(host, (int)said.StatusCode, said.Message) with
        {
            IsOfMail = said.ErrorCode == SmtpErrorCode.MessageNotAccepted || (int)said.StatusCode == TooLarge,
        },
        ServiceNotAuthenticatedException said => Of(host, (int)SmtpStatusCode.AuthenticationRequired, $"it wants a login: {said.Message}"),
        AuthenticationException { InnerException: SmtpCommandException said } => Of(host, (int)said.StatusCode, $"the login is refused: {said.Message}"),
        AuthenticationException refused when Code(refused.Message) is var code =>
            Of(host, code, $"the login is refused: {refused.Message}") with { IsFinal = code is not (>= 400 and < 500) },
        SmtpProtocolException or ServiceNotConnectedException => new($"{host} broke off: {PlainText.Of(e.Message)}", false),
        IOException or SocketException => new($"{host} cannot be reached: {PlainText.Of(e.Message)}", false),

        // It does not offer the encryption or the login that the settings want; whoever sits between us may have taken the offer out.
        NotSupportedException => new($"{host}: {PlainText.Of(e.Message)}", false),
        TimeoutException => new($"{host} was silent for too long", false),
        _ => null,
    };

    /// <summary>What an answer with a number comes to.</summary>
    internal static SmtpTrouble Of(string host, int code, string text) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{host} answered {code}: {PlainText.Of(text)}"), code is >= 500 and < 600);

    // "535: Authentication credentials invalid"
    private static int Code(string message) =>
        message.Length >= 3 && int.TryParse(message.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0;
}
