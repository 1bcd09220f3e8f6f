using FeedWorker.TestServers;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Rig;
using Microsoft.Extensions.DependencyInjection;

namespace FeedWorker.ThreatAlerts.Tests.Consuming;

/// <summary>Sinks come and go between two starts, and alerts wait for their time.</summary>
public sealed class SinkChangesTests(SharedServers servers) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("threatalerts-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_sink_that_is_added_gets_no_older_alerts()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var receiver = await Receiver.StartAsync();
        await using var publisher = await Publisher.ConnectAsync(broker);
        await using (var before = await RunningService.ReadyAsync(broker, _folder))
        {
            await publisher.PublishAsync(TestNews.Detected("before"));
            await before.UntilAsync(alerts: 1, sightings: 0);
        }

        await using var after = await RunningService.ReadyAsync(broker, _folder, [.. To(receiver)]);
        var message = TestNews.Detected("after");
        await publisher.PublishAsync(message);
        await Until.TrueAsync(async () => (await WaitingAsync(after)).Count == 0 && receiver.Posts.Count > 0);

        Assert.Equal(message.MessageId.ToString(), Assert.Single(receiver.Posts).Headers["Idempotency-Key"]);
    }

    [Fact]
    public async Task A_sink_that_is_turned_off_leaves_no_trouble_and_goes_on_when_it_is_back()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var receiver = await Receiver.StartAsync();
        await using var publisher = await Publisher.ConnectAsync(broker);
        receiver.Next(503);
        await using (var before = await RunningService.ReadyAsync(broker, _folder, [.. To(receiver)]))
        {
            await publisher.PublishAsync(TestNews.Detected());
            await Until.TrueAsync(async () => (await WaitingAsync(before)) is [{ Problem: not null }]);
        }

        await using (var without = await RunningService.ReadyAsync(broker, _folder, "Operations:OldestAlert=00:00:01"))
        {
            await Until.TrueAsync(async () => await WaitingAsync(without) is [{ RaisedAt: var raised }] && raised < TimeProvider.System.GetUtcNow().AddSeconds(-1));
            Assert.Equal(
                (200, "ready\nnote: webhook: 1 alerts wait for this sink, which is turned off\n"), await without.AskAsync("/health/ready"));
            var inbox = without.Services.GetRequiredService<MessageInbox>();
            Assert.Equal(0, await inbox.PruneAsync(TimeSpan.Zero, ["webhook"], Cancel));
        }

        await using var again = await RunningService.ReadyAsync(broker, _folder, [.. To(receiver)]);
        await Until.TrueAsync(() => receiver.Posts.Count == 2);
        Assert.Single(receiver.Posts.Select(post => post.Headers["Idempotency-Key"]).Distinct());
    }

    [Fact]
    public async Task What_is_held_by_a_rule_is_ready_and_counted_by_itself()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var receiver = await Receiver.StartAsync();
        await using var publisher = await Publisher.ConnectAsync(broker);
        await using var service = await RunningService.ReadyAsync(
            broker, _folder,
            [.. To(receiver), "Console:Enabled=false", "Alerts:Rules:0:Name=rest", "Alerts:Rules:0:Digest:0=webhook", "Alerts:Digests:0:Every=7.00:00:00"]);

        await publisher.PublishAsync(TestNews.Detected());
        await service.UntilAsync(alerts: 1, sightings: 0);

        Assert.Equal("digest", Assert.Single(await WaitingAsync(service)).Held);
        Assert.Equal((200, "ready\n"), await service.AskAsync("/health/ready"));
        var metrics = (await service.AskAsync("/metrics")).Text;
        Assert.Contains("threatalerts_held{sink=\"webhook\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("threatalerts_waiting{sink=\"webhook\"} 0\n", metrics, StringComparison.Ordinal);
        Assert.Contains("threatalerts_oldest_seconds{sink=\"webhook\"} 0\n", metrics, StringComparison.Ordinal);
        Assert.Empty(receiver.Posts);
    }

    private static IEnumerable<string> To(Receiver receiver) => [$"Webhook:Url={receiver.Url}", $"Webhook:Secret={TestPump.Secret}", "Webhook:FirstPause=00:00:01"];

    private static Task<IReadOnlyList<DeliveryRow>> WaitingAsync(RunningService service) =>
        service.Services.GetRequiredService<DeliveryLedger>().ListAsync(onlySetAside: false, 10, Cancel);
}
