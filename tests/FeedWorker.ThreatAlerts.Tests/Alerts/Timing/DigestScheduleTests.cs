using System.Globalization;
using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Alerts.Timing;

namespace FeedWorker.ThreatAlerts.Tests.Alerts.Timing;

/// <summary>When the next digest leaves.</summary>
public sealed class DigestScheduleTests
{
    [Theory]
    [InlineData("2026-11-20T06:59Z", "2026-11-20T07:00Z")]
    [InlineData("2026-11-20T07:00Z", "2026-11-20T15:30Z")]
    [InlineData("2026-11-20T15:31Z", "2026-11-21T07:00Z")]
    [InlineData("2026-07-01T05:59Z", "2026-07-01T06:00Z")]
    public void Times_of_day_are_those_of_the_clock_on_the_wall(string at, string next) =>
        Assert.Equal(next, NextAfter(at, new DigestOptions { Times = ["08:00", "16:30"], TimeZone = "Europe/Oslo" }));

    // 29 March 2026: 02:00 becomes 03:00. 25 October 2026: 03:00 becomes 02:00.
    [Theory]
    [InlineData("2026-03-28T12:00Z", "2026-03-29T01:00Z")]
    [InlineData("2026-03-29T01:00Z", "2026-03-30T00:30Z")]
    [InlineData("2026-10-24T12:00Z", "2026-10-25T00:30Z")]
    [InlineData("2026-10-25T00:30Z", "2026-10-26T01:30Z")]
    public void A_time_that_the_clock_leaves_out_or_shows_twice_comes_once(string at, string next) =>
        Assert.Equal(next, NextAfter(at, new DigestOptions { Times = ["02:30"], TimeZone = "Europe/Oslo" }));

    [Theory]
    [InlineData("2026-11-20T12:00Z", "2026-11-20T12:30Z")]
    [InlineData("2026-11-20T12:29Z", "2026-11-20T12:30Z")]
    [InlineData("2026-11-20T12:30Z", "2026-11-20T13:00Z")]
    public void Every_so_often_comes_at_the_same_points_whenever_the_service_started(string at, string next) =>
        Assert.Equal(next, NextAfter(at, new DigestOptions { Every = TimeSpan.FromMinutes(30) }));

    [Fact]
    public void Of_both_the_next_one_counts() => Assert.Equal(
        "2026-11-20T12:10Z", NextAfter("2026-11-20T12:01Z", new DigestOptions { Every = TimeSpan.FromMinutes(30), Times = ["12:10"] }));

    [Fact]
    public void The_first_entry_for_a_sink_counts()
    {
        var schedule = new DigestSchedule(new AlertOptions
        {
            Digests = [new DigestOptions { Sinks = ["mail"], Times = ["08:00"] }, new DigestOptions { Sinks = ["mail", "slack"], Times = ["09:00"] }],
        });

        Assert.Equal(8, schedule.NextAfter("Mail", DateTimeOffset.UnixEpoch)!.Value.Hour);
        Assert.Equal(9, schedule.NextAfter("slack", DateTimeOffset.UnixEpoch)!.Value.Hour);
        Assert.Null(schedule.NextAfter("console", DateTimeOffset.UnixEpoch));
    }

    private static string NextAfter(string at, DigestOptions digest) =>
        new DigestSchedule(new AlertOptions { Digests = [digest] }).NextAfter("mail", DateTimeOffset.Parse(at, CultureInfo.InvariantCulture))!.Value
            .UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
