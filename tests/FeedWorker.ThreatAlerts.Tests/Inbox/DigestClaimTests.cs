using FeedWorker.Contracts;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Rig;

namespace FeedWorker.ThreatAlerts.Tests.Inbox;

/// <summary>Several alerts that leave in one message.</summary>
public sealed class DigestClaimTests
{
    private static readonly DateTimeOffset _evening = TestNews.FridayNoon.AddHours(6);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_held_waits_and_is_no_problem()
    {
        using var record = await TestRecord.OpenAsync();
        await HoldAsync(record, TestNews.Detected());

        Assert.Empty(await record.Deliveries.ClaimAsync("mail", 4, 10, [], Cancel));
        Assert.Equal(new DeliveryCounts(0, 1, 0, null, null), await record.Deliveries.CountsAsync("mail", Cancel));
        var row = Assert.Single(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
        Assert.Equal(("digest", _evening), (row.Held, row.Due));

        record.Time.SetUtcNow(_evening.AddMinutes(1));
        Assert.Equal(new DeliveryCounts(1, 0, 0, TimeSpan.FromMinutes(1), null), await record.Deliveries.CountsAsync("mail", Cancel));
        Assert.Null(Assert.Single(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel)).Held);
    }

    [Fact]
    public async Task The_gravest_come_first_and_what_does_not_fit_is_counted_and_comes_next()
    {
        using var record = await TestRecord.OpenAsync();
        var messages = new[] { 2, 5, 1, 4, 3 }.Select(severity => TestNews.Detected($"statement {severity}", severity)).ToList();
        foreach (var message in messages)
        {
            await HoldAsync(record, message);
        }

        record.Time.SetUtcNow(_evening);
        var first = Assert.Single(await record.Deliveries.ClaimAsync("mail", 4, 3, [], Cancel));
        await record.Deliveries.DeliveredAsync(first, Cancel);
        var second = Assert.Single(await record.Deliveries.ClaimAsync("mail", 4, 3, [], Cancel));

        Assert.Equal([5, 4, 3], SeveritiesOf(first, messages));
        Assert.Equal([2, 1], SeveritiesOf(second, messages));
        Assert.All(first, lease => Assert.Equal(2, lease.More));
        Assert.All(second, lease => Assert.Equal(0, lease.More));
        Assert.Single(first.Select(lease => lease.GroupId).Distinct());
        Assert.NotEqual(first[0].GroupId, second[0].GroupId);
    }

    [Fact]
    public async Task A_digest_that_failed_comes_again_as_it_was_whatever_else_is_due_by_then()
    {
        using var record = await TestRecord.OpenAsync();
        await HoldAsync(record, TestNews.Detected("one", 2));
        await HoldAsync(record, TestNews.Detected("two", 3));
        record.Time.SetUtcNow(_evening);
        var first = Assert.Single(await record.Deliveries.ClaimAsync("mail", 4, 10, [], Cancel));
        await record.Deliveries.PostponeAsync(first, "no answer", TimeSpan.FromMinutes(1), Cancel);

        await HoldAsync(record, TestNews.Detected("three", 5));
        record.Time.Advance(TimeSpan.FromMinutes(1));
        var again = Assert.Single(await record.Deliveries.ClaimAsync("mail", 4, 10, [], Cancel));

        Assert.Equal(first.Select(lease => lease.Id), again.Select(lease => lease.Id));
        Assert.Equal(first[0].GroupId, again[0].GroupId);
        Assert.All(again, lease => Assert.Equal((2, 1), (lease.Attempt, lease.More)));
    }

