using System.Text;
using FeedWorker.TestServers;
using FeedWorker.ThreatAlerts.Tests.Rig;
using RabbitMQ.Client;

namespace FeedWorker.ThreatAlerts.Tests.Consuming;

/// <summary>Messages from a real broker, published by its plain client.</summary>
public sealed class ConsumingTests(SharedServers servers) : IDisposable
{
    private const string Errors = "feedworker.threat-alerts.detected_error";

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

        for (var i = 0; i < 5; i++)
        {
            await publisher.PublishAsync(message);
        }

        var other = TestNews.Detected("another");
        await publisher.PublishAsync(other);
        await service.UntilAsync(alerts: 2, sightings: 0);
        await Until.TrueAsync(async () => receiver.Posts.Count == 2 && await UnackedAsync(broker) == 0);

        Assert.Equal(
            new HashSet<string> { message.MessageId.ToString(), other.MessageId.ToString() },
            receiver.Posts.Select(post => post.Headers["Idempotency-Key"]).ToHashSet());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_sighting_before_or_after_its_alert_is_joined_to_it(bool before)
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
    }

    [Theory]
    [InlineData("not json at all", "application/json")]
    [InlineData("{\"messageId\":\"3f1d7f4c-6c0b-4e0e-9a53-3a2b4c5d6e7f\"}", "application/json")]
    [InlineData("null", null)]
    [InlineData("[]", "text/plain")]
    public async Task Poison_goes_to_the_error_queue_with_its_reason_and_others_flow(string body, string? contentType)
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var service = await RunningService.ReadyAsync(broker, _folder);
        await using var publisher = await Publisher.ConnectAsync(broker);

        await publisher.DetectedAsync(Encoding.UTF8.GetBytes(body), contentType is null ? null : new BasicProperties { ContentType = contentType });
        await publisher.PublishAsync(TestNews.Detected());

        await service.UntilAsync(alerts: 1, sightings: 0);
        await Until.TrueAsync(async () => await broker.MessagesInAsync(Errors, Cancel) == 1);
        await Until.TrueAsync(async () => (await service.AskAsync("/health/ready")).Text.Contains($"error queue {Errors}: 1 messages", StringComparison.Ordinal));
        Assert.Equal(200, (await service.AskAsync("/health/ready")).Status);
        Assert.NotEmpty(await ReasonAsync(broker));
    }

    private static IEnumerable<string> To(Receiver receiver) =>
        [$"Webhook:Url={receiver.Url}", "Webhook:Secret=a secret of twenty letters", "Webhook:FirstPause=00:00:01", "Console:Enabled=false"];

    private static async Task<long> UnackedAsync(BrokerAddress broker) =>
        (await broker.GetAsync($"queues/{broker.VirtualHost}/feedworker.threat-alerts.detected", Cancel))?["messages"]?.GetValue<long>() ?? -1;

    private static async Task<string> ReasonAsync(BrokerAddress broker)
    {
        await using var connection = await broker.ConnectAsync(Cancel);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancel);
        var poison = await channel.BasicGetAsync(Errors, autoAck: false, Cancel);
        return Encoding.UTF8.GetString((byte[])poison!.BasicProperties.Headers!["MT-Fault-Message"]!);
    }
}
