using System.Text;
using FeedWorker.Tests.Loopback;

namespace FeedWorker.Tests.House;

/// <summary>What comes from outside is broken in every way; its reason is kept with it, and the rest goes on.</summary>
public sealed class BadInputTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, byte[], string> BadFeeds => new()
    {
        { "not XML", "application/rss+xml", "This is no feed at all."u8.ToArray(), "not XML" },
        { "empty", "application/rss+xml", [], "empty" },
        { "HTML", "text/html", "<!DOCTYPE html><html><body><p>Welcome to our site</p></body></html>"u8.ToArray(), "HTML" },
        { "deep", "application/rss+xml", Encoding.UTF8.GetBytes("<rss version=\"2.0\">" + string.Concat(Enumerable.Repeat("<x>", 100_000))), "" },
    };

    public static TheoryData<string, string, byte[], string> BadPages => new()
    {
        { "empty", "text/html", [], "empty" },
        { "without an article", "text/html", "<html><body><nav><a href=\"/\">Home</a></nav></body></html>"u8.ToArray(), "no article" },
        { "an image", "image/png", [0x89, 0x50, 0x4E, 0x47], "image/png" },
        { "20 MB", "text/html", Encoding.UTF8.GetBytes("<html><body><p>" + new string('a', 20 * 1024 * 1024)), "10 MiB" },
    };

    public static TheoryData<string, string, byte[]> OddPages => new()
    {
        { "a NUL byte", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(TestNews.Page("Odd", TestNews.Ferry).Replace("ferry", "fer\0ry", StringComparison.Ordinal)) },
        { "an unknown charset", "text/html; charset=klingon-8", Encoding.UTF8.GetBytes(TestNews.Page("Odd", TestNews.Ferry)) },
        { "100,000 elements deep", "text/html", Encoding.UTF8.GetBytes(
            TestNews.Page("Odd", TestNews.Ferry).Replace("</article>", string.Concat(Enumerable.Repeat("<div>", 100_000)) + "</article>", StringComparison.Ordinal)) },
    };

    [Theory]
    [MemberData(nameof(BadFeeds))]
    public async Task A_bad_feed_keeps_its_reason_and_the_others_go_on(string name, string contentType, byte[] body, string reason)
    {
        await using var site = await TestSite.StartAsync(Cancel);
        site.Answer("/bad.xml", contentType, body);
        site.Feed("/feed.xml", ("/ferry", "Ferry sails"));
        site.Article("/ferry", "Ferry sails", TestNews.Ferry);
        await using var house = await TestHouse.StartAsync(site);
        await house.AddFeedsAsync(site.At("/bad.xml"), site.At("/feed.xml"));

        await house.WorkAsync();

        Assert.Single(house.Articles);
        var bad = await house.FeedAsync(site.At("/bad.xml"));
        Assert.True(bad.Problem is not null, name);
        Assert.Contains(reason, bad.Problem, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(BadPages))]
    public async Task A_bad_page_is_set_aside_with_its_reason_and_the_others_go_on(string name, string contentType, byte[] body, string reason)
    {
        await using var site = await TestSite.StartAsync(Cancel);
        site.Feed("/feed.xml", ("/bad", name), ("/ferry", "Ferry sails"));
        site.Answer("/bad", contentType, body);
        site.Article("/ferry", "Ferry sails", TestNews.Ferry);
        await using var house = await TestHouse.StartAsync(site);
        await house.AddFeedsAsync(site.At("/feed.xml"));

        await house.WorkAsync();

        Assert.Single(house.Articles);
        Assert.Contains(reason, await house.WhySetAsideAsync(site.At("/bad")), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, (await house.FeedAsync(site.At("/feed.xml"))).ArticlesSetAside);
    }

    [Theory]
    [MemberData(nameof(OddPages))]
    public async Task An_odd_page_is_read_all_the_same(string name, string contentType, byte[] body)
    {
        await using var site = await TestSite.StartAsync(Cancel);
        site.Feed("/feed.xml", ("/odd", name));
        site.Answer("/odd", contentType, body);
        await using var house = await TestHouse.StartAsync(site);
        await house.AddFeedsAsync(site.At("/feed.xml"));

        await house.WorkAsync();

        var text = Assert.Single(house.Articles)["text"]!.GetValue<string>();
        Assert.Contains("will sail again on Monday", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\0', text);
    }

    [Fact]
    public async Task A_page_that_fails_is_tried_again_and_set_aside_in_the_end()
    {
        await using var site = await TestSite.StartAsync(Cancel);
        site.Feed("/feed.xml", ("/flaky", "Flaky"));
        site.Status("/flaky", 500);
        await using var house = await TestHouse.StartAsync(site, ("Pipeline:ArticleAttempts", "3"), ("Pipeline:PollInterval", "1.00:00:00"));
        await house.AddFeedsAsync(site.At("/feed.xml"));
        await house.WorkAsync();

        for (var i = 0; i < 5; i++)
        {
            await house.WorkAfterAsync(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(3, site.Visits("/flaky"));
        Assert.Contains("500", await house.WhySetAsideAsync(site.At("/flaky")), StringComparison.Ordinal);
    }
}
