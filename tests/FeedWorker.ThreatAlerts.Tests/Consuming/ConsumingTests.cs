using System.Text;
using System.Text.Json.Nodes;
using FeedWorker.TestServers;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Architecture;
using FeedWorker.ThreatAlerts.Tests.Rig;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;

namespace FeedWorker.ThreatAlerts.Tests.Consuming;

/// <summary>Messages from a real broker, published by its plain client.</summary>
public sealed class ConsumingTests(SharedServers servers) : IDisposable
{
    private const string Queue = "feedworker.threat-alerts.detected";
    private const string Errors = "feedworker.threat-alerts.detected_error";
    private const string Dead = "feedworker.threat-alerts.detected_dead";

    private readonly string _folder = Directory.CreateTempSubdirectory("threatalerts-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_same_message_five_times_is_one_alert()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var receiver = await Receiver.StartAsync();
        await using var service = await RunningService.ReadyAsync(broker, _folder, [.. To(receiver)]);
        await using var publisher = await Publisher.ConnectAsync(broker);
        var message = TestNews.Detected();
        var other = TestNews.Detected("another");

        for (var i = 0; i < 5; i++)
        {
            await publisher.PublishAsync(message);
        }

        await publisher.PublishAsync(other);
        await Until.TrueAsync(() => receiver.Posts.Count >= 2);
        await service.StopAsync();

        Assert.Equal(0, await broker.MessagesInAsync(Queue, Cancel));
        Assert.Equal(2, receiver.Posts.Count);
        Assert.Equal(
            new HashSet<string> { message.MessageId.ToString(), other.MessageId.ToString() },
            receiver.Posts.Select(post => post.Headers["Idempotency-Key"]).ToHashSet());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_sighting_before_or_after_its_alert_raises_none_and_is_joined(bool before)
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var service = await RunningService.ReadyAsync(broker, _folder);
        await using var publisher = await Publisher.ConnectAsync(broker);
        var first = TestNews.Detected();
        if (before)
        {
            await publisher.PublishAsync(TestNews.Sighted(first));
            await service.UntilAsync(alerts: 0, sightings: 1);
        }

        await publisher.PublishAsync(first);
        await service.UntilAsync(alerts: 1, sightings: before ? 1 : 0);
        if (!before)
        {
            await publisher.PublishAsync(TestNews.Sighted(first));
            await service.UntilAsync(alerts: 1, sightings: 1);
        }

        var database = service.Services.GetRequiredService<AlertDatabase>();
        var known = await database.ReadAsync(connection => StatementThread.SightingsAsync(connection, 1, Cancel), Cancel);
        Assert.Equal((2, 2), (known.Count, known.Outlets.Count));
    }

    [Theory]
    [InlineData("not json at all", "application/json", "")]
    [InlineData("{\"messageId\":\"3f1d7f4c-6c0b-4e0e-9a53-3a2b4c5d6e7f\"}", "application/json", "required")]
    [InlineData("null", null, "")]
    [InlineData("[]", "text/plain", "")]
    [InlineData("too long", "application/json", "more than 1048576")]
    public async Task Poison_goes_to_the_error_queue_with_its_reason_and_others_flow(string body, string? contentType, string reason)
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var service = await RunningService.ReadyAsync(broker, _folder);
        await using var publisher = await Publisher.ConnectAsync(broker);
        var bytes = body == "too long" ? Foggy(1024 * 1024) : Encoding.UTF8.GetBytes(body);

        await publisher.DetectedAsync(bytes, contentType is null ? null : new BasicProperties { ContentType = contentType });
        await publisher.PublishAsync(TestNews.Detected());

        await service.UntilAsync(alerts: 1, sightings: 0);
        await Until.TrueAsync(async () => (await service.AskAsync("/health/ready")).Text.Contains($"\nerror queue {Errors}: 1 messages", StringComparison.Ordinal));
        Assert.Equal(503, (await service.AskAsync("/health/ready")).Status);
        var (why, kept) = await PoisonAsync(broker);
        Assert.NotEmpty(why);
        Assert.Contains(reason, why, StringComparison.Ordinal);
        Assert.Equal(bytes, kept);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/vnd.masstransit+json")]
    public async Task A_body_is_understood_whatever_is_said_of_its_type(string? contentType)
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var service = await RunningService.ReadyAsync(broker, _folder);
        await using var publisher = await Publisher.ConnectAsync(broker);

