using FeedWorker.Contracts;
using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Alerts.Rules;
using FeedWorker.ThreatAlerts.Alerts.Timing;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Rig;

namespace FeedWorker.ThreatAlerts.Tests.Alerts;

/// <summary>Where an alert goes and when; it is Friday noon.</summary>
public sealed class AlertPlanTests
{
    private static readonly AlertOptions _options = new()
    {
        Rules = [new RuleOptions { Name = "grave", MinimumSeverity = 4, Sinks = ["desk"] }, new RuleOptions { Name = "rest", Digest = ["desk"] }],
        Digests = [new DigestOptions { Times = ["18:00", "23:00"] }],
        QuietHours = [new QuietHoursOptions { From = new TimeOnly(22, 0), To = new TimeOnly(7, 0), BreakThrough = 5 }],
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(12, 5, null, null)]
    [InlineData(12, 4, null, null)]
    [InlineData(12, 3, 18, "digest")]
    [InlineData(20, 3, 23, "digest")]
    [InlineData(23, 4, 31, "quiet hours")]
    [InlineData(23, 5, null, null)]
    [InlineData(31, 3, 42, "digest")]
    public async Task A_rule_says_how_and_the_clock_says_when(int hour, int severity, int? dueHour, string? held)
    {
        using var record = await TestRecord.OpenAsync();
        record.Time.Advance(TimeSpan.FromHours(hour - 12));

        var delivery = Assert.Single(TestPlan.Of(record.Time, _options, "desk").For(TestNews.Detected(severity: severity)));

        Assert.Equal(("desk", dueHour is { } due ? TestNews.FridayNoon.AddHours(due - 12) : (DateTimeOffset?)null, held), (delivery.Sink, delivery.Due, delivery.Held));
    }

    // Taking a threat back is not grave, and no rule for grave alerts would let it out.
    [Fact]
    public async Task Whoever_was_told_of_a_threat_hears_that_it_was_taken_back()
    {
        using var record = await TestRecord.OpenAsync();
        var plan = TestPlan.Of(record.Time, new AlertOptions { MinimumSeverity = 5, Rules = [Grave] }, "desk", "mail");
        var threat = TestNews.Detected(severity: 5);
        await RaiseAsync(record, plan, threat);
        await RaiseAsync(record, plan, TestNews.Withdrawn("another statement"));
        var withdrawn = TestNews.Withdrawn(threat.Statement.StatementKey);
        await RaiseAsync(record, plan, withdrawn);

        foreach (var id in new[] { threat.MessageId, withdrawn.MessageId })
        {
            var lease = await record.ClaimOneAsync("desk");
            Assert.Equal(id, lease.Id);
            await record.Deliveries.DeliveredAsync([lease], Cancel);
        }

        Assert.Empty(await record.Deliveries.ClaimAsync("desk", 10, 1, [], Cancel));
        Assert.Empty(await record.Deliveries.ClaimAsync("mail", 10, 1, [], Cancel));
    }

    [Fact]
    public async Task What_a_rule_ignores_is_not_heard_of_again()
    {
        using var record = await TestRecord.OpenAsync();
        var withdrawn = TestNews.Withdrawn();
        await RaiseAsync(record, TestPlan.Of(record.Time, new AlertOptions(), "desk"), TestNews.Detected());
        var ignoring = new AlertOptions { Rules = [new RuleOptions { Name = "noise", Outlets = [withdrawn.Article.SiteName!], Ignore = true }] };

        Assert.Empty(TestPlan.Of(record.Time, ignoring, "desk").For(withdrawn));
    }

    [Fact]
    public async Task A_start_with_other_settings_holds_things_as_those_say()
    {
        using var record = await TestRecord.OpenAsync();
        record.Time.Advance(TimeSpan.FromHours(11));
        await RaiseAsync(record, TestPlan.Of(record.Time, _options, "desk"), TestNews.Detected("night", severity: 4));
        var noon = new AlertOptions { Digests = [new DigestOptions { Times = ["12:00"] }] };
        await record.RaiseAsync(TestNews.Detected("digest", severity: 3), new NewDelivery("desk", TestNews.FridayNoon.AddDays(2), "digest"));

        await TestPlan.Of(record.Time, noon, "desk").RenewAsync(record.Deliveries, Cancel);

        Assert.Single(await record.Deliveries.ClaimAsync("desk", 10, 10, [], Cancel));
        var held = Assert.Single(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel), row => row.Held is not null);
        Assert.Equal(TestNews.FridayNoon.AddDays(1), held.Due);
    }

    // The digest of 23:00 falls into the quiet hours that end at 07:00.
    [Theory]
    [InlineData(20, 31)]
    [InlineData(24.5, 31)]
    [InlineData(32, 32)]
    public async Task A_start_between_the_digest_and_the_quiet_hours_sends_it_no_earlier(double startHour, double leavesHour)
    {
        using var record = await TestRecord.OpenAsync();
        record.Time.Advance(TimeSpan.FromHours(7));
        await RaiseAsync(record, TestPlan.Of(record.Time, _options, "desk"), TestNews.Detected(severity: 3));
        record.Time.Advance(TimeSpan.FromHours(startHour - 19));
        var plan = TestPlan.Of(record.Time, _options, "desk");

        await plan.RenewAsync(record.Deliveries, Cancel);

        var hour = startHour;
        for (; (await record.Deliveries.ClaimAsync("desk", 10, 10, plan.QuietNow("desk"), Cancel)).Count == 0; hour += 0.25)
        {
            record.Time.Advance(TimeSpan.FromMinutes(15));
        }

        Assert.Equal(leavesHour, hour);
    }

    [Fact]
    public async Task A_start_in_the_quiet_hours_after_the_digest_does_not_wait_for_the_next_digest()
    {
        using var record = await TestRecord.OpenAsync();
        record.Time.Advance(TimeSpan.FromHours(10));
        var plan = TestPlan.Of(record.Time, _options, "desk");
        await RaiseAsync(record, plan, TestNews.Detected(severity: 3));
        record.Time.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await record.Deliveries.ClaimAsync("desk", 10, 10, plan.QuietNow("desk"), Cancel));
        record.Time.Advance(TimeSpan.FromHours(1));

        await plan.RenewAsync(record.Deliveries, Cancel);

        Assert.Empty(await record.Deliveries.ClaimAsync("desk", 10, 10, plan.QuietNow("desk"), Cancel));
        var row = Assert.Single(await record.Deliveries.ListAsync(onlySetAside: false, 10, Cancel));
        Assert.Equal((TestNews.FridayNoon.AddHours(19), "quiet hours"), (row.Due, row.Held));
    }

    private static RuleOptions Grave { get; } = new() { Name = "grave", MinimumSeverity = 4, Sinks = ["desk"] };

    private static Task<bool> RaiseAsync(TestRecord record, AlertPlan plan, ThreatStatementDetected message) => record.RaiseAsync(message, [.. plan.For(message)]);
}