    [Fact]
    public async Task A_digest_that_a_killed_process_had_under_way_comes_again_as_it_was()
    {
        using var record = await TestRecord.OpenAsync();
        await HoldAsync(record, TestNews.Detected("one"));
        await HoldAsync(record, TestNews.Detected("two"));
        record.Time.SetUtcNow(_evening);
        var first = Assert.Single(await record.Deliveries.ClaimAsync("mail", 4, 10, [], Cancel));

        await record.Deliveries.EndLeasesAsync(Cancel);
        await HoldAsync(record, TestNews.Detected("three"));
        var again = Assert.Single(await record.Deliveries.ClaimAsync("mail", 4, 10, [], Cancel));

        Assert.Equal(first.Select(lease => (lease.Id, lease.GroupId)), again.Select(lease => (lease.Id, lease.GroupId)));
    }

    [Fact]
    public async Task A_digest_that_has_become_too_large_for_a_message_is_made_anew()
    {
        using var record = await TestRecord.OpenAsync();
        for (var i = 0; i < 5; i++)
        {
            await HoldAsync(record, TestNews.Detected($"statement {i}"));
        }

        record.Time.SetUtcNow(_evening);
        var large = Assert.Single(await record.Deliveries.ClaimAsync("mail", 4, 10, [], Cancel));
        await record.Deliveries.GiveBackAsync(large, Cancel);
        var small = Assert.Single(await record.Deliveries.ClaimAsync("mail", 4, 3, [], Cancel));

        Assert.Equal((5, 3, 2), (large.Count, small.Count, small[0].More));
        Assert.NotEqual(large[0].GroupId, small[0].GroupId);
    }

    [Fact]
    public async Task What_leaves_alone_does_not_wait_for_a_digest()
    {
        using var record = await TestRecord.OpenAsync();
        await HoldAsync(record, TestNews.Detected("held"));
        var now = TestNews.Detected("now");
        await record.RaiseAsync(now, "mail");

        var alone = Assert.Single(Assert.Single(await record.Deliveries.ClaimAsync("mail", 4, 10, [], Cancel)));

        Assert.Equal((now.MessageId, now.MessageId), (alone.Id, alone.GroupId));
    }

    [Fact]
    public async Task A_sink_that_takes_one_at_a_time_gets_a_digest_one_by_one_the_gravest_first()
    {
        using var record = await TestRecord.OpenAsync();
        var messages = new[] { 2, 5, 3 }.Select(severity => TestNews.Detected($"statement {severity}", severity)).ToList();
        foreach (var message in messages)
        {
            await HoldAsync(record, message, "console");
        }

        record.Time.SetUtcNow(_evening);
        var claimed = await record.Deliveries.ClaimAsync("console", 3, 1, [], Cancel);

        Assert.Equal([5, 3, 2], claimed.SelectMany(leases => SeveritiesOf(leases, messages)));
        Assert.All(claimed, leases => Assert.Equal((leases[0].Id, 0), (Assert.Single(leases).GroupId, leases[0].More)));
    }

    [Fact]
    public async Task What_was_split_leaves_one_by_one()
    {
        using var record = await TestRecord.OpenAsync();
        await HoldAsync(record, TestNews.Detected("one"));
        await HoldAsync(record, TestNews.Detected("two"));
        record.Time.SetUtcNow(_evening);

        Assert.True(await record.Deliveries.SplitAsync(Assert.Single(await record.Deliveries.ClaimAsync("mail", 4, 10, [], Cancel)), "too long", Cancel));

        var alone = await record.Deliveries.ClaimAsync("mail", 4, 10, [], Cancel);
        Assert.Equal(2, alone.Count);
        Assert.All(alone, leases => Assert.Equal(leases[0].Id, Assert.Single(leases).GroupId));
    }

    private static Task<bool> HoldAsync(TestRecord record, ThreatStatementDetected message, string sink = "mail") =>
        record.RaiseAsync(message, new NewDelivery(sink, _evening, "digest"));

    private static IEnumerable<int> SeveritiesOf(IReadOnlyList<DeliveryLease> leases, List<ThreatStatementDetected> messages) =>
        leases.Select(lease => messages.Single(message => message.MessageId == lease.Id).Statement.Severity.Level);
}
