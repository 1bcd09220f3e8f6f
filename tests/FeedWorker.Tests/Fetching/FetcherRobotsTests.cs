using FeedWorker.Fetching;
using FeedWorker.Tests.Loopback;

namespace FeedWorker.Tests.Fetching;

public sealed class FetcherRobotsTests
{
    [Fact]
    public async Task A_page_is_fetched_where_robots_txt_allows_it_and_refused_where_it_does_not()
    {
        await using var site = await SiteAsync("User-agent: *\nDisallow: /members/");
        site.Answer("/members/story", "text/html", "<p>Members only.</p>");
        using var rig = FetchRig.For(site.Address);

        Assert.IsType<FetchOutcome.Fetched>(await rig.PageAsync(site.At("/story")));
        Assert.Equal(new FetchOutcome.Refused("robots.txt forbids this address"), await rig.PageAsync(site.At("/members/story")));
        Assert.Equal((1, 0), (site.Visits("/robots.txt"), site.Visits("/members/story")));
    }

    [Fact]
    public async Task A_feed_does_not_ask_robots_txt()
    {
        await using var site = await SiteAsync("User-agent: *\nDisallow: /");
        using var rig = FetchRig.For(site.Address);

        Assert.IsType<FetchOutcome.Fetched>(await rig.FeedAsync(site.At("/story")));
        Assert.Equal(0, site.Visits("/robots.txt"));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(410)]
    public async Task A_robots_txt_that_is_not_there_allows_everything(int status)
    {
        await using var site = await SiteAsync("");
        site.Status("/robots.txt", status);
        using var rig = FetchRig.For(site.Address);

        Assert.IsType<FetchOutcome.Fetched>(await rig.PageAsync(site.At("/story")));
    }

    [Fact]
    public async Task A_robots_txt_that_cannot_be_had_closes_the_host_for_a_while()
    {
        await using var site = await SiteAsync("");
        site.Status("/robots.txt", 503);
        using var rig = FetchRig.For(site.Address);

        Assert.Equal(
            new FetchOutcome.Failed("robots.txt: server answered 503 Service Unavailable", TimeSpan.FromMinutes(15)),
            await rig.PageAsync(site.At("/story")));
        rig.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(TimeSpan.FromMinutes(10), Assert.IsType<FetchOutcome.Failed>(await rig.PageAsync(site.At("/story"))).RetryAfter);
        Assert.Equal((1, 0), (site.Visits("/robots.txt"), site.Visits("/story")));

        site.Answer("/robots.txt", "text/plain", "");
        rig.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.IsType<FetchOutcome.Fetched>(await rig.PageAsync(site.At("/story")));
    }

    [Fact]
    public async Task An_older_robots_txt_still_counts_while_no_newer_one_can_be_had()
    {
        await using var site = await SiteAsync("User-agent: *\nDisallow: /members/");
        using var rig = FetchRig.For(site.Address);
        await rig.PageAsync(site.At("/story"));

        site.Status("/robots.txt", 500);
        rig.Time.Advance(TimeSpan.FromHours(25));

        Assert.IsType<FetchOutcome.Fetched>(await rig.PageAsync(site.At("/story")));
        Assert.IsType<FetchOutcome.Refused>(await rig.PageAsync(site.At("/members/story")));
        Assert.Equal(2, site.Visits("/robots.txt"));
    }

    [Fact]
    public async Task A_robots_txt_is_asked_for_again_after_a_day()
    {
        await using var site = await SiteAsync("");
        using var rig = FetchRig.For(site.Address);
        await rig.PageAsync(site.At("/story"));

        site.Answer("/robots.txt", "text/plain", "User-agent: *\nDisallow: /");
        rig.Time.Advance(TimeSpan.FromHours(24));

        Assert.IsType<FetchOutcome.Refused>(await rig.PageAsync(site.At("/story")));
    }

    [Fact]
    public async Task A_redirect_to_another_host_asks_the_robots_txt_of_that_host()
    {
        await using var open = await SiteAsync("");
        await using var closed = await SiteAsync("User-agent: *\nDisallow: /");
        open.Redirect("/old", 301, closed.At("/story").AbsoluteUri);
        using var rig = FetchRig.For(open.Address, closed.Address);

        Assert.Equal(new FetchOutcome.Refused("robots.txt forbids this address"), await rig.PageAsync(open.At("/old")));
        Assert.Equal((1, 0), (closed.Visits("/robots.txt"), closed.Visits("/story")));
    }

    [Fact]
    public async Task A_redirected_robots_txt_counts_for_the_host_that_was_asked()
    {
        await using var site = await SiteAsync("");
        site.Redirect("/robots.txt", 301, "/static/robots.txt");
        site.Answer("/static/robots.txt", "text/plain", "User-agent: FeedWorker\nDisallow: /");
        using var rig = FetchRig.For(site.Address);

        Assert.IsType<FetchOutcome.Refused>(await rig.PageAsync(site.At("/story")));
    }

