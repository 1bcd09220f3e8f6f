using FeedWorker.Contracts;
using FeedWorker.TestServers;
using RabbitMQ.Client;

namespace FeedWorker.ThreatAlerts.Tests.Rig;

/// <summary>Publishes with RabbitMQ's own client: bare bodies, no header of any library.</summary>
internal sealed class Publisher : IAsyncDisposable
{
    private const string Detected = "feedworker.threat-statement-detected.v1";
    private const string Sighted = "feedworker.threat-statement-sighted.v1";

    private readonly IConnection _connection;
    private readonly IChannel _channel;

    private Publisher(IConnection connection, IChannel channel) => (_connection, _channel) = (connection, channel);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal static async Task<Publisher> ConnectAsync(BrokerAddress broker)
    {
        var connection = await broker.ConnectAsync(Cancel);
        var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), Cancel);

        // As the worker declares them.
        await channel.ExchangeDeclareAsync(Detected, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: Cancel);
        await channel.ExchangeDeclareAsync(Sighted, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: Cancel);
        return new Publisher(connection, channel);
    }

    internal Task PublishAsync(ThreatStatementDetected message) => DetectedAsync(TestNews.Body(message));

    internal Task PublishAsync(ThreatStatementSighted message) => SendAsync(Sighted, TestNews.Body(message), new BasicProperties());

    internal Task DetectedAsync(byte[] body, BasicProperties? properties = null) => SendAsync(Detected, body, properties ?? new BasicProperties());

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }

    // Mandatory: without a bound queue the test would wait for nothing.
    private Task SendAsync(string exchange, byte[] body, BasicProperties properties) =>
        _channel.BasicPublishAsync(exchange, "", mandatory: true, properties, body, Cancel).AsTask();
}
