using FeedWorker.TestServers;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Rig;
using MassTransit;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FeedWorker.ThreatAlerts.Tests.Consuming;

/// <summary>Broker, record and process fail, one after the other: no alert is lost, none is raised twice.</summary>
public sealed class BadDayTests(SharedServers servers) : IDisposable
{
    private const string Queue = "feedworker.threat-alerts.detected";

    private readonly string _folder = Directory.CreateTempSubdirectory("threatalerts-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_broker_that_is_away_at_the_start_is_waited_for()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var relay = Relay.Closed(broker);
        await using var service = await RunningService.StartAsync(relay.Address, _folder);
        await NotReadyAsync(service, $"broker: cannot connect to 127.0.0.1:{relay.Address.Port}");
        Assert.Equal(200, (await service.AskAsync("/health/live")).Status);

        relay.Open();
        await service.UntilReadyAsync();
        await using var publisher = await Publisher.ConnectAsync(broker);
        await publisher.PublishAsync(TestNews.Detected());
        await service.UntilAsync(alerts: 1, sightings: 0);
    }

    [Fact]
    public async Task A_broker_that_goes_away_and_comes_back_has_kept_what_came_meanwhile()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var relay = Relay.Opened(broker);
        await using var service = await RunningService.ReadyAsync(relay.Address, _folder);
        await using var publisher = await Publisher.ConnectAsync(broker);

        await relay.CloseAsync();
        await publisher.PublishAsync(TestNews.Detected());
        await NotReadyAsync(service, "broker: ");
        relay.Open();