    [Fact]
    public async Task A_robots_txt_that_leads_in_a_circle_counts_as_not_there()
    {
        await using var site = await SiteAsync("");
        site.Redirect("/robots.txt", 302, "/robots.txt");
        using var rig = FetchRig.For(site.Address);

        Assert.IsType<FetchOutcome.Fetched>(await rig.PageAsync(site.At("/story")));
    }

    [Fact]
    public async Task A_huge_robots_txt_is_read_to_its_cap()
    {
        await using var site = await SiteAsync("User-agent: *\nDisallow: /\n" + new string('#', 2_000_000));
        using var rig = FetchRig.For(site.Address);

        Assert.IsType<FetchOutcome.Refused>(await rig.PageAsync(site.At("/story")));
    }

    [Fact]
    public async Task A_silent_robots_txt_fails_the_page_after_its_own_deadline()
    {
        await using var site = await SiteAsync("");
        using var rig = FetchRig.For(site.Address);
        var asked = new TaskCompletionSource();
        site.Answer("/robots.txt", context =>
        {
            asked.SetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        });

        var fetch = rig.PageAsync(site.At("/story"));
        await asked.Task.WaitAsync(FetchRig.Token);
        rig.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(
            new FetchOutcome.Failed("robots.txt: no complete answer within 30 s", TimeSpan.FromMinutes(15)), await fetch);
    }

    [Fact]
    public async Task Pages_that_arrive_together_share_one_robots_txt()
    {
        await using var site = await SiteAsync("");
        using var rig = FetchRig.For(site.Address);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => rig.PageAsync(site.At("/story"))));

        Assert.Equal((1, 8), (site.Visits("/robots.txt"), site.Visits("/story")));
    }

    [Theory]
    [InlineData("10", 10)]
    [InlineData("1", 2)]
    public async Task A_crawl_delay_lengthens_the_gap_and_never_shortens_it(string delay, int seconds)
    {
        await using var site = await SiteAsync($"User-agent: *\nCrawl-delay: {delay}");
        using var rig = FetchRig.For("127.0.0.0/8");
        await rig.PageAsync(site.At("/story"));

        var second = rig.PageAsync(site.At("/story"));
        rig.Time.Advance(TimeSpan.FromSeconds(seconds - 0.5));
        Assert.False(second.IsCompleted);
        rig.Time.Advance(TimeSpan.FromSeconds(0.5));

        Assert.IsType<FetchOutcome.Fetched>(await second);
    }

    [Fact]
    public async Task A_crawl_delay_is_known_to_others_and_bounded()
    {
        await using var site = await SiteAsync("User-agent: *\nCrawl-delay: 86400");
        using var rig = FetchRig.For(site.Address);

        Assert.Null(rig.Robots.GetCrawlDelay(site.At("/story")));
        await rig.PageAsync(site.At("/story"));

        Assert.Equal(TimeSpan.FromMinutes(2), rig.Robots.GetCrawlDelay(site.At("/other")));
    }

    [Fact]
    public async Task The_number_of_remembered_hosts_is_bounded_and_the_last_one_asked_stays()
    {
        var cache = new RobotsCache(new FetchingOptions(), new Microsoft.Extensions.Time.Testing.FakeTimeProvider(), maxHosts: 50);

        foreach (var n in Enumerable.Range(0, 500))
        {
            var url = new Uri($"https://site{n}.example/story");
            Assert.IsType<FetchOutcome.Refused>(await cache.ObjectionAsync(url, Forbidding, FetchRig.Token));
            Assert.InRange(cache.Remembered, 1, 50);
        }
    }

    [Fact]
    public async Task Large_files_push_out_others_before_they_fill_the_memory()
    {
        var cache = new RobotsCache(new FetchingOptions(), new Microsoft.Extensions.Time.Testing.FakeTimeProvider(), maxWeight: 10_000);
        var rules = new FetchOutcome.Fetched(
            System.Text.Encoding.UTF8.GetBytes("User-agent: *\nDisallow: /" + new string('a', 1_999)),
            null, new Uri("https://site.example/"), null, null, null, null);

        foreach (var n in Enumerable.Range(0, 100))
        {
            await cache.ObjectionAsync(new Uri($"https://site{n}.example/story"), (_, _) => Task.FromResult<FetchOutcome>(rules), FetchRig.Token);
        }

        Assert.InRange(cache.Remembered, 1, 6);
    }

    private static Task<FetchOutcome> Forbidding(Uri url, CancellationToken cancellationToken) =>
        Task.FromResult<FetchOutcome>(new FetchOutcome.Fetched("User-agent: *\nDisallow: /"u8.ToArray(), null, url, null, null, null, null));

    private static async Task<TestSite> SiteAsync(string robots)
    {
        var site = await TestSite.StartAsync(FetchRig.Token);
        site.Answer("/robots.txt", "text/plain", robots);
        site.Answer("/story", "text/html", "<p>The harbour stays open.</p>");
        return site;
    }
}
