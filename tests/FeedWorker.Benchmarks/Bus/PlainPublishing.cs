using FeedWorker.Publishing.RabbitMq;
using RabbitMQ.Client;

namespace FeedWorker.Benchmarks.Bus;

/// <summary>RabbitMQ's own client, as lean as it can be with confirms: one channel, bodies at hand, no limit but the number in flight.</summary>
internal sealed class PlainPublishing(IConnection connection, IChannel channel, PublishLoad load) : IAsyncDisposable
{
    internal static async Task<PlainPublishing> StartAsync(PublishLoad load, CancellationToken cancellationToken)
    {
        var connection = await new ConnectionFactory
        {
            HostName = load.Host,
            Port = load.Port,
            VirtualHost = load.VirtualHost,
            UserName = load.User,
            Password = load.Password,
        }.CreateConnectionAsync(cancellationToken);
        var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
        return new PlainPublishing(connection, channel, load);
    }

    internal async Task PublishAsync(int number) => await channel.BasicPublishAsync(
        PublishLoad.Exchange,
        routingKey: "",
        mandatory: true,
        new BasicProperties
        {
            MessageId = Guid.NewGuid().ToString(),
            Type = PublishLoad.Exchange,
            ContentType = "application/json",
            Persistent = true,
            Timestamp = new AmqpTimestamp(number),
            Headers = new Dictionary<string, object?> { ["traceparent"] = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" },
        },
        load.Body);

    /// <summary>Empties the queue, so that every round begins alike.</summary>
    internal async Task EmptyAsync(CancellationToken cancellationToken) =>
        await channel.QueuePurgeAsync(BrokerTopology.ArchiveQueue(PublishLoad.Exchange), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await channel.DisposeAsync();
        await connection.DisposeAsync();
    }
}
