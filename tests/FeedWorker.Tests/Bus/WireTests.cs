using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using FeedWorker.Publishing;
using FeedWorker.Publishing.RabbitMq;
using FeedWorker.Storage;
using FeedWorker.TestServers;
using RabbitMQ.Client;

namespace FeedWorker.Tests.Bus;

/// <summary>What a consumer in any language finds in its queue.</summary>
public sealed class WireTests(SharedServers servers)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Body_and_properties_are_those_of_the_outbox_and_nothing_of_the_library_goes_with_them()
    {
        await using var room = await BrokerRoom.StartAsync(await servers.NewVirtualHostAsync(Cancel));
        var body = Encoding.UTF8.GetBytes("{ \"quote\":\n \"“Não” – said Inês \\u0022\", \"spaces\" :  1 }");
        var sent = BrokerRoom.Message(body);
        await room.NoteAsync(sent);
        var noted = Assert.Single(await room.Get<OutboxLedger>().ListAsync(onlySetAside: false, limit: 10, Cancel));

        await room.DeliverAllAsync();

        var message = Assert.Single(await room.TakeAllAsync());
        Assert.Equal(body, message.Body.ToArray());
        Assert.Equal(BrokerRoom.Exchange, message.Exchange);
        Assert.Equal("", message.RoutingKey);
        var properties = message.BasicProperties;
        Assert.Equal(sent.Id.ToString(), properties.MessageId);
        Assert.Equal(BrokerRoom.Exchange, properties.Type);
        Assert.Equal("application/json", properties.ContentType);
        Assert.True(properties.Persistent);
        Assert.Equal(noted.CreatedAt.ToUnixTimeSeconds(), properties.Timestamp.UnixTime);
        Assert.False(properties.IsAppIdPresent() || properties.IsUserIdPresent() || properties.IsReplyToPresent() || properties.IsCorrelationIdPresent()
            || properties.IsExpirationPresent() || properties.IsContentEncodingPresent());

        // The client's own number of the publish: by it a returned message is told from the others.
        Assert.Equal(["x-dotnet-pub-seq-no"], properties.Headers!.Keys.Except(["x-delivery-count"])); // the queue adds the other
    }

    [Fact]
    public async Task The_trace_of_the_outbox_goes_on_in_the_header()
    {
        await using var room = await BrokerRoom.StartAsync(await servers.NewVirtualHostAsync(Cancel));
        const string trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        await room.NoteAsync(BrokerRoom.Message("{}"u8.ToArray()) with { TraceParent = trace });

        await room.DeliverAllAsync();

        Assert.Equal(trace, TraceOf(Assert.Single(await room.TakeAllAsync())));
    }

    [Fact]
    public async Task With_tracing_on_the_publishing_itself_is_the_parent()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "FeedWorker",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        await using var room = await BrokerRoom.StartAsync(await servers.NewVirtualHostAsync(Cancel));
        await room.NoteAsync(BrokerRoom.Message("{}"u8.ToArray()) with { TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" });

        await room.DeliverAllAsync();

        var trace = TraceOf(Assert.Single(await room.TakeAllAsync()));
        Assert.StartsWith("00-0af7651916cd43dd8448eb211c80319c-", trace, StringComparison.Ordinal);
        Assert.DoesNotContain("b7ad6b7169203331", trace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_connections_tell_the_broker_nothing_of_this_machine()
    {
        await using var room = await BrokerRoom.StartAsync(await servers.NewVirtualHostAsync(Cancel));
        await room.NoteAsync(1);
        await room.DeliverAllAsync();

        JsonArray connections = [];
        while (connections.Count < 2)
        {
            connections = (await room.Broker.GetAsync($"vhosts/{room.Broker.VirtualHost}/connections", Cancel))!.AsArray();
            await Task.Delay(100, Cancel);
        }

        Assert.All(connections, connection => Assert.DoesNotContain(
            Environment.MachineName, connection!["client_properties"]!.ToJsonString(), StringComparison.OrdinalIgnoreCase));
        Assert.All(connections, connection => Assert.False(connection!["client_properties"]!.AsObject().ContainsKey("process_id")));
    }

    [Fact]
    public async Task Every_message_type_has_an_exchange_and_an_archive_with_limits()
    {
        await using var room = await BrokerRoom.StartAsync(await servers.NewVirtualHostAsync(Cancel));
        foreach (var type in MessageCatalog.Types.Keys)
        {
            await room.NoteAsync(2, type);
        }

        await room.DeliverAllAsync();

        Assert.All(MessageCatalog.Types.Keys, type => Assert.Equal(2, room.TakeAllAsync(BrokerTopology.ArchiveQueue(type)).GetAwaiter().GetResult().Count));
        var queue = await room.Broker.GetAsync($"queues/{room.Broker.VirtualHost}/{BrokerRoom.Archive}", Cancel);
        Assert.Equal("quorum", queue!["type"]!.GetValue<string>());
        var arguments = queue["arguments"]!;
        Assert.Equal(100_000, arguments["x-max-length"]!.GetValue<int>());
        Assert.Equal(604_800_000, arguments["x-message-ttl"]!.GetValue<long>());
        Assert.Equal("drop-head", arguments["x-overflow"]!.GetValue<string>());
    }

    private static string TraceOf(BasicGetResult message) => Encoding.UTF8.GetString((byte[])message.BasicProperties.Headers!["traceparent"]!);
}
