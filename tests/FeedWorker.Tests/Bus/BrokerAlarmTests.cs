using FeedWorker.TestServers;

namespace FeedWorker.Tests.Bus;

public sealed class BrokerAlarmTests(SharedServers servers)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_broker_that_is_low_on_memory_is_named_as_such_and_no_message_is_claimed()
    {
        var options = new RabbitMqNodeOptions { Settings = ["vm_memory_high_watermark.absolute = 1MB"] };
        await using var node = await servers.OrSkipAsync(() => RabbitMqNode.StartAsync(options, Cancel), Cancel);
        await using var room = await BrokerRoom.StartAsync(node.Address);
        await room.NoteAsync(5);

        await room.DeliverUntilProblemAsync("low on memory");

        Assert.Contains("blocks publishers", await room.NotReadyAsync(), StringComparison.Ordinal);
        Assert.Equal(5, (await room.OutboxAsync()).Waiting);
    }
}
