using FeedWorker.TestServers;
using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Alerts.Rules;
using FeedWorker.ThreatAlerts.Alerts.Timing;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Rig;

namespace FeedWorker.ThreatAlerts.Tests.Alerts;

/// <summary>Rules, a digest and quiet hours, and a receiver that is down when the moment comes. It is Friday noon.</summary>
public sealed class HeldAlertsTests
{
    // The digest of 18:00 falls into hours that end at 20:00.
    private static readonly AlertOptions _options = new()
    {
        Rules = [new RuleOptions { Name = "all", Digest = ["desk"] }],
        Digests = [new DigestOptions { Times = ["18:00"] }],
        QuietHours = [new QuietHoursOptions { From = new TimeOnly(17, 30), To = new TimeOnly(20, 0), BreakThrough = 5 }],
    };

    private static readonly DateTimeOffset _eight = TestNews.FridayNoon.AddHours(8);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Ends => ["500", "503", "429", "408", "400", "hang", "cut", "refused"];

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task A_receiver_that_is_down_when_the_hours_end_loses_nothing(string end)
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        await using var line = Relay.Closed(new BrokerAddress("127.0.0.1", new Uri(receiver.Url).Port, "", "", "", 0));
        using var sink = new DeskSink($"http://127.0.0.1:{line.Address.Port}/", record.Time);
        using var pump = new TestPump(record, sink, _options);
        var plan = TestPlan.Of(record.Time, _options, sink);
        var ids = new List<Guid>();
        foreach (var severity in new[] { 2, 4, 3, 1 })
        {
            var message = TestNews.Detected($"statement {severity}", severity);
            ids.Add(message.MessageId);
            await record.RaiseAsync(message, [.. plan.For(message)]);
        }

        for (; record.Time.GetUtcNow() < _eight; record.Time.Advance(TimeSpan.FromMinutes(30)))
        {
            Assert.Equal(0, await pump.RunAsync());
            Assert.Equal(new DeliveryCounts(0, 4, 0, null, null), await record.Deliveries.CountsAsync("desk", Cancel));
        }

        await FailAsync(end, pump, receiver, line, record);
        if (end != "refused")
        {
            Assert.Single(receiver.Posts);
        }

        for (var i = 0; i < 10 && (await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel)).Count > 0; i++)
        {
            record.Time.Advance(TimeSpan.FromSeconds(10));
            await pump.RunAsync();
        }

        Assert.Empty(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
        var posts = receiver.Posts.Select(DeskSink.Read).ToList();
        Assert.Equal(ids.ToHashSet(), posts.Skip(end == "refused" ? 0 : 1).SelectMany(post => post.Alerts).ToHashSet());
        Assert.Equal([ids[1], ids[2], ids[0]], posts[0].Alerts);
        Assert.Equal(1, posts[0].More);
        if (end is not ("400" or "refused"))
        {
            // The same alerts under the same id: whoever remembers it has them once.
            Assert.Equal((posts[0].Group, posts[0].Alerts.Count), (posts[1].Group, posts[1].Alerts.Count));
            Assert.Equal(posts[0].Alerts, posts[1].Alerts);
        }
    }

    // Killed after the answer and before the mark: the lease is never closed, and ends with the next start.
    [Fact]
    public async Task A_digest_that_was_answered_but_not_marked_comes_again_under_the_same_id()
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        using var sink = new DeskSink(receiver.Url, record.Time);
        using var pump = new TestPump(record, sink);
        foreach (var key in new[] { "one", "two" })
        {
            await record.RaiseAsync(TestNews.Detected(key), new NewDelivery("desk", TestNews.FridayNoon, "digest"));
        }

        receiver.Next(async context =>
        {
            await record.Deliveries.EndLeasesAsync(context.RequestAborted);
            await record.RaiseAsync(TestNews.Detected("three"), new NewDelivery("desk", TestNews.FridayNoon, "digest"));
        });
        while (await pump.RunAsync() > 0)
        {
        }

        var posts = receiver.Posts.Select(DeskSink.Read).ToList();
        Assert.Equal([2, 2, 1], posts.Select(post => post.Alerts.Count));
        Assert.Equal((posts[0].Group, posts[0].Alerts[0], posts[0].Alerts[1]), (posts[1].Group, posts[1].Alerts[0], posts[1].Alerts[1]));
        Assert.NotEqual(posts[0].Group, posts[2].Group);
        Assert.Empty(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
    }

    [Fact]
    public async Task Of_a_digest_that_is_refused_only_the_alert_that_cannot_be_taken_is_set_aside()
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        using var sink = new DeskSink(receiver.Url, record.Time);
        using var pump = new TestPump(record, sink);
        foreach (var severity in new[] { 5, 4, 3 })
        {
            await record.RaiseAsync(TestNews.Detected($"statement {severity}", severity), new NewDelivery("desk", TestNews.FridayNoon, "digest"));
        }

        receiver.Next(413, "too much");
        receiver.Next(200);
        receiver.Next(413, "too much of one");
        while (await pump.RunAsync() > 0)
        {
        }

        var aside = Assert.Single(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
        Assert.Equal((true, "the desk answered 413: too much of one"), (aside.IsSetAside, aside.Problem));
        Assert.Equal([3, 1, 1, 1], receiver.Posts.Select(post => DeskSink.Read(post).Alerts.Count));
    }

    // Tried at 17:29, and again when nobody wants to be woken: it waits, and the wait is not counted against it.
    [Fact]
    public async Task What_failed_before_the_quiet_hours_does_not_leave_in_them()
    {
        using var record = await TestRecord.OpenAsync();
        await using var receiver = await Receiver.StartAsync();
        using var sink = new DeskSink(receiver.Url, record.Time, giveUpAfter: TimeSpan.FromMinutes(10));
        record.Time.Advance(TimeSpan.FromMinutes((5 * 60) + 29.99));
        using var pump = new TestPump(record, sink, _options);
        var message = TestNews.Detected(severity: 3);
        await record.RaiseAsync(message, "desk");
        await record.RaiseAsync(TestNews.Detected("grave", severity: 5), "desk");
        receiver.Next(503);
        receiver.Next(503);
        await pump.RunAsync();
        await pump.RunAsync();

        record.Time.Advance(TimeSpan.FromSeconds(10));
        while (await pump.RunAsync() > 0)
        {
        }

        Assert.Equal(3, receiver.Posts.Count);
        var held = Assert.Single(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
        Assert.Equal((message.MessageId, "quiet hours", _eight), (held.Id, held.Held, held.Due));
        record.Time.SetUtcNow(_eight);
        receiver.Next(503);
        await pump.RunAsync();
        Assert.False(Assert.Single(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel)).IsSetAside);
        record.Time.Advance(TimeSpan.FromSeconds(20));
        await pump.RunAsync();
        Assert.Empty(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
    }

    private static async Task FailAsync(string end, TestPump pump, Receiver receiver, Relay line, TestRecord record)
    {
        if (end == "refused")
        {
            Assert.Equal(1, await pump.RunAsync());
            line.Open();
            return;
        }

        line.Open();
        if (end == "hang")
        {
            receiver.Next(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
            var run = pump.RunAsync();
            await Until.TrueAsync(() => receiver.Posts.Count == 1);
            record.Time.Advance(TimeSpan.FromSeconds(10));
            await run;
            return;
        }

        if (end == "cut")
        {
            receiver.Next(context =>
            {
                context.Abort();
                return Task.CompletedTask;
            });
        }
        else
        {
            receiver.Next(int.Parse(end, System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.Equal(1, await pump.RunAsync());
    }
}
