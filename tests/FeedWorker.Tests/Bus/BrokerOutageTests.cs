using System.Diagnostics;
using FeedWorker.Operations;
using FeedWorker.Pipeline;
using FeedWorker.Storage;
using FeedWorker.TestServers;
using RabbitMQ.Client;

namespace FeedWorker.Tests.Bus;

/// <summary>The broker goes away in every way: the reason is told, no attempt is used up, nothing is lost, and all is delivered when it is back.</summary>
public sealed class BrokerOutageTests(BrokerOutageTests.OwnNode own, SharedServers servers) : IClassFixture<BrokerOutageTests.OwnNode>, IAsyncLifetime
{
    private BrokerAddress? _broker;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RabbitMqNode Node => own.Node!; // set before each test

    private BrokerAddress Broker => _broker!; // set before each test

    public async ValueTask InitializeAsync()
    {
        own.Node ??= await servers.OrSkipAsync(() => RabbitMqNode.StartAsync(cancellationToken: Cancel), Cancel);
        if (own.IsDown)
        {
            await StartAgainAsync();
        }

        _broker = await Node.NewVirtualHostAsync(Cancel);
    }

    [Fact]
    public async Task With_the_broker_down_at_the_start_the_worker_lives_collects_and_says_why_it_is_not_ready()
    {
        await using var idle = await BrokerRoom.StartAsync(Broker);
        await idle.DeliverAsync();
        Assert.Empty(await idle.NotReadyAsync());
        await DownAsync(Node.StopAsync());

        // One with nothing to send notices too.
        await idle.DeliverUntilProblemAsync("connection refused");
        var start = Stopwatch.StartNew();
        await using var room = await BrokerRoom.StartAsync(Broker);
        var sent = await room.NoteAsync(150);
        await room.DeliverUntilProblemAsync("connection refused");

        Assert.InRange(start.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.Contains("nothing listens there", await room.NotReadyAsync(), StringComparison.Ordinal);
        Assert.Empty(room.Get<Readiness>().NotLive());
        await AssertUntouchedAsync(room, 150);

        await StartAgainAsync();
        await room.DeliverAllAsync();

        AssertNothingLost(sent, await room.TakeAllAsync());
        Assert.Empty(await room.NotReadyAsync());
        Assert.Single(room.Log, line => line.Contains("connection refused", StringComparison.Ordinal) && line.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stopped_while_messages_are_sent_the_broker_gets_the_rest_when_it_is_back()
    {
        await using var room = await BrokerRoom.StartAsync(Broker, ("Publishing:InFlight", "20"));
        var sent = await room.NoteAsync(3000);
        var sweeping = room.DeliverUntilAsync(() => Task.FromResult(room.Get<DeliveryState>().IsAway));
        await room.SomeAreDeliveredAsync();

        await DownAsync(Node.StopAsync());
        await sweeping;

        Assert.NotEmpty(await room.NotReadyAsync());
        Assert.All(await room.Get<OutboxLedger>().ListAsync(false, 5000, Cancel), row => Assert.Equal(0, row.Attempts));
        await StartAgainAsync();
        var back = Stopwatch.StartNew();
        await room.DeliverAllAsync();
        Assert.InRange(back.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        AssertNothingLost(sent, await room.TakeAllAsync());
    }

    [Fact]
    public async Task Killed_in_mid_stream_the_broker_loses_nothing_and_repeats_share_their_ids()
    {
        await using (var earlier = await BrokerRoom.StartAsync(Broker))
        {
            await earlier.NoteAsync(1);
            await earlier.DeliverAllAsync();
            await earlier.TakeAllAsync();
        }

        await Node.StartAfreshAsync(Cancel);
        await using var room = await BrokerRoom.StartAsync(Broker);
        var sent = await room.NoteAsync(3000);
        var delivering = room.DeliverAllAsync();
        await room.SomeAreDeliveredAsync();

        await DownAsync(Node.KillAsync());
        await StartAgainAsync();
        await delivering;

        AssertNothingLost(sent, await room.TakeAllAsync());
        Assert.All(await room.Get<OutboxLedger>().ListAsync(false, 10, Cancel), row => Assert.Fail(row.Problem));
    }

    [Fact]
    public async Task A_frozen_broker_holds_a_sweep_no_longer_than_the_time_limit()
    {
        await using var room = await BrokerRoom.StartAsync(Broker, ("Publishing:Timeout", "00:00:01"));
        await room.NoteAsync(1);
        await room.DeliverAllAsync();
        var sent = await room.NoteAsync(250);
        Node.Freeze();
        var sweep = Stopwatch.StartNew();
        try
        {
            await room.DeliverAsync();

            // Alone it takes six: the time limit of the messages, then that of the look for the reason.
            Assert.InRange(sweep.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(25));
            Assert.Contains("does not answer", await room.NotReadyAsync(), StringComparison.Ordinal);
            await AssertUntouchedAsync(room, 250);
        }
        finally
        {
            Node.Thaw();
        }

        await room.DeliverAllAsync();
        var received = await room.TakeAllAsync();
        AssertNothingLost(sent, received);
        Assert.Empty(await room.NotReadyAsync());
    }

    [Fact]
    public async Task Messages_under_way_belong_to_their_worker_for_longer_than_they_may_take()
    {
        await using var room = await BrokerRoom.StartAsync(Broker, ("Publishing:Timeout", "00:00:02"), ("Storage:LeaseLength", "00:00:05"));
        await room.NoteAsync(1);
        await room.DeliverAllAsync();
        await room.NoteAsync(50);
        Node.Freeze();
        try
        {
            var sweep = room.DeliverAsync();
            while ((await room.OutboxAsync()).Leased == 0 && !sweep.IsCompleted)
            {
                await Task.Yield();
            }

            var left = await room.Get<DueWork>().NothingLeftAsync(TimeSpan.Zero, Cancel);

            Assert.Equal(50, left.Leased);
            Assert.InRange(left.NextChangeIn!.Value, TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(32));
            await sweep;
        }
        finally
        {
            Node.Thaw();
        }
    }

    [Fact]
    public async Task A_stop_is_not_held_up_by_a_frozen_broker()
    {
        var room = await BrokerRoom.StartAsync(Broker, ("Publishing:Timeout", "00:02:00"), ("Pipeline:FinishWithin", "00:00:01"));
        await room.NoteAsync(1);
        await room.DeliverAllAsync();
        await room.NoteAsync(50);
        Node.Freeze();
        try
        {
            var sweep = room.DeliverAsync();
            var stop = Stopwatch.StartNew();
            room.StopClaiming();
            await sweep;
            await AssertUntouchedAsync(room, 50);
            await room.DisposeAsync();

            // Alone it takes five: a second to finish, three for the library to give up, one to close our own line.
            Assert.InRange(stop.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(25));
        }
        finally
        {
            Node.Thaw();
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task DownAsync(Task ending)
    {
        own.IsDown = true;
        await ending;
    }

    private async Task StartAgainAsync()
    {
        await Node.StartAgainAsync(Cancel);
        own.IsDown = false;
    }

    private static async Task AssertUntouchedAsync(BrokerRoom room, int count)
    {
        var counts = await room.OutboxAsync();
        Assert.Equal((count, 0), (counts.Waiting, counts.SetAside));
        Assert.All(await room.Get<OutboxLedger>().ListAsync(false, 1000, Cancel), row => Assert.Equal(0, row.Attempts));
    }

    private static void AssertNothingLost(IReadOnlyList<OutgoingMessage> sent, IReadOnlyList<BasicGetResult> received)
    {
        var ids = received.Select(message => message.BasicProperties.MessageId!).ToHashSet();
        Assert.Empty(sent.Select(message => message.Id.ToString()).Except(ids));
    }

    /// <summary>One node for all tests of this class.</summary>
    public sealed class OwnNode : IAsyncDisposable
    {
        internal RabbitMqNode? Node { get; set; }

        internal bool IsDown { get; set; }

        public async ValueTask DisposeAsync()
        {
            if (Node is not null)
            {
                await Node.DisposeAsync();
            }
        }
    }
}