        await publisher.DetectedAsync(TestNews.Body(TestNews.Detected()), contentType is null ? null : new BasicProperties { ContentType = contentType });

        await service.UntilAsync(alerts: 1, sightings: 0);
    }

    [Fact]
    public async Task The_queues_keep_what_they_hold_and_drop_nothing_silently()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var service = await RunningService.ReadyAsync(broker, _folder, "Consuming:QueuePrefix=second.desk", "Consuming:DeliveryLimit=7");

        foreach (var queue in new[] { "second.desk.detected", "second.desk.sighted" })
        {
            var declared = await broker.GetAsync($"queues/{broker.VirtualHost}/{queue}", Cancel);
            Assert.Equal("quorum", declared!["arguments"]!["x-queue-type"]!.GetValue<string>());
            Assert.Equal(7, declared["arguments"]!["x-delivery-limit"]!.GetValue<int>());
            Assert.Equal($"{queue}_dead", declared["arguments"]!["x-dead-letter-exchange"]!.GetValue<string>());
            Assert.True(declared["durable"]!.GetValue<bool>());
            Assert.Equal(0, await broker.MessagesInAsync($"{queue}_error", Cancel));
            Assert.Equal(0, await broker.MessagesInAsync($"{queue}_dead", Cancel));
        }

        // Nothing for the library's own purposes beside them.
        var exchanges = (await broker.GetAsync($"exchanges/{broker.VirtualHost}", Cancel))!.AsArray()
            .Select(exchange => exchange!["name"]!.GetValue<string>()).Where(name => name.Length > 0 && !name.StartsWith("amq.", StringComparison.Ordinal));
        Assert.Equal(
            [
                "feedworker.threat-statement-detected.v1", "feedworker.threat-statement-sighted.v1", "second.desk.detected", "second.desk.detected_dead",
                "second.desk.detected_error", "second.desk.sighted", "second.desk.sighted_dead", "second.desk.sighted_error",
            ],
            exchanges.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_filter_holds_alerts_back_but_remembers_them()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var service = await RunningService.ReadyAsync(broker, _folder, "Alerts:MinimumSeverity=5");
        await using var publisher = await Publisher.ConnectAsync(broker);

        await publisher.PublishAsync(TestNews.Detected(severity: 4));
        await service.UntilAsync(alerts: 1, sightings: 0);

        Assert.Empty(await service.Services.GetRequiredService<DeliveryLedger>().ClaimAsync("console", 10, 1, [], Cancel));
    }

    [Fact]
    public async Task What_is_handed_out_too_often_is_kept_and_told()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await (await RunningService.ReadyAsync(broker, _folder, "Consuming:DeliveryLimit=2")).DisposeAsync();
        await using var publisher = await Publisher.ConnectAsync(broker);
        await publisher.PublishAsync(TestNews.Detected());
        await using var connection = await broker.ConnectAsync(Cancel);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancel);

        Assert.Equal(3, await LookUntilAsync(channel, Queue, async () => await broker.MessagesInAsync(Dead, Cancel) == 1));

        await using var service = await RunningService.StartAsync(broker, _folder, "Consuming:DeliveryLimit=2");
        await Until.TrueAsync(async () => (await service.AskAsync("/health/ready")).Text == $"not ready\nerror queue {Dead}: 1 messages\n");
    }

    [Fact]
    public async Task Looking_at_poison_however_often_does_not_lose_it()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using (await RunningService.ReadyAsync(broker, _folder, "Consuming:DeliveryLimit=2"))
        {
            await using var publisher = await Publisher.ConnectAsync(broker);
            await publisher.DetectedAsync("poison"u8.ToArray());
            await Until.TrueAsync(async () => await broker.MessagesInAsync(Errors, Cancel) == 1);
        }

        await using var connection = await broker.ConnectAsync(Cancel);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancel);
        await LookUntilAsync(channel, Errors, async () => await broker.MessagesInAsync(Dead, Cancel) == 1);
        var times = 0;
        await LookUntilAsync(channel, Dead, () => Task.FromResult(++times == 10));

        Assert.Equal(1, await broker.MessagesInAsync(Dead, Cancel));
    }

    [Fact]
    public async Task The_rights_that_the_deployment_gives_are_enough()
    {
        var definitions = JsonNode.Parse(await File.ReadAllTextAsync(WorkingCopy.At("deploy/rabbitmq/definitions.json"), Cancel))!;
        var rights = definitions["permissions"]!.AsArray().Single(one => one!["user"]!.GetValue<string>() == "threatalerts")!;
        var broker = await servers.NewVirtualHostAsync(Cancel);
        var user = $"alerts-{Guid.NewGuid():N}";
        await broker.PutAsync($"users/{user}", new JsonObject { ["password"] = user, ["tags"] = "" }, Cancel);
        await broker.PutAsync(
            $"permissions/{broker.VirtualHost}/{user}",
            new JsonObject
            {
                ["configure"] = rights["configure"]!.GetValue<string>(),
                ["read"] = rights["read"]!.GetValue<string>(),
                ["write"] = rights["write"]!.GetValue<string>(),
            },
            Cancel);
        await using var service = await RunningService.ReadyAsync(broker with { User = user, Password = user }, _folder);
        await using var publisher = await Publisher.ConnectAsync(broker);

        await publisher.PublishAsync(TestNews.Detected());
        await publisher.DetectedAsync("poison"u8.ToArray());

        await service.UntilAsync(alerts: 1, sightings: 0);
        await Until.TrueAsync(async () => await broker.MessagesInAsync(Errors, Cancel) == 1);
        await broker.DeleteAsync($"users/{user}", Cancel);
    }

    [Fact]
    public async Task The_bus_library_reports_to_nobody()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var service = await RunningService.StartAsync(broker, _folder);

        Assert.False(service.Services.GetRequiredService<IOptions<UsageTelemetryOptions>>().Value.Enabled);
    }

    [Fact]
    public async Task The_metrics_tell_what_came_and_what_waits()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var service = await RunningService.ReadyAsync(
            broker, _folder, "Webhook:Url=http://127.0.0.1:9/", $"Webhook:Secret={TestPump.Secret}", "Console:Enabled=false");
        await using var publisher = await Publisher.ConnectAsync(broker);
        await publisher.PublishAsync(TestNews.Detected());
        await service.UntilAsync(alerts: 1, sightings: 0);

        var (status, text) = await service.AskAsync("/metrics");

        Assert.Equal(200, status);
        Assert.All(
            ["threatalerts_broker_up 1\n", "threatalerts_alerts 1\n", "threatalerts_sightings 0\n", "threatalerts_waiting{sink=\"webhook\"} 1\n", $"threatalerts_error_queue_messages{{queue=\"{Errors}\"}} 0\n"],
            line => Assert.Contains(line, text, StringComparison.Ordinal));
    }

    // How often a message was handed out and given back.
    private static async Task<int> LookUntilAsync(IChannel channel, string queue, Func<Task<bool>> isDone)
    {
        var times = 0;
        await Until.TrueAsync(async () =>
        {
            if (await channel.BasicGetAsync(queue, autoAck: false, Cancel) is { } handed)
            {
                times++;
                await channel.BasicRejectAsync(handed.DeliveryTag, requeue: true, Cancel);
            }

            return await isDone();
        });
        return times;
    }

    private static byte[] Foggy(int length)
    {
        var message = JsonNode.Parse(TestNews.Body(TestNews.Detected()))!.AsObject();
        message["weather"] = new string('f', length);
        return Encoding.UTF8.GetBytes(message.ToJsonString());
    }

    private static IEnumerable<string> To(Receiver receiver) =>
        [$"Webhook:Url={receiver.Url}", $"Webhook:Secret={TestPump.Secret}", "Console:Enabled=false"];

    private static async Task<(string Why, byte[] Body)> PoisonAsync(BrokerAddress broker)
    {
        await using var connection = await broker.ConnectAsync(Cancel);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancel);
        var poison = await channel.BasicGetAsync(Errors, autoAck: false, Cancel);
        return (Encoding.UTF8.GetString((byte[])poison!.BasicProperties.Headers!["MT-Fault-Message"]!), poison.Body.ToArray());
    }
}
