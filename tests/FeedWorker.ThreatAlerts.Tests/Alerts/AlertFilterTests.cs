using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Tests.Rig;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Tests.Alerts;

/// <summary>Which alerts leave; Ana Ruiz is of NO, Belmara of SE, the severity is 4.</summary>
public sealed class AlertFilterTests
{
    [Theory]
    [InlineData(1, "", true)]
    [InlineData(4, "", true)]
    [InlineData(5, "", false)]
    [InlineData(1, "no", true)]
    [InlineData(1, "DK,SE", true)]
    [InlineData(1, "DK", false)]
    [InlineData(5, "NO", false)]
    public void An_alert_must_be_grave_enough_and_of_a_wanted_country(int minimum, string countries, bool passes)
    {
        var filter = new AlertFilter(Options.Create(new AlertOptions
        {
            MinimumSeverity = minimum,
            Countries = countries.Split(',', StringSplitOptions.RemoveEmptyEntries),
        }));

        Assert.Equal(passes, filter.Passes(TestNews.Detected().Statement));
    }
}