        await service.UntilAsync(alerts: 1, sightings: 0);
        await service.UntilReadyAsync();
    }

    [Theory]
    [InlineData("RabbitMq:Password=wrong", "wrong user or password for user tests")]
    [InlineData("RabbitMq:VirtualHost=nowhere", "nowhere")]
    public async Task A_wrong_setting_is_told_by_the_probe(string setting, string reason)
    {
        var broker = (await servers.NewVirtualHostAsync(Cancel)) with { User = "tests" };
        await using var service = await RunningService.StartAsync(broker, _folder, setting);

        await NotReadyAsync(service, reason);

        Assert.DoesNotContain("Password", (await service.AskAsync("/health/ready")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_queue_that_exists_with_another_limit_is_told_by_the_probe()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await (await RunningService.ReadyAsync(broker, _folder)).DisposeAsync();
        await using var service = await RunningService.StartAsync(broker, _folder, "Consuming:DeliveryLimit=5");

        await NotReadyAsync(service, "inequivalent arg 'x-delivery-limit'");
    }

    // The consumer has committed, the broker has not heard of it: the connection goes away in between, and the message comes again.
    [Fact]
    public async Task A_commit_without_its_acknowledgement_is_one_alert()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var relay = Relay.Opened(broker);
        await using var service = await RunningService.ReadyAsync(relay.Address, _folder);
        var afterCommit = new HeldAfterConsume();
        service.Services.GetRequiredService<IBus>().ConnectConsumeObserver(afterCommit);
        await using var publisher = await Publisher.ConnectAsync(broker);
        var message = TestNews.Detected();

        await publisher.PublishAsync(message);
        await afterCommit.Committed.WaitAsync(Cancel);
        await relay.CloseAsync();
        afterCommit.Release();
        relay.Open();
        await afterCommit.Again.WaitAsync(Cancel);
        await service.UntilReadyAsync();
        await service.StopAsync();

        Assert.Equal(0, await broker.MessagesInAsync(Queue, Cancel));
        Assert.Equal((1L, 0L), await service.Services.GetRequiredService<MessageInbox>().CountsAsync(Cancel));
    }

    [Fact]
    public async Task A_record_that_cannot_be_written_keeps_messages_waiting_and_a_stop_gives_them_back()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var publisher = await Publisher.ConnectAsync(broker);
        await using (var service = await RunningService.ReadyAsync(broker, _folder))
        {
            await using var other = new SqliteConnection($"Data Source={Path.Combine(_folder, "alerts.db")};Pooling=False");
            await other.OpenAsync(Cancel);
            await using var held = other.BeginTransaction(deferred: false);
            await publisher.PublishAsync(TestNews.Detected());
            await Until.TrueAsync(async () => await broker.MessagesInAsync(Queue, Cancel) == 0);
            await service.StopAsync();
        }

        Assert.Equal(1, await broker.MessagesInAsync(Queue, Cancel));
        Assert.Equal(0, await broker.MessagesInAsync($"{Queue}_error", Cancel));
        await using var next = await RunningService.ReadyAsync(broker, _folder);
        await next.UntilAsync(alerts: 1, sightings: 0);
    }

    [Fact]
    public async Task A_receiver_that_takes_nothing_from_us_is_told_by_the_probe_at_once()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var receiver = await Receiver.StartAsync();
        receiver.Next(401, "who are you");
        await using var service = await RunningService.ReadyAsync(broker, _folder, To(receiver));
        await using var publisher = await Publisher.ConnectAsync(broker);
        await publisher.PublishAsync(TestNews.Detected("one"));
        await NotReadyAsync(service, "webhook: takes nothing, 1 alerts wait until someone mends it: the receiver answered 401: who are you");

        await publisher.PublishAsync(TestNews.Detected("two"));

        await service.UntilReadyAsync();
        await Until.TrueAsync(() => receiver.Posts.Count == 3);
    }

    [Fact]
    public async Task An_alert_that_was_set_aside_is_told_by_the_probe_until_someone_has_seen_to_it()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var receiver = await Receiver.StartAsync();
        receiver.Next(400, "too long");
        receiver.Next(400, "too long");
        await using var service = await RunningService.ReadyAsync(broker, _folder, To(receiver));
        await using var publisher = await Publisher.ConnectAsync(broker);
        await publisher.PublishAsync(TestNews.Detected("one"));
        await publisher.PublishAsync(TestNews.Detected("two"));
        await NotReadyAsync(service, "webhook: 2 alerts are set aside");
        var deliveries = service.Services.GetRequiredService<DeliveryLedger>();
        var aside = await deliveries.ListAsync(onlySetAside: true, 10, Cancel);

        Assert.Equal(1, await deliveries.DropAsync(aside[0].Id, Cancel));
        await NotReadyAsync(service, "webhook: 1 alerts are set aside");
        Assert.Equal(1, await deliveries.RetryAsync(null, Cancel));

        await service.UntilReadyAsync();
        await Until.TrueAsync(() => receiver.Posts.Count == 3);
        Assert.Equal(aside[1].Id.ToString(), receiver.Posts[2].Headers["Idempotency-Key"]);
    }

    private static string[] To(Receiver receiver) => [$"Webhook:Url={receiver.Url}", $"Webhook:Secret={TestPump.Secret}", "Console:Enabled=false"];

    private static Task NotReadyAsync(RunningService service, string reason) => Until.TrueAsync(async () =>
    {
        var (status, text) = await service.AskAsync("/health/ready");
        return status == 503 && text.Contains(reason, StringComparison.Ordinal);
    });

    private sealed class HeldAfterConsume : IConsumeObserver
    {
        private readonly TaskCompletionSource _committed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _again = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Task Committed => _committed.Task;

        internal Task Again => _again.Task;

        internal void Release() => _released.TrySetResult();

        public Task PreConsume<T>(ConsumeContext<T> context)
            where T : class => Task.CompletedTask;

        public async Task PostConsume<T>(ConsumeContext<T> context)
            where T : class
        {
            if (_committed.TrySetResult())
            {
                await _released.Task;
            }
            else
            {
                _again.TrySetResult();
            }
        }

        public Task ConsumeFault<T>(ConsumeContext<T> context, Exception exception)
            where T : class => Task.CompletedTask;
    }
}
