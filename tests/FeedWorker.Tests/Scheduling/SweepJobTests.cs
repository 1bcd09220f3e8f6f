using FeedWorker.Operations;
using FeedWorker.Pipeline;
using FeedWorker.Scheduling;
using FeedWorker.Tests.House;
using FeedWorker.Tests.Loopback;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeedWorker.Tests.Scheduling;

public sealed class SweepJobTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_worker_that_is_busy_for_longer_than_a_stuck_one_may_be_silent_is_alive()
    {
        const int articles = 20;
        await using var site = await TestSite.StartAsync(Cancel);
        await using var house = await TestHouse.StartAsync(site, ("Pipeline:ArticlesAtOnce", "1"));
        var reasons = new List<string>();
        site.Feed("/feed.xml", [.. Enumerable.Range(0, articles).Select(i => ($"/{i}", $"Ferry {i}"))]);
        for (var i = 0; i < articles; i++)
        {
            site.Answer($"/{i}", context =>
            {
                house.Time.Advance(TimeSpan.FromSeconds(20));
                reasons.AddRange(house.Get<Readiness>().NotLive());
                context.Response.ContentType = "text/html; charset=utf-8";
                return context.Response.WriteAsync(TestNews.Page("Ferry", TestNews.Ferry), Cancel);
            });
        }

        await house.AddFeedsAsync(site.At("/feed.xml"));
        await house.Get<FeedPipeline>().RunDueAsync(beat: null, Cancel);

        await new ProcessArticlesJob(house.Get<ArticlePipeline>(), house.Get<Shutdown>(), house.Get<Heartbeat>(), NullLogger<ProcessArticlesJob>.Instance)
            .Execute(null!, Cancel); // the job asks nothing of its context

        Assert.Equal(articles, Enumerable.Range(0, articles).Sum(i => site.Visits($"/{i}")));
        Assert.Empty(reasons);
    }

    [Fact]
    public async Task Delivery_beats_in_each_round()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        await using var house = await TestHouse.StartAsync(site, ("Publishing:InFlight", "1"));
        site.Feed("/feed.xml", ("/strait", "Strait"));
        site.Article("/strait", "Strait", TestNews.Strait);
        await house.AddFeedsAsync(site.At("/feed.xml"));
        await house.Get<FeedPipeline>().RunDueAsync(beat: null, Cancel);
        await house.Get<ArticlePipeline>().RunDueAsync(beat: null, Cancel);
        var beats = 0;

        var delivered = await house.Get<DeliveryPipeline>().RunDueAsync(() => beats++, Cancel);

        Assert.True(delivered > 1);
        Assert.True(beats >= delivered);
    }

    [Fact]
    public async Task A_failed_pruning_leaves_the_worker_ready_and_a_failed_walk_until_it_goes_on()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        await using var house = await TestHouse.StartAsync(site);
        var heartbeat = house.Get<Heartbeat>();

        heartbeat.Failed("prune", "the disk is full");
        Assert.Empty(await house.Get<Readiness>().NotReadyAsync(Cancel));

        heartbeat.Failed("articles", "the store is away");
        heartbeat.Began("articles");
        Assert.Equal(["articles: the store is away"], await house.Get<Readiness>().NotReadyAsync(Cancel));

        await house.Get<ArticlePipeline>().RunDueAsync(() => heartbeat.Works("articles"), Cancel);
        Assert.Empty(await house.Get<Readiness>().NotReadyAsync(Cancel));
    }
}
