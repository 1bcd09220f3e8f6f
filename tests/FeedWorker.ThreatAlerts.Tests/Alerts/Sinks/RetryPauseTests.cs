using FeedWorker.ThreatAlerts.Alerts.Sinks;

namespace FeedWorker.ThreatAlerts.Tests.Alerts.Sinks;

/// <summary>How long a failed alert waits.</summary>
public sealed class RetryPauseTests
{
    private static readonly TimeSpan _first = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _longest = TimeSpan.FromHours(1);

    [Theory]
    [InlineData(1, 5, 6)]
    [InlineData(2, 10, 12)]
    [InlineData(5, 80, 96)]
    [InlineData(12, 3600, 3600)]
    [InlineData(int.MaxValue, 3600, 3600)]
    public void Pauses_double_up_to_the_longest(int attempt, double atLeast, double atMost)
    {
        for (var i = 0; i < 50; i++)
        {
            Assert.InRange(RetryPause.After(attempt, Guid.NewGuid(), null, _first, _longest).TotalSeconds, atLeast, atMost);
        }
    }

    [Fact]
    public void Many_alerts_that_failed_together_do_not_come_back_together() => Assert.InRange(
        Enumerable.Range(0, 100).Select(_ => RetryPause.After(3, Guid.NewGuid(), null, _first, _longest)).Distinct().Count(), 20, 100);
}
