using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Console;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Webhook;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Rig;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Tests.Alerts;

/// <summary>The loops that bring alerts out.</summary>
public sealed class AlertDispatcherTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // The clock stands still: nothing but the bell can have started it.
    [Fact]
    public async Task A_new_alert_leaves_at_once()
    {
        using var record = await TestRecord.OpenAsync();
        using var lines = new Lines();
        var bell = new Doorbell();
        using var dispatcher = Dispatch(record, bell, new ConsoleSink(lines));
        await dispatcher.StartAsync(Cancel);

        await record.RaiseAsync(TestNews.Detected(), "console");
        bell.Ring();
        await Until.TrueAsync(() => lines.Count == 1);

        await dispatcher.StopAsync(Cancel);
        Assert.Empty(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
    }

    [Fact]
    public async Task A_receiver_that_hangs_does_not_hold_up_the_console()
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        receiver.Next(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var lines = new Lines();
        var options = Options.Create(new WebhookOptions { Url = receiver.Url, Secret = TestPump.Secret });
        using var webhook = new WebhookSink(options, record.Time);
        await record.RaiseAsync(TestNews.Detected("one"), "console", "webhook");
        await record.RaiseAsync(TestNews.Detected("two"), "console");
        using var dispatcher = Dispatch(record, new Doorbell(), webhook, new ConsoleSink(lines));

        await dispatcher.StartAsync(Cancel);
        await Until.TrueAsync(() => lines.Count == 2 && receiver.Posts.Count == 1);

        record.Time.Advance(TimeSpan.FromSeconds(10));
        await dispatcher.StopAsync(Cancel);
        Assert.Equal("webhook", Assert.Single(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel)).Sink);
    }

    [Fact]
    public async Task A_broken_pipe_costs_no_alert()
    {
        using var record = await TestRecord.OpenAsync();
        await record.RaiseAsync(TestNews.Detected(), "console");
        using var broken = new Lines { Fails = true };
        var pump = new SinkPump(new ConsoleSink(broken), record.Deliveries, TestPlan.Of(record.Time), record.Time, NullLogger.Instance);

        await pump.RunDueAsync(Cancel, Cancel);

        Assert.Equal("standard output: the pipe is broken", Assert.Single(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel)).Problem);
        record.Time.Advance(TimeSpan.FromSeconds(5));
        broken.Fails = false;
        await pump.RunDueAsync(Cancel, Cancel);
        Assert.Equal(1, broken.Count);
    }

    private static AlertDispatcher Dispatch(TestRecord record, Doorbell bell, params IAlertSink[] sinks) => new(
        sinks, record.Deliveries, TestPlan.Of(record.Time), bell, record.Time, NullLogger<AlertDispatcher>.Instance);

    private sealed class Lines : StringWriter
    {
        private int _count;

        internal int Count => Volatile.Read(ref _count);

        internal bool Fails { get; set; }

        public override Task WriteLineAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
        {
            if (Fails)
            {
                throw new IOException("the pipe is broken");
            }

            Interlocked.Increment(ref _count);
            return Task.CompletedTask;
        }
    }
}
