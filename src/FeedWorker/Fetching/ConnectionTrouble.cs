using System.Net.Sockets;
using System.Security.Authentication;

namespace FeedWorker.Fetching;

/// <summary>What a broken connection means, in the words of an operator.</summary>
internal static class ConnectionTrouble
{
    /// <returns><see langword="null"/> when the exception is not the network's doing: a bug, to be thrown on.</returns>
    internal static FetchOutcome? Explain(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case AddressRefusedException refused:
                    return new FetchOutcome.Refused(refused.Message);
                case AuthenticationException untrusted:
                    return Failed($"no secure connection: {untrusted.Message.TrimEnd('.')}");
                case SocketException socket:
                    return Failed(Describe(socket.SocketErrorCode));
                case HttpIOException { HttpRequestError: not HttpRequestError.Unknown } broken:
                    return Failed(Describe(broken.HttpRequestError));
            }
        }

        return exception switch
        {
            HttpRequestException request => Failed(Describe(request.HttpRequestError)),
            IOException => Failed("the connection was lost"),
            _ => null,
        };
    }

    private static FetchOutcome.Failed Failed(string why) => new(why, null);

    private static string Describe(SocketError error) => error switch
    {
        SocketError.HostNotFound or SocketError.NoData => "no such host",
        SocketError.TryAgain or SocketError.NoRecovery => "the name server did not answer",
        SocketError.ConnectionRefused => "connection refused",
        SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown => "the connection was reset",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostDown or SocketError.NetworkDown => "no route to the host",
        SocketError.TimedOut => "the host did not answer",
        _ => $"the connection failed ({error})",
    };

    private static string Describe(HttpRequestError error) => error switch
    {
        HttpRequestError.ResponseEnded => "the connection ended before the answer was complete",
        HttpRequestError.InvalidResponse => "the answer is not HTTP",
        HttpRequestError.ConfigurationLimitExceeded => "the headers of the answer are too large",
        HttpRequestError.SecureConnectionError => "no secure connection",
        HttpRequestError.HttpProtocolError => "the server broke off the HTTP/2 stream",
        _ => "the connection failed",
    };
}
