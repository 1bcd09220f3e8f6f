using System.Globalization;
using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Alerts.Timing;

namespace FeedWorker.ThreatAlerts.Tests.Alerts.Timing;

/// <summary>When alerts wait, by the clock on the wall. Oslo is one hour ahead of UTC in winter and two in summer.</summary>
public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("2026-11-20T20:59Z", null)]
    [InlineData("2026-11-20T21:00Z", "2026-11-21T06:00Z")]
    [InlineData("2026-11-21T02:00Z", "2026-11-21T06:00Z")]
    [InlineData("2026-11-21T05:59Z", "2026-11-21T06:00Z")]
    [InlineData("2026-11-21T06:00Z", null)]
    [InlineData("2026-07-01T20:30Z", "2026-07-02T05:00Z")]
    public void A_night_lasts_from_evening_to_morning_where_the_clock_hangs(string at, string? until) =>
        Assert.Equal(until, EndOf(at, Night()));

    // 29 March 2026: 02:00 becomes 03:00. 25 October 2026: 03:00 becomes 02:00.
    [Theory]
    [InlineData("22:00", "07:00", "2026-03-28T21:00Z", "2026-03-29T05:00Z")]
    [InlineData("22:00", "07:00", "2026-10-24T20:00Z", "2026-10-25T06:00Z")]
    [InlineData("22:00", "02:30", "2026-03-29T00:59Z", "2026-03-29T01:00Z")]
    [InlineData("22:00", "02:30", "2026-03-29T01:00Z", null)]
    [InlineData("02:30", "07:00", "2026-03-29T00:59Z", null)]
    [InlineData("02:30", "07:00", "2026-03-29T01:00Z", "2026-03-29T05:00Z")]
    [InlineData("22:00", "02:30", "2026-10-25T00:29Z", "2026-10-25T00:30Z")]
    [InlineData("22:00", "02:30", "2026-10-25T01:15Z", null)]
    [InlineData("02:30", "07:00", "2026-10-25T00:29Z", null)]
    [InlineData("02:30", "07:00", "2026-10-25T01:15Z", "2026-10-25T06:00Z")]
    public void Clocks_that_are_changed_in_the_night_neither_lose_nor_repeat_it(string from, string to, string at, string? until) =>
        Assert.Equal(until, EndOf(at, Night(from, to)));

    [Theory]
    [InlineData("2026-11-20T22:00Z", null)]
    [InlineData("2026-11-20T23:00Z", "2026-11-22T23:00Z")]
    [InlineData("2026-11-22T12:00Z", "2026-11-22T23:00Z")]
    [InlineData("2026-11-22T23:00Z", null)]
    public void A_weekend_is_two_whole_days_that_follow_on_each_other(string at, string? until) => Assert.Equal(until, EndOf(at, new QuietHoursOptions
    {
        TimeZone = "Europe/Oslo",
        From = new TimeOnly(0, 0),
        To = new TimeOnly(0, 0),
        Days = ["Sat", "sunday"],
    }));

    [Fact]
    public void Nights_and_weekends_together_end_on_Monday_morning() => Assert.Equal(
        "2026-11-23T06:00Z",
        EndOf("2026-11-20T21:30Z", Night(), new QuietHoursOptions { From = new TimeOnly(0, 0), To = new TimeOnly(0, 0), Days = ["Saturday", "Sunday"] }));

    [Fact]
    public void A_day_is_that_on_which_the_hours_begin()
    {
        var friday = new QuietHoursOptions { From = new TimeOnly(22, 0), To = new TimeOnly(7, 0), Days = ["Fri"] };

        Assert.Equal("2026-11-21T06:00Z", EndOf("2026-11-21T03:00Z", friday));
        Assert.Null(EndOf("2026-11-20T03:00Z", friday));
    }

    [Theory]
    [InlineData("slack", 4, true)]
    [InlineData("slack", 5, false)]
    [InlineData("mail", 1, false)]
    public void What_is_grave_enough_breaks_through_and_other_sinks_are_not_meant(string sink, int severity, bool waits)
    {
        var quiet = new QuietHours(new AlertOptions
        {
            QuietHours = [new QuietHoursOptions { From = new TimeOnly(22, 0), To = new TimeOnly(7, 0), BreakThrough = 5, Sinks = ["Slack"] }],
        });

        Assert.Equal(waits, quiet.EndFor(sink, severity, Instant("2026-11-20T23:00Z")) is not null);
    }

    [Fact]
    public void Hours_that_follow_on_each_other_for_ever_are_noticed()
    {
        var halves = new[] { (0, 12), (12, 0) }.Select(half => new QuietHoursOptions { From = new TimeOnly(half.Item1, 0), To = new TimeOnly(half.Item2, 0) });

        Assert.True(new QuietHours(new AlertOptions { QuietHours = [.. halves] }).NeverEnd("slack", Instant("2026-11-20T23:00Z")));
        Assert.False(new QuietHours(new AlertOptions { QuietHours = [.. halves.Take(1)] }).NeverEnd("slack", Instant("2026-11-20T23:00Z")));
    }

    private static QuietHoursOptions Night(string from = "22:00", string to = "07:00") => new() { From = Time(from), To = Time(to) };

    private static TimeOnly Time(string text) => TimeOnly.Parse(text, CultureInfo.InvariantCulture);

    private static string? EndOf(string at, params QuietHoursOptions[] hours) =>
        new QuietHours(new AlertOptions { TimeZone = "Europe/Oslo", QuietHours = hours }).EndFor("slack", 3, Instant(at))
            ?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
