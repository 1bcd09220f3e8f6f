using Microsoft.Extensions.Options;
using RabbitMQ.Client;

namespace FeedWorker.Publishing.RabbitMq;

/// <summary>How the broker is dialled: the same for the connection that messages leave on and for our own that watches.</summary>
internal sealed class BrokerDial(IOptions<RabbitMqOptions> options, BrokerCertificate certificate)
{
    // A broker that went silent is noticed after two of them.
    private static readonly TimeSpan _heartbeat = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _longestStep = TimeSpan.FromSeconds(10);

    /// <summary>Opens a connection that does not recover by itself: who uses it dials again, and finds out why it failed.</summary>
    /// <exception cref="Exception">Of many kinds; <see cref="BrokerTrouble"/> reads them.</exception>
    internal Task<IConnection> ConnectAsync(string name, CancellationToken cancellationToken)
    {
        var factory = new ConnectionFactory { AutomaticRecoveryEnabled = false, ClientProvidedName = name };
        Apply(factory);
        return factory.CreateConnectionAsync(cancellationToken);
    }

    /// <summary>Puts every setting of ours into a factory, whatever it held.</summary>
    internal void Apply(ConnectionFactory factory)
    {
        var broker = options.Value;
        factory.HostName = broker.Host;
        factory.Port = broker.EffectivePort;
        factory.VirtualHost = broker.VirtualHost;
        factory.UserName = broker.User ?? "";
        factory.Password = broker.Password ?? "";
        factory.RequestedHeartbeat = _heartbeat;
        factory.RequestedConnectionTimeout = _longestStep;
        factory.HandshakeContinuationTimeout = _longestStep;
        factory.ContinuationTimeout = _longestStep;
        if (broker.Tls)
        {
            factory.Ssl = certificate.Options();
        }

        // Libraries tell the broker this machine's name, process and assemblies; none of its business.
        factory.ClientProperties = new Dictionary<string, object?> { ["product"] = "FeedWorker", ["platform"] = ".NET" };
    }
}
