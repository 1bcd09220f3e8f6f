using System.Net;
using FeedWorker.Fetching;
using FeedWorker.Tests.Loopback;

namespace FeedWorker.Tests.Fetching;

public sealed class FetcherRedirectTests
{
    [Theory]
    [InlineData(301, true)]
    [InlineData(308, true)]
    [InlineData(302, false)]
    [InlineData(303, false)]
    [InlineData(307, false)]
    public async Task A_redirect_is_followed_and_only_a_permanent_one_is_a_new_address(int status, bool moved)
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Redirect("/old", status, "/new?page=1#top");
        site.Answer("/new", "text/xml", "<rss/>");
        using var rig = FetchRig.For(site.Address);

        var fetched = Assert.IsType<FetchOutcome.Fetched>(await rig.FeedAsync(site.At("/old")));

        Assert.Equal(site.At("/new?page=1").AbsoluteUri, fetched.FinalUrl.AbsoluteUri);
        Assert.Equal(moved ? fetched.FinalUrl : null, fetched.MovedTo);
    }

    [Fact]
    public async Task One_passing_hop_among_permanent_ones_is_no_new_address()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Redirect("/a", 301, "b");
        site.Redirect("/b", 302, "//" + site.Address + "/c");
        site.Redirect("/c", 308, site.At("/d").AbsoluteUri);
        site.Answer("/d", "text/xml", "<rss/>");
        using var rig = FetchRig.For(site.Address);

        var fetched = Assert.IsType<FetchOutcome.Fetched>(await rig.FeedAsync(site.At("/a")));

        Assert.Equal(site.At("/d"), fetched.FinalUrl);
        Assert.Null(fetched.MovedTo);
    }

    [Theory]
    [InlineData("https://gazette.example/a", "https://gazette.example/b", true)]
    [InlineData("http://gazette.example/a", "https://gazette.example/a", true)]
    [InlineData("https://gazette.example/a", "http://gazette.example/a", false)]
    public void A_move_away_from_https_is_not_remembered(string from, string to, bool lasting) =>
        Assert.Equal(lasting, ResponseReader.IsLastingMove(HttpStatusCode.MovedPermanently, new Uri(from), new Uri(to)));

    [Fact]
    public async Task A_location_outside_ascii_is_read_as_utf8()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        await using var old = RawSite.Saying(
            "HTTP/1.1 301 Moved\r\nLocation: " + site.Root + "caf\u00C3\u00A9\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        site.Answer("/caf\u00E9", "text/xml", "<rss/>");
        using var rig = FetchRig.For(site.Address, old.Address);

        var fetched = Assert.IsType<FetchOutcome.Fetched>(await rig.FeedAsync(old.Root));

        Assert.Equal(site.At("/caf%C3%A9").AbsoluteUri, fetched.FinalUrl.AbsoluteUri);
    }

    [Fact]
    public async Task Redirects_in_a_circle_are_a_failure()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Redirect("/a", 301, "/b");
        site.Redirect("/b", 302, "/a");
        using var rig = FetchRig.For(site.Address);

        Assert.Equal(new FetchOutcome.Failed("redirects in a circle", null), await rig.FeedAsync(site.At("/a")));
        Assert.Equal(2, site.Requests.Count);
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_a_sixth_is_not()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        foreach (var step in Enumerable.Range(1, 6))
        {
            site.Redirect($"/{step}", 302, $"/{step + 1}");
        }

        site.Answer("/7", "text/xml", "<rss/>");
        using var rig = FetchRig.For(site.Address);

        Assert.IsType<FetchOutcome.Fetched>(await rig.FeedAsync(site.At("/2")));
        Assert.Equal(new FetchOutcome.Failed("more than 5 redirects", null), await rig.FeedAsync(site.At("/1")));
    }

    [Fact]
    public async Task A_redirect_without_an_address_is_a_failure()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Status("/a", 302);
        site.Redirect("/b", 302, "http://[");
        using var rig = FetchRig.For(site.Address);

        Assert.Equal(new FetchOutcome.Failed("a redirect without a usable address", null), await rig.FeedAsync(site.At("/a")));
        Assert.Equal(new FetchOutcome.Failed("a redirect without a usable address", null), await rig.FeedAsync(site.At("/b")));
    }

    [Theory]
    [InlineData("http://10.0.0.5/", "private address 10.0.0.5 refused")]
    [InlineData("http://169.254.169.254/latest/meta-data/", "private address 169.254.169.254 refused")]
    [InlineData("http://127.0.0.1:1/", "private address 127.0.0.1 refused")]
    [InlineData("file:///etc/passwd", "scheme file is not http or https")]
    [InlineData("http://user@news.example/", "the address carries a user name")]
    public async Task A_redirect_to_a_place_we_may_not_go_is_refused(string location, string why)
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Redirect("/feed", 302, location);
        using var rig = FetchRig.For(site.Address);

        Assert.Equal(new FetchOutcome.Refused(why), await rig.FeedAsync(site.At("/feed")));
    }

    [Fact]
    public async Task A_redirect_with_a_monstrous_address_is_refused()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Redirect("/feed", 302, "/" + new string('a', 3000));
        using var rig = FetchRig.For(site.Address);

        Assert.Equal(new FetchOutcome.Refused("the address is longer than 2,048 characters"), await rig.FeedAsync(site.At("/feed")));
    }
}
