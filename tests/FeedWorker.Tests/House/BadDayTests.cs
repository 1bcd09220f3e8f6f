using FeedWorker.Operations;
using FeedWorker.Pipeline;
using FeedWorker.Publishing;
using FeedWorker.Storage;
using FeedWorker.Tests.Loopback;
using Microsoft.AspNetCore.Http;

namespace FeedWorker.Tests.House;

public sealed class BadDayTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_journal_cannot_be_written_messages_wait_the_worker_is_not_ready_and_nothing_is_lost()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        site.Feed("/feed.xml", ("/ferry", "Ferry sails"));
        site.Article("/ferry", "Ferry sails", TestNews.Ferry);
        await using var house = await TestHouse.StartAsync(site);
        await house.AddFeedsAsync(site.At("/feed.xml"));
        Directory.CreateDirectory(house.JournalFile); // a folder stands where the file should be

        await house.WorkAsync();

        var counts = await house.Get<OutboxLedger>().CountsAsync(Cancel);
        Assert.True(counts.Waiting > 0);
        Assert.Equal(0, counts.SetAside);
        Assert.Contains(await house.Get<Readiness>().NotReadyAsync(Cancel), reason => reason.Contains("journal", StringComparison.Ordinal));

        Directory.Delete(house.JournalFile);
        await house.WorkAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(counts.Waiting, house.Journal.Count);
        Assert.Empty(await house.Get<Readiness>().NotReadyAsync(Cancel));
    }

    [Fact]
    public async Task Once_ends_when_the_bus_takes_nothing_and_a_full_outbox_holds_up_the_rest()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        await using var house = await TestHouse.StartAsync(site, ("Storage:OutboxHighWater", "1"), ("Pipeline:ArticlesAtOnce", "1"));
        string[] paths = ["/strait", "/ferry", "/quay"];
        site.Feed("/feed.xml", [.. paths.Select(path => (path, "News"))]);
        foreach (var path in paths)
        {
            site.Answer(path, context =>
            {
                house.Time.Advance(TimeSpan.FromSeconds(2)); // so that the outbox is looked at again
                context.Response.ContentType = "text/html; charset=utf-8";
                return context.Response.WriteAsync(TestNews.Page($"News from {path}", TestNews.Strait, TestNews.Ferry, $"So says {path}."), Cancel);
            });
        }

        await house.AddFeedsAsync(site.At("/feed.xml"));
        Directory.CreateDirectory(house.JournalFile); // a folder stands where the file should be

        await house.WorkAsync().WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        Assert.InRange(paths.Sum(site.Visits), 1, paths.Length - 1);
        Directory.Delete(house.JournalFile);
        for (var round = 0; round <= paths.Length; round++)
        {
            house.Time.Advance(TimeSpan.FromMinutes(1));
            await house.Get<DeliveryPipeline>().RunDueAsync(beat: null, Cancel);
            await house.Get<ArticlePipeline>().RunDueAsync(beat: null, Cancel);
        }

        Assert.Equal(paths.Length, house.Articles.Count);
    }

    [Fact]
    public async Task An_old_message_that_still_waits_makes_the_worker_not_ready()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        site.Feed("/feed.xml", ("/ferry", "Ferry sails"));
        site.Article("/ferry", "Ferry sails", TestNews.Ferry);
        await using var house = await TestHouse.StartAsync(site);
        await house.AddFeedsAsync(site.At("/feed.xml"));
        await house.Get<FeedPipeline>().RunDueAsync(beat: null, Cancel);
        await house.Get<ArticlePipeline>().RunDueAsync(beat: null, Cancel);

        house.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.Contains(await house.Get<Readiness>().NotReadyAsync(Cancel), reason => reason.StartsWith("outbox:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_of_an_unknown_type_is_set_aside_after_its_attempts_and_can_be_sent_again()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        await using var house = await TestHouse.StartAsync(site, ("Publishing:MaxAttempts", "2"));
        await house.AddFeedsAsync(site.At("/feed.xml"));
        var lease = Assert.Single(await house.Get<FeedLedger>().ClaimDueAsync(1, new HashSet<string>(), Cancel));
        await house.Get<FeedLedger>().CloseAsync(lease, new FeedClose
        {
            NextPollIn = TimeSpan.FromDays(1),
            Health = FeedHealth.Healthy,
            Messages = [new OutgoingMessage(Guid.NewGuid(), "feedworker.of-tomorrow.v1", "{}"u8.ToArray())],
        }, Cancel);

        await house.Get<DeliveryPipeline>().RunDueAsync(beat: null, Cancel);
        house.Time.Advance(TimeSpan.FromMinutes(1));
        await house.Get<DeliveryPipeline>().RunDueAsync(beat: null, Cancel);

        var row = Assert.Single(await house.Get<OutboxLedger>().ListAsync(true, 10, Cancel));
        Assert.Contains("unknown message type", row.Problem, StringComparison.Ordinal);
        Assert.Equal(1, await house.Get<OutboxLedger>().RetryAsync(null, Cancel));
    }

    [Fact]
    public async Task What_is_under_way_too_long_at_shutdown_is_given_back_and_done_by_the_next_worker()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        var asked = new TaskCompletionSource();
        site.Feed("/feed.xml", ("/slow", "Slow"));
        site.Answer("/slow", async context =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        await using var house = await TestHouse.StartAsync(site);
        await house.AddFeedsAsync(site.At("/feed.xml"));
        await house.Get<FeedPipeline>().RunDueAsync(beat: null, Cancel);
        var working = house.Get<ArticlePipeline>().RunDueAsync(beat: null, house.Get<Shutdown>().Claiming);
        await asked.Task.WaitAsync(Cancel);

        house.StopClaiming();
        house.Time.Advance(TimeSpan.FromSeconds(16)); // more than Pipeline:FinishWithin
        await working.WaitAsync(Cancel);

        var again = Assert.Single(await house.Get<ArticleLedger>().ClaimDueAsync(10, new HashSet<string> { site.Address }, Cancel));
        Assert.Equal(1, again.Attempt);
    }

    [Fact]
    public async Task A_host_that_was_asked_when_the_worker_stopped_gets_its_pause()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        var asked = new TaskCompletionSource();
        site.Answer("/feed.xml", async context =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        await using var house = await TestHouse.StartAsync(site, ("Fetching:AllowedHosts:0", "127.0.0.0/8"));
        await house.AddFeedsAsync(site.At("/feed.xml"));
        var working = house.Get<FeedPipeline>().RunDueAsync(beat: null, house.Get<Shutdown>().Claiming);
        await asked.Task.WaitAsync(Cancel);

        house.StopClaiming();
        house.Time.Advance(TimeSpan.FromSeconds(16)); // more than Pipeline:FinishWithin
        await working.WaitAsync(Cancel);

        Assert.Equal(1, house.Get<PipelineMetrics>().Count(FeedEnd.GivenBack));
        Assert.Empty(await house.Get<FeedLedger>().ClaimDueAsync(10, new HashSet<string>(), Cancel));
        house.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Single(await house.Get<FeedLedger>().ClaimDueAsync(10, new HashSet<string>(), Cancel));
    }

    [Fact]
    public async Task An_attempt_whose_lease_is_lost_while_it_fetches_is_counted_so()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        var asked = new TaskCompletionSource();
        site.Feed("/feed.xml", ("/slow", "Slow"));
        site.Answer("/slow", async context =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        await using var house = await TestHouse.StartAsync(site, ("Fetching:Deadline", "00:10:00"));
        await house.AddFeedsAsync(site.At("/feed.xml"));
        await house.Get<FeedPipeline>().RunDueAsync(beat: null, Cancel);
        var working = house.Get<ArticlePipeline>().RunDueAsync(beat: null, Cancel);
        await asked.Task.WaitAsync(Cancel);

        // Another worker, as it were.
        await house.Get<NewsDatabase>().WriteAsync(
            session => session.ExecuteAsync("UPDATE articles SET lease_token = @other", new { other = Guid.NewGuid() }), Cancel);
        house.Time.Advance(new StorageOptions().LeaseLength / 3);
        await working.WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        var metrics = house.Get<PipelineMetrics>();
        Assert.Equal((1, 0), (metrics.Count(ArticleEnd.LeaseLost), metrics.Count(ArticleEnd.GivenBack)));
    }

    [Fact]
    public async Task After_the_stop_signal_nothing_new_is_claimed()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        site.Feed("/feed.xml", ("/ferry", "Ferry sails"));
        await using var house = await TestHouse.StartAsync(site);
        await house.AddFeedsAsync(site.At("/feed.xml"));

        house.StopClaiming();
        await house.WorkAsync();

        Assert.Equal(0, site.Visits("/feed.xml"));
    }

    [Fact]
    public async Task A_host_that_asks_for_a_pause_gets_it_for_all_its_articles()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        site.Feed("/feed.xml", ("/one", "One"), ("/two", "Two"));
        var busy = true;
        RequestDelegate answer = async context =>
        {
            if (busy)
            {
                context.Response.StatusCode = 503;
                context.Response.Headers.RetryAfter = "3600";
                return;
            }

            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync(TestNews.Page("Late", TestNews.Ferry), Cancel);
        };
        site.Answer("/one", answer);
        site.Answer("/two", answer);
        await using var house = await TestHouse.StartAsync(
            site, ("Fetching:AllowedHosts:0", "127.0.0.0/8"), ("Fetching:HostGap", "00:00:00"), ("Pipeline:PollInterval", "1.00:00:00"));
        await house.AddFeedsAsync(site.At("/feed.xml"));
        await house.Get<FeedPipeline>().RunDueAsync(beat: null, Cancel);

        await house.Get<ArticlePipeline>().RunDueAsync(beat: null, Cancel);
        house.Time.Advance(TimeSpan.FromMinutes(30));
        await house.Get<ArticlePipeline>().RunDueAsync(beat: null, Cancel);
        Assert.Equal(1, site.Visits("/one") + site.Visits("/two"));

        busy = false;
        house.Time.Advance(TimeSpan.FromMinutes(45));
        await house.Get<ArticlePipeline>().RunDueAsync(beat: null, Cancel);
        await house.Get<ArticlePipeline>().RunDueAsync(beat: null, Cancel);
        await house.Get<DeliveryPipeline>().RunDueAsync(beat: null, Cancel);
        Assert.NotEmpty(house.Messages(MessageCatalog.ArticlePublished));
    }
}
