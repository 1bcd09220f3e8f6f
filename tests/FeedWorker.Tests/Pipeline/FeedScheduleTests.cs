using CsCheck;
using FeedWorker.Pipeline;
using Microsoft.Extensions.Options;

namespace FeedWorker.Tests.Pipeline;

public sealed class FeedScheduleTests
{
    private static readonly FeedSchedule _schedule = new(Options.Create(new PipelineOptions()));

    [Fact]
    public void A_feed_that_asks_for_nothing_is_polled_at_the_usual_pause() =>
        Assert.Equal(TimeSpan.FromMinutes(15), _schedule.AfterSuccess(null, null));

    [Fact]
    public void The_longest_of_what_feed_and_server_ask_for_wins() =>
        Assert.Equal(TimeSpan.FromHours(2), _schedule.AfterSuccess(TimeSpan.FromHours(2), TimeSpan.FromHours(1)));

    [Fact]
    public void Nobody_can_ask_for_more_than_a_day() =>
        Assert.Equal(TimeSpan.FromHours(24), _schedule.AfterSuccess(TimeSpan.FromDays(365), null));

    [Fact]
    public void Failures_lengthen_the_pause_linearly_up_to_a_day() => Assert.Equal(
        [15, 30, 45, 24 * 60],
        new[] { 1, 2, 3, 100_000 }.Select(failures => (int)_schedule.AfterFailure(failures, null).TotalMinutes));

    [Fact]
    public void A_server_that_says_when_to_come_back_is_obeyed() =>
        Assert.Equal(TimeSpan.FromHours(3), _schedule.AfterFailure(1, TimeSpan.FromHours(3)));

    [Fact]
    public void The_spread_stays_within_a_tenth_and_is_the_same_each_time() => Gen.Select(Gen.Guid, Gen.Int).Sample((feed, attempt) =>
    {
        var pause = FeedSchedule.Spread(TimeSpan.FromMinutes(100), feed, attempt);
        return pause >= TimeSpan.FromMinutes(90) && pause <= TimeSpan.FromMinutes(110)
            && pause == FeedSchedule.Spread(TimeSpan.FromMinutes(100), feed, attempt);
    });

    [Fact]
    public void Feeds_added_together_drift_apart() => Assert.True(
        Enumerable.Range(0, 100).Select(_ => FeedSchedule.Spread(TimeSpan.FromHours(1), Guid.NewGuid(), 1)).Distinct().Count() > 90);
}
