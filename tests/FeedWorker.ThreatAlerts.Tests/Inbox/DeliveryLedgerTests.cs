using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Rig;

namespace FeedWorker.ThreatAlerts.Tests.Inbox;

/// <summary>Alerts on their way out.</summary>
public sealed class DeliveryLedgerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_alert_leaves_through_each_sink_by_itself()
    {
        using var record = await TestRecord.OpenAsync();
        await record.RaiseAsync(TestNews.Detected(), "console", "webhook");

        Assert.True(await record.Deliveries.DeliveredAsync([await record.ClaimOneAsync("console")], Cancel));

        Assert.Empty(await record.Deliveries.ClaimAsync("console", 10, 1, [], Cancel));
        await record.ClaimOneAsync("webhook");
    }

    [Fact]
    public async Task A_claimed_alert_is_nobody_elses_until_the_lease_runs_out()
    {
        using var record = await TestRecord.OpenAsync();
        await record.RaiseAsync(TestNews.Detected(), "webhook");
        var stuck = await record.ClaimOneAsync("webhook");
        Assert.Empty(await record.Deliveries.ClaimAsync("webhook", 10, 1, [], Cancel));

        record.Time.Advance(DeliveryClaim.LeaseLength);
        var second = await record.ClaimOneAsync("webhook");

        Assert.Equal(2, second.Attempt);
        Assert.False(await record.Deliveries.SetAsideAsync([stuck], "too late", Cancel));
        Assert.True(await record.Deliveries.DeliveredAsync([second], Cancel));
    }

    [Fact]
    public async Task What_a_killed_process_had_under_way_is_due_at_the_next_start()
    {
        using var record = await TestRecord.OpenAsync();
        var message = TestNews.Detected();
        await record.RaiseAsync(message, "webhook");
        await record.ClaimOneAsync("webhook");

        Assert.Equal(1, await record.Deliveries.EndLeasesAsync(Cancel));

        Assert.Equal(message.MessageId, (await record.ClaimOneAsync("webhook")).Id);
    }

    [Fact]
    public async Task A_postponed_alert_waits_for_its_time_and_keeps_its_reason()
    {
        using var record = await TestRecord.OpenAsync();
        await record.RaiseAsync(TestNews.Detected(), "webhook");

        await record.Deliveries.PostponeAsync([await record.ClaimOneAsync("webhook")], "no answer", TimeSpan.FromMinutes(1), Cancel);

        Assert.Empty(await record.Deliveries.ClaimAsync("webhook", 10, 1, [], Cancel));
        Assert.Equal("no answer", Assert.Single(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel)).Problem);
        Assert.Empty(await record.Deliveries.ListAsync(onlySetAside: true, 10, Cancel));
        record.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, (await record.ClaimOneAsync("webhook")).Attempt);
    }

    [Fact]
    public async Task An_alert_that_was_set_aside_is_listed_and_can_be_tried_anew()
    {
        using var record = await TestRecord.OpenAsync();
        var message = TestNews.Detected();
        await record.RaiseAsync(message, "webhook");
        await record.Deliveries.SetAsideAsync([await record.ClaimOneAsync("webhook")], "the receiver answered 400", Cancel);
        Assert.Equal(new DeliveryCounts(0, 0, 1, null, null), await record.Deliveries.CountsAsync("webhook", Cancel));
        Assert.Equal(message.MessageId, Assert.Single(await record.Deliveries.ListAsync(onlySetAside: true, 10, Cancel)).Id);

        record.Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal(0, await record.Deliveries.RetryAsync(Guid.NewGuid(), Cancel));
        Assert.Equal(1, await record.Deliveries.RetryAsync(message.MessageId, Cancel));

        var again = await record.ClaimOneAsync("webhook");
        Assert.Equal((1, record.Time.GetUtcNow()), (again.Attempt, again.Since));
    }

    [Fact]
    public async Task An_attempt_that_was_given_back_does_not_count()
    {
        using var record = await TestRecord.OpenAsync();
        await record.RaiseAsync(TestNews.Detected(), "webhook");

        await record.Deliveries.GiveBackAsync([await record.ClaimOneAsync("webhook")], Cancel);

        Assert.Equal(1, (await record.ClaimOneAsync("webhook")).Attempt);
    }

    [Fact]
    public async Task The_oldest_waiting_alert_says_for_how_long()
    {
        using var record = await TestRecord.OpenAsync();
        await record.RaiseAsync(TestNews.Detected("one"), "webhook");
        record.Time.Advance(TimeSpan.FromMinutes(3));
        await record.RaiseAsync(TestNews.Detected("two"), "webhook");

        Assert.Equal(new DeliveryCounts(2, 0, 0, TimeSpan.FromMinutes(3), null), await record.Deliveries.CountsAsync("webhook", Cancel));
    }
}
