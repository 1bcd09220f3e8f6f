using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace FeedWorker.ThreatAlerts.Consuming;

/// <summary>What failed at the broker, in an operator's words. No secret is in any of them.</summary>
internal static class BrokerTrouble
{
    /// <param name="exception">Of the client, of TLS or of the network.</param>
    /// <param name="broker">What was tried.</param>
    /// <param name="refusal">Why the broker's certificate was refused; null when it was not.</param>
    internal static string Of(Exception exception, RabbitMqOptions broker, string? refusal)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"{broker.Host}:{broker.EffectivePort}");
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (Of(cause, broker, where, refusal) is { } why)
            {
                return why;
            }
        }

        return $"{where}: {exception.Message}";
    }

    private static string? Of(Exception cause, RabbitMqOptions broker, string where, string? refusal) => cause switch
    {
        AuthenticationFailureException or PossibleAuthenticationFailureException => $"{where}: wrong user or password for user {broker.User}",
        AuthenticationException => $"TLS with {where}: {refusal ?? cause.Message}",
        OperationInterruptedException { ShutdownReason.Initiator: ShutdownInitiator.Library } => $"{where}: the connection was lost",
        OperationInterruptedException interrupted => $"{where}: {interrupted.ShutdownReason?.ReplyText ?? interrupted.Message}",
        CryptographicException or UnauthorizedAccessException => $"RabbitMq:TlsAuthorityFile: {broker.TlsAuthorityFile}: {cause.Message}",
        SocketException => $"cannot connect to {where}: {cause.Message}",
        OperationCanceledException or TimeoutException => $"{where} does not answer in time",
        EndOfStreamException => $"{where} closed the connection{(broker.Tls ? "" : " (does that port want TLS?)")}",
        _ => null,
    };
}
