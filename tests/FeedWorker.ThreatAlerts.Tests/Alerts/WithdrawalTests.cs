using FeedWorker.Contracts;
using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Alerts.Rules;
using FeedWorker.ThreatAlerts.Alerts.Timing;
using FeedWorker.ThreatAlerts.Tests.Rig;

namespace FeedWorker.ThreatAlerts.Tests.Alerts;

/// <summary>Whoever hears of a threat hears afterwards, and not before, that it was taken back. It is Friday noon.</summary>
public sealed class WithdrawalTests
{
    private static readonly ThreatStatementDetected _threat = TestNews.Detected();
    private static readonly ThreatStatementDetected _withdrawal = TestNews.Withdrawn();

    // A withdrawal is for those who heard of the threat, and by itself for nobody.
    private static readonly AlertOptions _atOnce = new() { MinimumSeverity = 3 };

    private static readonly AlertOptions _inDigest = new()
    {
        Rules = [new RuleOptions { Name = "grave", MinimumSeverity = 3, Digest = ["desk"] }, new RuleOptions { Name = "rest", MinimumSeverity = 2 }],
        MinimumSeverity = 3,
        Digests = [new DigestOptions { Times = ["18:00"] }],
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_leaves_once_and_after_the_threat_whichever_came_first(bool threatFirst)
    {
        await using var room = await Room.OpenAsync(_atOnce);
        await room.RaiseAsync(threatFirst ? _threat : _withdrawal);
        await room.RaiseAsync(threatFirst ? _withdrawal : _threat);

        await room.RunAsync();

        Assert.Equal([_threat.MessageId, _withdrawal.MessageId], room.Told);
    }

    [Fact]
    public async Task It_leaves_nowhere_where_the_threat_did_not()
    {
        await using var room = await Room.OpenAsync(_atOnce);
        await room.RaiseAsync(_withdrawal);
        await room.RaiseAsync(TestNews.Detected(severity: 2));
        await room.RaiseAsync(TestNews.Detected("another statement"));

        await room.RunAsync();

        Assert.Single(room.Told);
        Assert.Empty(await room.Record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_waits_for_the_digest_that_the_threat_waits_for(bool threatFirst)
    {
        await using var room = await Room.OpenAsync(_inDigest);
        await room.RaiseAsync(threatFirst ? _threat : _withdrawal);
        await room.RaiseAsync(threatFirst ? _withdrawal : _threat);

        await room.RunAsync();
        Assert.Empty(room.Told);
        Assert.Equal(2, (await room.Record.Deliveries.CountsAsync("desk", Cancel)).Held);

        room.Record.Time.Advance(TimeSpan.FromHours(6));
        await room.RunAsync();

        Assert.Equal([[_threat.MessageId, _withdrawal.MessageId]], room.Posts.Select(post => post.Alerts));
    }

    [Fact]
    public async Task It_does_not_overtake_a_threat_that_has_yet_to_be_tried_again()
    {
        await using var room = await Room.OpenAsync(_atOnce);
        await room.RaiseAsync(_threat);
        room.Receiver.Next(503);
        await room.RunAsync();
        await room.RaiseAsync(_withdrawal);

        await room.RunAsync();
        Assert.Single(room.Posts);
        room.Record.Time.Advance(TimeSpan.FromSeconds(6));
        await room.RunAsync();

        Assert.Equal([_threat.MessageId, _threat.MessageId, _withdrawal.MessageId], room.Told);
    }

    [Fact]
    public async Task It_does_not_overtake_a_digest_that_has_yet_to_be_tried_again()
    {
        await using var room = await Room.OpenAsync(_inDigest);
        await room.RaiseAsync(_threat);
        room.Record.Time.Advance(TimeSpan.FromHours(6));
        room.Receiver.Next(503);
        await room.RunAsync();
        await room.RaiseAsync(_withdrawal);

        await room.RunAsync();
        Assert.Single(room.Posts);
        room.Record.Time.Advance(TimeSpan.FromSeconds(6));
        await room.RunAsync();

        Assert.Equal([_threat.MessageId, _threat.MessageId, _withdrawal.MessageId], room.Told);
    }

    [Fact]
    public async Task It_leaves_when_the_threat_was_set_aside()
    {
        await using var room = await Room.OpenAsync(_atOnce);
        await room.RaiseAsync(_threat);
        await room.RaiseAsync(_withdrawal);
        room.Receiver.Next(400);

        await room.RunAsync();

        Assert.Equal([_threat.MessageId, _withdrawal.MessageId], room.Told);
    }

    [Fact]
    public async Task It_does_not_wait_for_a_threat_that_was_made_anew_afterwards()
    {
        await using var room = await Room.OpenAsync(_inDigest);
        var anew = TestNews.Detected(reason: NoveltyReason.StatusChanged, at: TestNews.FridayNoon.AddHours(2));
        await room.Record.RaiseAsync(_threat, "desk");
        await room.RunAsync();
        await room.RaiseAsync(anew);
        await room.RaiseAsync(_withdrawal);

        await room.RunAsync();

        Assert.Equal([_threat.MessageId, _withdrawal.MessageId], room.Told);
    }

    private sealed class Room : IAsyncDisposable
    {
        private readonly DeskSink _sink;
        private readonly TestPump _pump;
        private readonly AlertPlan _plan;

        private Room(TestRecord record, Receiver receiver, AlertOptions options)
        {
            (Record, Receiver) = (record, receiver);
            _sink = new DeskSink(receiver.Url, record.Time);
            _pump = new TestPump(record, _sink, options);
            _plan = TestPlan.Of(record.Time, options, _sink);
        }

        internal TestRecord Record { get; }

        internal Receiver Receiver { get; }

        internal List<DeskPost> Posts => [.. Receiver.Posts.Select(DeskSink.Read)];

        internal List<Guid> Told => [.. Posts.SelectMany(post => post.Alerts)];

        internal static async Task<Room> OpenAsync(AlertOptions options) => new(await TestRecord.OpenAsync(), await Receiver.StartAsync(), options);

        internal Task<bool> RaiseAsync(ThreatStatementDetected message) => Record.RaiseAsync(message, [.. _plan.For(message)]);

        internal async Task RunAsync()
        {
            while (await _pump.RunAsync() > 0)
            {
            }
        }

        public async ValueTask DisposeAsync()
        {
            _pump.Dispose();
            await Receiver.DisposeAsync();
            Record.Dispose();
        }
    }
}
