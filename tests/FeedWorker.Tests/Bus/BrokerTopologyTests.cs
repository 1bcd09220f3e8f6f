using FeedWorker.Publishing;
using FeedWorker.Publishing.RabbitMq;
using FeedWorker.TestServers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FeedWorker.Tests.Bus;

public sealed class BrokerTopologyTests(SharedServers servers)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_far_broker_is_spoken_to_once_for_each_exchange_queue_and_binding()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var line = new CountingLine(broker.Host, broker.Port);
        var options = Options.Create(new RabbitMqOptions
        {
            Host = "127.0.0.1",
            Port = line.Port,
            VirtualHost = broker.VirtualHost,
            User = broker.User,
            Password = broker.Password,
        });
        await using var connection = await new BrokerDial(options, new BrokerCertificate(options)).ConnectAsync("topology test", Cancel);
        var before = line.Said;

        await new BrokerTopology(options, NullLogger<BrokerTopology>.Instance).DeclareAsync(connection, Cancel);

        // The one channel they are declared on is opened and closed, and a heartbeat may come between.
        var steps = 3 * MessageCatalog.Types.Count;
        Assert.InRange(line.Said - before, steps, steps + 5);
    }
}
