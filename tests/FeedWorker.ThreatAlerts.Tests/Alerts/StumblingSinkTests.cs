using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Rig;

namespace FeedWorker.ThreatAlerts.Tests.Alerts;

/// <summary>A bug that shows with some alerts, or with all: neither stops a sink, and neither loses an alert in silence.</summary>
public sealed class StumblingSinkTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_alert_that_a_sink_stumbles_over_is_set_aside_and_the_others_leave()
    {
        using var record = await TestRecord.OpenAsync();
        var ids = await RaiseAsync(record, 5, held: null);
        var sink = new Stumbling(mostTogether: 1, ids[1], ids[3]);
        using var pump = new TestPump(record, sink);

        await RunAsync(pump);

        Assert.Equal([ids[0], ids[2], ids[4]], sink.Sent.SelectMany(sent => sent));
        var aside = await record.Deliveries.ListAsync(onlySetAside: true, 10, Cancel);
        Assert.Equal([ids[1], ids[3]], aside.Select(row => row.Id));
        Assert.All(aside, row => Assert.Equal("a bug: InvalidOperationException: no such letter", row.Problem));
        Assert.Null(pump.Outage);
    }

    [Fact]
    public async Task Of_a_digest_only_the_alert_that_a_sink_stumbles_over_is_set_aside()
    {
        using var record = await TestRecord.OpenAsync();
        var ids = await RaiseAsync(record, 3, held: "digest");
        var sink = new Stumbling(mostTogether: 3, ids[1]);
        using var pump = new TestPump(record, sink);

        await RunAsync(pump);

        Assert.Equal([[ids[0]], [ids[2]]], sink.Sent);
        Assert.Equal(ids[1], Assert.Single(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel)).Id);
    }

    [Fact]
    public async Task A_sink_that_stumbles_over_everything_is_down_and_the_alerts_wait()
    {
        using var record = await TestRecord.OpenAsync();
        var ids = await RaiseAsync(record, 8, held: null);
        var sink = new Stumbling(mostTogether: 1, [.. ids]);
        using var pump = new TestPump(record, sink);

        await RunAsync(pump);
        Assert.Equal("a bug: InvalidOperationException: no such letter", pump.Outage);
        Assert.Equal(new DeliveryCounts(6, 0, 2, TimeSpan.Zero, "a bug: InvalidOperationException: no such letter"), await record.Deliveries.CountsAsync("stumbling", Cancel));

        // Tried again one by one, with growing pauses, and none of them is set aside.
        for (var i = 0; i < 20; i++)
        {
            record.Time.Advance(TimeSpan.FromMinutes(10));
            await RunAsync(pump);
        }

        Assert.Equal((6, 2), await WaitingAndSetAsideAsync(record));
        Assert.InRange(sink.Attempts, 5, 25);

        sink.Mend();
        await record.RaiseAsync(TestNews.Detected("new"), "stumbling");
        await RunAsync(pump);
        Assert.Equal((0, 2), await WaitingAndSetAsideAsync(record));
        Assert.Null(pump.Outage);
    }

    private static async Task<(long Waiting, long SetAside)> WaitingAndSetAsideAsync(TestRecord record)
    {
        var counts = await record.Deliveries.CountsAsync("stumbling", Cancel);
        return (counts.Waiting, counts.SetAside);
    }

    private static async Task<List<Guid>> RaiseAsync(TestRecord record, int count, string? held)
    {
        var ids = new List<Guid>();
        for (var i = 0; i < count; i++)
        {
            var message = TestNews.Detected($"statement {i}");
            ids.Add(message.MessageId);
            await record.RaiseAsync(message, new NewDelivery("stumbling", TestNews.FridayNoon, held));
        }

        return ids;
    }

    private static async Task RunAsync(TestPump pump)
    {
        while (await pump.RunAsync() > 0)
        {
        }
    }

    private sealed class Stumbling(int mostTogether, params Guid[] over) : IAlertSink
    {
        private readonly HashSet<Guid> _over = [.. over];

        internal List<IReadOnlyList<Guid>> Sent { get; } = [];

        internal int Attempts { get; private set; }

        public string Name => "stumbling";

        public int AtOnce => 1;

        public int MostTogether => mostTogether;

        public TimeSpan GiveUpAfter => TimeSpan.FromDays(1);

        public Task<SendOutcome> SendAsync(IReadOnlyList<DeliveryLease> alerts, CancellationToken cancellationToken)
        {
            Attempts++;
            if (alerts.Any(alert => _over.Contains(alert.Id)))
            {
                throw new InvalidOperationException("no such letter");
            }

            Sent.Add([.. alerts.Select(alert => alert.Id)]);
            return Task.FromResult<SendOutcome>(new SendOutcome.Delivered());
        }

        internal void Mend() => _over.Clear();
    }
}
