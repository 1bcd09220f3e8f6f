using System.Net.Sockets;
using System.Security.Authentication;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace FeedWorker.Publishing.RabbitMq;

/// <summary>What failed at the broker, in an operator's words. No secret is in any of them.</summary>
internal static class BrokerTrouble
{
    /// <summary>The reason behind an exception of the client, of TLS or of the network.</summary>
    internal static string Of(Exception exception, RabbitMqOptions broker, string? certificateRefusal)
    {
        var causes = Causes(exception).ToList();
        if (certificateRefusal is not null && causes.Exists(cause => cause is AuthenticationException))
        {
            return $"TLS with {broker.Address}: {certificateRefusal}";
        }

        if (Shutdown(exception) is { } reason)
        {
            return Of(reason, broker);
        }

        return causes.Select(cause => Of(cause, broker)).FirstOrDefault(why => why is not null)
            ?? $"{broker.Address}: {causes[^1].Message}";
    }

    /// <summary>Why the broker closed a connection or channel; <see langword="null"/>: no such thing is behind the exception.</summary>
    internal static ShutdownEventArgs? Shutdown(Exception exception) =>
        Causes(exception).OfType<OperationInterruptedException>().Select(interrupted => interrupted.ShutdownReason).FirstOrDefault(reason => reason is not null);

    private static string Of(ShutdownEventArgs reason, RabbitMqOptions broker) => reason.ReplyCode switch
    {
        // 530: the virtual host is unknown or closed to the user; the broker's text says which.
        530 => $"{broker.Address}: no access to virtual host {broker.VirtualHost} for user {broker.User}: {reason.ReplyText}",
        403 => $"{broker.Address}: user {broker.User} may not do this: {reason.ReplyText}",
        320 => $"{broker.Address}: the broker closed the connection: {reason.ReplyText}",
        541 => $"{broker.Address}: the connection was lost",
        _ => $"{broker.Address}: {reason.ReplyText}",
    };

    private static string? Of(Exception cause, RabbitMqOptions broker) => cause switch
    {
        AuthenticationFailureException => $"{broker.Address}: wrong user or password for user {broker.User}",
        InvalidDataException file => $"RabbitMq:TlsAuthorityFile: {file.Message}",
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => $"cannot connect to {broker.Address}: nothing listens there (connection refused)",
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } =>
            $"cannot connect to {broker.Address}: the name {broker.Host} is unknown",
        SocketException { SocketErrorCode: SocketError.TimedOut } or TimeoutException or OperationCanceledException =>
            $"{broker.Address} does not answer in time",
        SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.Shutdown } or EndOfStreamException =>
            $"{broker.Address} closed the connection{(broker.Tls ? "" : " (does that port want TLS?)")}",
        SocketException network => $"cannot connect to {broker.Address}: {network.Message}",
        AuthenticationException tls => $"TLS with {broker.Address} failed: {tls.Message}",
        PacketNotRecognizedException or ProtocolVersionMismatchException or MalformedFrameException => $"{broker.Address} does not speak AMQP 0-9-1",
        _ => null,
    };

    // From the outermost inwards.
    private static IEnumerable<Exception> Causes(Exception exception)
    {
        yield return exception;
        IEnumerable<Exception> inner = exception is AggregateException many ? many.InnerExceptions : exception.InnerException is { } one ? [one] : [];
        foreach (var cause in inner.SelectMany(Causes))
        {
            yield return cause;
        }
    }
}
