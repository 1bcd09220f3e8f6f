using FeedWorker.Operations;
using FeedWorker.Pipeline;
using FeedWorker.Publishing;
using FeedWorker.Scheduling;
using FeedWorker.Tests.Loopback;
using FeedWorker.TestServers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Quartz;

namespace FeedWorker.Tests.House;

public sealed class PostgreSqlRestartTests(SharedServers servers)
{
    private const int Articles = 20;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task PostgreSQL_restarted_while_the_worker_runs_loses_nothing(bool killed)
    {
        await using var server = await servers.OrSkipAsync(() => PostgreSqlServer.StartAsync(durable: true, Cancel), Cancel);
        await using var site = await TestSite.StartAsync(Cancel);
        site.Feed("/feed.xml", [.. Enumerable.Range(0, Articles).Select(i => ($"/{i}", $"Ferry {i}"))]);
        for (var i = 0; i < Articles; i++)
        {
            site.Article($"/{i}", $"Ferry {i}", TestNews.Strait, TestNews.Ferry, $"It will be sailing number {i} of this winter, the harbour office added.");
        }

        var expected = await UndisturbedAsync(site);

        // The server goes away while one page is being read and others are being closed.
        Task? gone = null;
        site.Answer("/7", async context =>
        {
            gone ??= killed ? server.KillAsync() : server.StopAsync();
            await gone;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(TestNews.Page(
                "Ferry 7", TestNews.Strait, TestNews.Ferry, "It will be sailing number 7 of this winter, the harbour office added."), Cancel);
        });
        await using var house = await TestHouse.StartOnPostgreSqlAsync(site, await server.NewDatabaseAsync(Cancel), _settings);
        await house.AddFeedsAsync(site.At("/feed.xml"));

        await SweepAsync(house);
        await SweepAsync(house);
        var reasons = await house.Get<Readiness>().NotReadyAsync(Cancel);
        var before = house.Articles.Count;
        Assert.NotNull(gone);
        await gone;

        await server.StartAgainAsync(Cancel);
        await house.AdvanceAsync(TimeSpan.FromMinutes(3)); // longer than a lease: what was held when it went away is free again
        await SweepAsync(house);
        await house.WorkAsync();

        Assert.InRange(before, 0, Articles - 1);
        Assert.All(
            (string[])["feeds: PostgreSQL at", "articles: PostgreSQL at", "messages: PostgreSQL at", "store: PostgreSQL at"],
            start => Assert.Contains(reasons, reason => reason.StartsWith(start, StringComparison.Ordinal)));
        Assert.Empty(await house.Get<Readiness>().NotReadyAsync(Cancel));
        Assert.Equal(expected, Ids(house));
        Assert.Single(house.Messages(MessageCatalog.ThreatStatementDetected).DistinctBy(message => message["messageId"]!.GetValue<Guid>()));
    }

    private static readonly (string, string)[] _settings = [("Pipeline:PollInterval", "1.00:00:00"), ("Storage:LeaseLength", "00:02:00")];

    private static async Task<SortedSet<string>> UndisturbedAsync(TestSite site)
    {
        await using var house = await TestHouse.StartAsync(site, _settings);
        await house.AddFeedsAsync(site.At("/feed.xml"));
        await house.WorkAsync();
        Assert.Equal(Articles, house.Articles.Count);
        return Ids(house);
    }

    // Which article was first to say a thing may differ; that it was said, and by whom, may not.
    private static SortedSet<string> Ids(TestHouse house) =>
        [.. house.Journal.Select(message => message["messageId"]!.GetValue<string>())];

    /// <summary>One look of each walk, as the scheduler has it: what fails is told by the probes.</summary>
    private static async Task SweepAsync(TestHouse house)
    {
        var (shutdown, heartbeat) = (house.Get<Shutdown>(), house.Get<Heartbeat>());
        IJob[] jobs =
        [
            new PollFeedsJob(house.Get<FeedPipeline>(), shutdown, heartbeat, NullLogger<PollFeedsJob>.Instance),
            new ProcessArticlesJob(house.Get<ArticlePipeline>(), shutdown, heartbeat, NullLogger<ProcessArticlesJob>.Instance),
            new DeliverMessagesJob(house.Get<DeliveryPipeline>(), shutdown, heartbeat, NullLogger<DeliverMessagesJob>.Instance),
        ];
        foreach (var job in jobs)
        {
            await job.Execute(null!, Cancel); // a walk asks nothing of its context
        }
    }
}
