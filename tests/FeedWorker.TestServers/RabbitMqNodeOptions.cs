namespace FeedWorker.TestServers;

/// <summary>How a RabbitMQ node of a test's own differs from the usual one.</summary>
public sealed record RabbitMqNodeOptions
{
    /// <summary>PEM file of the certificate; with it and the key the node also listens with TLS. Null: it does not.</summary>
    public string? TlsCertificateFile { get; init; }

    /// <summary>PEM file of the certificate's key.</summary>
    public string? TlsKeyFile { get; init; }

    /// <summary>Further lines of <c>rabbitmq.conf</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];
}
