using System.Diagnostics.Metrics;
using FeedWorker.Operations;
using FeedWorker.Pipeline;
using FeedWorker.Storage;
using FeedWorker.Tests.House;
using FeedWorker.Tests.Loopback;

namespace FeedWorker.Tests.Operations;

public sealed class StoreMetricsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_gauges_of_one_scrape_share_a_look_and_the_next_scrape_has_its_own()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        site.Feed("/feed.xml", ("/ferry", "Ferry sails"));
        site.Article("/ferry", "Ferry sails", TestNews.Ferry);
        await using var house = await TestHouse.StartAsync(site);
        await house.AddFeedsAsync(site.At("/feed.xml"));
        var factory = house.Get<IMeterFactory>();
        new StoreMetrics(house.Get<OutboxLedger>(), house.Get<FeedLedger>(), factory, house.Time).Observe();
        var waiting = new List<int>();
        using var scrape = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Scope == factory && instrument.Name == "feedworker.outbox.waiting")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        scrape.SetMeasurementEventCallback<int>((_, value, _, _) => waiting.Add(value));
        scrape.Start();

        scrape.RecordObservableInstruments();
        await house.Get<FeedPipeline>().RunDueAsync(beat: null, Cancel);
        await house.Get<ArticlePipeline>().RunDueAsync(beat: null, Cancel);
        scrape.RecordObservableInstruments();
        house.Time.Advance(TimeSpan.FromSeconds(1));
        scrape.RecordObservableInstruments();

        Assert.Equal([0, 0, (await house.Get<OutboxLedger>().CountsAsync(Cancel)).Waiting], waiting);
        Assert.True(waiting[2] > 0);
    }
}
