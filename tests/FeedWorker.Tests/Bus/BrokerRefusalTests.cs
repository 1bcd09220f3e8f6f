using System.Text.Json.Nodes;
using FeedWorker.Pipeline;
using FeedWorker.Publishing;
using FeedWorker.Storage;
using FeedWorker.TestServers;
using RabbitMQ.Client;

namespace FeedWorker.Tests.Bus;

/// <summary>The broker lives, but will not take some message, or none of ours: the reason is told, and nothing is lost.</summary>
public sealed class BrokerRefusalTests(SharedServers servers)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_queue_messages_wait_unharmed_until_one_is_bound()
    {
        await using var room = await BrokerRoom.StartAsync(await servers.NewVirtualHostAsync(Cancel), ("RabbitMq:ArchiveQueues", "false"));
        var sent = await room.NoteAsync(30);

        await room.DeliverUntilProblemAsync("no queue is bound to exchange feedworker.quote-published.v1");

        Assert.Contains("no queue is bound", await room.NotReadyAsync(), StringComparison.Ordinal);
        Assert.Equal(30, (await room.OutboxAsync()).Waiting);
        Assert.All(await room.Get<OutboxLedger>().ListAsync(false, 100, Cancel), row => Assert.Equal(0, row.Attempts));
        Assert.Single(room.Log, line => line.Contains("no queue is bound", StringComparison.Ordinal));

        await BrokerRoom.AtAsync(room.Broker, async channel =>
        {
            await channel.QueueDeclareAsync("theirs", durable: true, exclusive: false, autoDelete: false, cancellationToken: Cancel);
            await channel.QueueBindAsync("theirs", BrokerRoom.Exchange, "", cancellationToken: Cancel);
        });
        await room.DeliverAllAsync();

        Assert.Equal(Ids(sent), Ids(await room.TakeAllAsync("theirs")));
        Assert.Empty(await room.NotReadyAsync());
    }

    [Fact]
    public async Task A_broker_that_is_back_counts_as_back_although_it_has_no_queue_for_the_messages()
    {
        await using var room = await BrokerRoom.StartAsync(
            await servers.NewVirtualHostAsync(Cancel), ("RabbitMq:ArchiveQueues", "false"), ("Pipeline:MessageRetryDelay", "00:10:00"));
        await room.NoteAsync(30);
        room.Get<DeliveryState>().Unavailable("the broker was away");
        var rounds = 0;

        while (rounds == 0)
        {
            await room.Get<DeliveryPipeline>().RunDueAsync(() => rounds++, Cancel);
            await Task.Yield();
        }

        // One message to try the broker with, all the others, and a claim that finds no more.
        Assert.Equal(3, rounds);
        Assert.False(room.Get<DeliveryState>().IsAway);
        Assert.Contains("no queue is bound", room.Get<DeliveryState>().Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_of_other_types_go_on_while_one_has_no_queue()
    {
        await using var room = await BrokerRoom.StartAsync(await servers.NewVirtualHostAsync(Cancel), ("RabbitMq:ArchiveQueues", "false"));
        await room.DeliverAsync();
        await BrokerRoom.AtAsync(room.Broker, async channel =>
        {
            await channel.QueueDeclareAsync("theirs", durable: true, exclusive: false, autoDelete: false, cancellationToken: Cancel);
            await channel.QueueBindAsync("theirs", MessageCatalog.ArticlePublished, "", cancellationToken: Cancel);
        });
        await room.NoteAsync(20);
        await room.NoteAsync(20, MessageCatalog.ArticlePublished);

        await room.DeliverUntilAsync(async () => (await room.OutboxAsync()).Waiting == 20);

        Assert.Equal(20, (await room.TakeAllAsync("theirs")).Count);
        Assert.Contains(BrokerRoom.Exchange, room.Get<DeliveryState>().Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_queue_that_refuses_makes_messages_wait_until_it_has_room()
    {
        await using var room = await BrokerRoom.StartAsync(await servers.NewVirtualHostAsync(Cancel), ("RabbitMq:ArchiveQueues", "false"));
        await room.DeliverAsync();
        await BrokerRoom.AtAsync(room.Broker, async channel =>
        {
            await channel.QueueDeclareAsync("small", durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?>
            {
                ["x-queue-type"] = "quorum",
                ["x-max-length"] = 5,
                ["x-overflow"] = "reject-publish",
            }, cancellationToken: Cancel);
            await channel.QueueBindAsync("small", BrokerRoom.Exchange, "", cancellationToken: Cancel);
        });
        var sent = new List<OutgoingMessage>();

        // The queue finds out a moment late that it is full.
        while (room.Get<DeliveryState>().Problem is null)
        {
            sent.AddRange(await room.NoteAsync(20));
            await room.DeliverAsync();
        }

        Assert.Contains("is full", await room.NotReadyAsync(), StringComparison.Ordinal);
        Assert.True((await room.OutboxAsync()).Waiting > 0);
        var received = new List<BasicGetResult>();
        await room.DeliverUntilAsync(async () =>
        {
            received.AddRange(await room.TakeAllAsync("small"));
            return (await room.OutboxAsync()).Waiting == 0;
        });
        received.AddRange(await room.TakeAllAsync("small"));
        Assert.Equal(Ids(sent), Ids(received));
        Assert.Empty(await room.NotReadyAsync());
    }

    [Fact]
    public async Task A_message_over_the_size_limit_is_set_aside_and_never_reaches_the_broker()
    {
        await using var room = await BrokerRoom.StartAsync(await servers.NewVirtualHostAsync(Cancel));
        var large = BrokerRoom.Message(new byte[MessageSize.MaxBytes + 1]);
        await room.NoteAsync(large);
        await room.NoteAsync(3);

        await room.DeliverAllAsync();

        var row = Assert.Single(await room.Get<OutboxLedger>().ListAsync(true, 10, Cancel));
        Assert.Equal(large.Id, row.Id);
        Assert.Contains("1048577 bytes", row.Problem, StringComparison.Ordinal);
        Assert.Equal(3, (await room.TakeAllAsync()).Count);
        Assert.Equal(1, await room.Get<OutboxLedger>().RetryAsync(null, Cancel));
    }

    [Theory]
    [InlineData("direct")]
    [InlineData("topic")]
    public async Task An_exchange_of_another_type_is_named_and_the_others_are_used(string type)
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await BrokerRoom.AtAsync(broker, channel => channel.ExchangeDeclareAsync(BrokerRoom.Exchange, type, durable: true, cancellationToken: Cancel));
        await using var room = await BrokerRoom.StartAsync(broker);
        await room.NoteAsync(5);
        await room.NoteAsync(5, MessageCatalog.ArticlePublished);

        await room.DeliverUntilAsync(async () => (await room.OutboxAsync()).Waiting == 5);

        Assert.Equal(5, (await room.TakeAllAsync("feedworker.archive.article-published")).Count);
        var problem = await room.NotReadyAsync();
        Assert.Contains(BrokerRoom.Exchange, problem, StringComparison.Ordinal);
        Assert.Contains(type, problem, StringComparison.Ordinal);

        await BrokerRoom.AtAsync(broker, channel => channel.ExchangeDeleteAsync(BrokerRoom.Exchange, cancellationToken: Cancel));
        await room.DeliverAllAsync();
        Assert.Equal(5, (await room.TakeAllAsync()).Count);
    }

    [Fact]
    public async Task An_archive_with_other_limits_is_left_as_it_is_and_used()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await BrokerRoom.AtAsync(broker, channel => channel.QueueDeclareAsync(
            BrokerRoom.Archive, durable: true, exclusive: false, autoDelete: false, cancellationToken: Cancel));
        await using var room = await BrokerRoom.StartAsync(broker);
        await room.NoteAsync(5);

        await room.DeliverAllAsync();

        Assert.Equal(5, (await room.TakeAllAsync()).Count);
        Assert.Single(room.Log, line => line.Contains($"queue {BrokerRoom.Archive}", StringComparison.Ordinal));
        Assert.Empty(await room.NotReadyAsync());
    }

    [Fact]
    public async Task An_exchange_that_was_deleted_is_declared_again_with_its_archive()
    {
        await using var room = await BrokerRoom.StartAsync(await servers.NewVirtualHostAsync(Cancel));
        await room.NoteAsync(1);
        await room.DeliverAllAsync();
        await BrokerRoom.AtAsync(room.Broker, async channel =>
        {
            await channel.ExchangeDeleteAsync(BrokerRoom.Exchange, cancellationToken: Cancel);
            await channel.QueueDeleteAsync(BrokerRoom.Archive, cancellationToken: Cancel);
        });
        var sent = await room.NoteAsync(20);

        await room.DeliverAllAsync();

        Assert.Equal(Ids(sent), Ids(await room.TakeAllAsync()));
    }

    [Fact]
    public async Task Rights_on_the_prefix_are_enough()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        var narrow = await UserAsync(broker, "^feedworker\\..*");
        await using var room = await BrokerRoom.StartAsync(broker, ("RabbitMq:User", narrow), ("RabbitMq:Password", "marsh-9"));
        await room.NoteAsync(5);

        await room.DeliverAllAsync();

        Assert.Equal(5, (await room.TakeAllAsync()).Count);
        Assert.DoesNotContain(room.Log, line => line.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_user_who_may_not_write_is_named_and_nothing_is_lost()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        var reader = await UserAsync(broker, "^feedworker\\..*", write: "^feedworker\\.(check|archive.*|article-published.*)$");
        await using var room = await BrokerRoom.StartAsync(broker, ("RabbitMq:User", reader), ("RabbitMq:Password", "marsh-9"));
        await room.NoteAsync(5);
        await room.NoteAsync(5, MessageCatalog.ArticlePublished);

        await room.DeliverUntilAsync(async () => (await room.OutboxAsync()).Waiting == 5);
        await room.DeliverUntilProblemAsync(BrokerRoom.Exchange);

        Assert.Contains(reader, await room.NotReadyAsync(), StringComparison.Ordinal);
        Assert.All(await room.Get<OutboxLedger>().ListAsync(false, 100, Cancel), row => Assert.Equal(0, row.Attempts));
    }

    [Fact]
    public async Task A_wrong_password_is_told_and_never_shown()
    {
        await using var room = await BrokerRoom.StartAsync(await servers.NewVirtualHostAsync(Cancel), ("RabbitMq:Password", "swordfish-17"));
        await room.NoteAsync(5);

        await room.DeliverUntilProblemAsync("wrong user or password");

        Assert.Contains(room.Broker.User, await room.NotReadyAsync(), StringComparison.Ordinal);
        Assert.Equal(5, (await room.OutboxAsync()).Waiting);
        Assert.DoesNotContain(room.Log, line => line.Contains("swordfish-17", StringComparison.Ordinal));
        Assert.Single(room.Log, line => line.Contains("wrong user or password", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_virtual_host_that_does_not_exist_is_named()
    {
        await using var room = await BrokerRoom.StartAsync(await servers.NewVirtualHostAsync(Cancel), ("RabbitMq:VirtualHost", "harbour"));
        await room.NoteAsync(5);

        await room.DeliverUntilProblemAsync("virtual host harbour");

        Assert.Equal(5, (await room.OutboxAsync()).Waiting);
    }

    [Fact]
    public async Task A_virtual_host_with_a_slash_in_its_name_is_reached()
    {
        var broker = (await servers.NewVirtualHostAsync(Cancel)) with { VirtualHost = $"news/{Guid.NewGuid():N}" };
        await broker.PutAsync($"vhosts/{Uri.EscapeDataString(broker.VirtualHost)}", [], Cancel);
        await broker.PutAsync($"permissions/{Uri.EscapeDataString(broker.VirtualHost)}/{broker.User}",
            new JsonObject { ["configure"] = ".*", ["write"] = ".*", ["read"] = ".*" }, Cancel);
        await using var room = await BrokerRoom.StartAsync(broker);
        await room.NoteAsync(3);

        await room.DeliverAllAsync();

        Assert.Equal(3, (await room.TakeAllAsync()).Count);
    }

    private static async Task<string> UserAsync(BrokerAddress broker, string configure, string? write = null)
    {
        var user = $"user-{Guid.NewGuid():N}";
        await broker.PutAsync($"users/{user}", new JsonObject { ["password"] = "marsh-9", ["tags"] = "" }, Cancel);
        await broker.PutAsync($"permissions/{broker.VirtualHost}/{user}",
            new JsonObject { ["configure"] = configure, ["write"] = write ?? configure, ["read"] = configure }, Cancel);
        return user;
    }

    private static SortedSet<string> Ids(IEnumerable<OutgoingMessage> messages) => [.. messages.Select(message => message.Id.ToString())];

    private static SortedSet<string> Ids(IEnumerable<BasicGetResult> messages) => [.. messages.Select(message => message.BasicProperties.MessageId!)];
}
