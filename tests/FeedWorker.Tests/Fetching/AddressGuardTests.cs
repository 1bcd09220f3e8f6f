using System.Net;
using CsCheck;
using FeedWorker.Fetching;
using FeedWorker.Tests.Loopback;

namespace FeedWorker.Tests.Fetching;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.0.9")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.8")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.19.255.255")]
    [InlineData("224.0.0.1")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::")]
    public void An_address_outside_the_public_internet_is_known_as_such(string address) =>
        Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("9.255.255.255")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.0.1.0")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("2001:200::1")]
    [InlineData("2606:4700::1111")]
    public void An_address_just_outside_those_ranges_is_public(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://10.0.0.5/feed", "private address 10.0.0.5 refused")]
    [InlineData("http://[::1]/feed", "private address ::1 refused")]
    [InlineData("http://[fe80::1]/feed", "private address fe80::1 refused")]
    [InlineData("http://0/feed", "odd address literal 0.0.0.0 refused")]
    [InlineData("http://0x7f.1/feed", "odd address literal 127.0.0.1 refused")]
    [InlineData("http://017700000001/feed", "odd address literal 127.0.0.1 refused")]
    [InlineData("http://2130706433/feed", "odd address literal 127.0.0.1 refused")]
    [InlineData("http://127.1/feed", "odd address literal 127.0.0.1 refused")]
    [InlineData("http://\uFF11\uFF12\uFF17.0.0.1/feed", "odd address literal 127.0.0.1 refused")]
    [InlineData("http://127\u30020\u30020\u30021/feed", "odd address literal 127.0.0.1 refused")]
    [InlineData("http://[::ffff:127.0.0.1]/feed", "odd address literal ::ffff:127.0.0.1 refused")]
    [InlineData("ftp://news.example/feed", "scheme ftp is not http or https")]
    [InlineData("file:///etc/passwd", "scheme file is not http or https")]
    [InlineData("javascript:alert(1)", "scheme javascript is not http or https")]
    [InlineData("data:text/xml,<rss/>", "scheme data is not http or https")]
    [InlineData("http://\u202E/feed", "the address names no host")]
    [InlineData("http://\uFFFF/feed", "the address names no host")]
    [InlineData("http://editor:secret@news.example/feed", "the address carries a user name")]
    public async Task A_hostile_address_is_refused_without_a_connection(string url, string why)
    {
        using var rig = FetchRig.For();

        Assert.Equal(new FetchOutcome.Refused(why), await rig.FeedAsync(url));
    }

    [Fact]
    public async Task A_relative_address_is_refused()
    {
        using var rig = FetchRig.For();

        Assert.Equal(new FetchOutcome.Refused("not an absolute address"), await rig.FeedAsync(new Uri("feed.xml", UriKind.Relative)));
    }

    [Fact]
    public async Task An_odd_literal_does_not_borrow_the_permission_of_the_address_it_hides()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        using var rig = FetchRig.For(site.Address);

        Assert.IsType<FetchOutcome.Refused>(await rig.FeedAsync($"http://2130706433:{site.Root.Port}/feed"));
        Assert.IsType<FetchOutcome.Refused>(await rig.FeedAsync($"http://[::ffff:127.0.0.1]:{site.Root.Port}/feed"));
        Assert.Empty(site.Requests);
    }

    [Fact]
    public async Task An_allowed_address_is_allowed_on_its_own_port_only()
    {
        await using var allowed = await TestSite.StartAsync(FetchRig.Token);
        await using var other = await TestSite.StartAsync(FetchRig.Token);
        allowed.Answer("/feed", "text/xml", "<rss/>");
        other.Answer("/feed", "text/xml", "<rss/>");
        using var rig = FetchRig.For(allowed.Address);

        Assert.IsType<FetchOutcome.Fetched>(await rig.FeedAsync(allowed.At("/feed")));
        Assert.Equal(new FetchOutcome.Refused("private address 127.0.0.1 refused"), await rig.FeedAsync(other.At("/feed")));
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task An_allowed_network_is_allowed_on_any_port_and_its_neighbour_is_not()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Answer("/feed", "text/xml", "<rss/>");
        using var inside = FetchRig.For("127.0.0.0/30");
        using var beside = FetchRig.For("127.0.0.8/30");

        Assert.IsType<FetchOutcome.Fetched>(await inside.FeedAsync(site.At("/feed")));
        Assert.Equal(new FetchOutcome.Refused("private address 127.0.0.1 refused"), await beside.FeedAsync(site.At("/feed")));
    }

    [Theory]
    [InlineData("10.0.0.5")]
    [InlineData("::ffff:10.0.0.5")]
    public async Task One_private_address_among_public_ones_spoils_a_name(string hidden)
    {
        using var rig = new FetchRig(new FetchingOptions(), Resolving("1.1.1.1", hidden));

        Assert.Equal(new FetchOutcome.Refused("private address 10.0.0.5 refused"), await rig.FeedAsync("http://news.example/feed"));
    }

    [Fact]
    public async Task A_name_that_turns_private_after_the_check_reaches_the_address_that_was_checked()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Answer("/feed", "text/xml", "<rss/>");
        var asked = 0;
        using var rig = new FetchRig(new FetchingOptions { AllowedHosts = [site.Address] }, (_, _) =>
            Task.FromResult<IPAddress[]>([IPAddress.Parse(Interlocked.Increment(ref asked) == 1 ? "127.0.0.1" : "10.0.0.5")]));

        var outcome = await rig.FeedAsync($"http://rebinding.example:{site.Root.Port}/feed");

        Assert.IsType<FetchOutcome.Fetched>(outcome);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_page_on_a_private_address_is_refused_for_that_and_not_for_its_robots_txt()
    {
        using var rig = FetchRig.For();

        Assert.Equal(
            new FetchOutcome.Refused("private address 10.0.0.5 refused"), await rig.PageAsync(new Uri("http://10.0.0.5/story")));
    }

    [Fact]
    public void Whatever_a_server_names_as_an_address_is_judged_without_an_exception()
    {
        var here = new Uri("https://gazette.example/world/");
        string[] pieces =
        [
            "http:", "https:", "//", "/", "\\", "?", "#", "@", ":", ":99999", "[::1]", "[", "]", "%", "%00", "%zz", "xn--", "xn--a",
            "..", ".", " ", "\u202E", "\u00DF", "\u3002", "a", "1", "0x7f", "news.example", "\0", "\uD800", "\uFFFF",
        ];
        Gen.Int[0, pieces.Length - 1].Array[0, 12].Select(picks => string.Concat(picks.Select(pick => pieces[pick])))
            .Sample(text =>
            {
                if (ResponseHints.Follow(here, text) is { } url && AddressGuard.Objection(url) is null)
                {
                    using var message = new HttpRequestMessage(HttpMethod.Get, url);
                    Assert.NotEmpty(HostKey.Of(url).Name);
                    Assert.Equal("/robots.txt", new Uri(url, "/robots.txt").AbsolutePath);
                }
            }, iter: 5_000);
    }

    [Fact]
    public async Task A_public_address_is_not_asked_on_a_port_that_serves_no_web()
    {
        using var rig = new FetchRig(new FetchingOptions { ExtraPorts = [8080] }, Resolving("1.1.1.1"));

        Assert.Equal(new FetchOutcome.Refused("port 6379 refused"), await rig.FeedAsync("http://news.example:6379/feed"));
    }

    [Fact]
    public async Task A_name_is_tried_at_its_next_address_when_one_does_not_answer()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Answer("/feed", "text/xml", "<rss/>");
        using var rig = new FetchRig(
            new FetchingOptions { AllowedHosts = ["127.0.0.0/8", "::1/128"] }, Resolving("::1", "127.0.0.9", "127.0.0.1"));

        Assert.IsType<FetchOutcome.Fetched>(await rig.FeedAsync($"http://news.example:{site.Root.Port}/feed"));
    }

    [Fact]
    public void An_address_in_the_log_is_short_and_shows_no_foreign_characters()
    {
        Assert.Equal("http://gazette.example/%0Aevil%E2%80%AE", FetchingLog.Address(new Uri("http://gazette.example/%0Aevil\u202E")));
        Assert.Equal("%0Aevil", FetchingLog.Address(new Uri("\nevil", UriKind.Relative)));
        Assert.Equal(501, FetchingLog.Address(new Uri("data:text/plain," + new string('a', 60_000))).Length);
    }

    [Fact]
    public void The_handler_never_dials_past_the_guard_and_keeps_nothing()
    {
        var options = new FetchingOptions();
        var guard = new AddressGuard(options, new AllowedHostList([]));

        using var handler = WebHandler.Create(guard, options);

        Assert.Equal(guard.DialAsync, handler.ConnectCallback);
        Assert.False(handler.UseProxy);
        Assert.False(handler.AllowAutoRedirect);
        Assert.False(handler.UseCookies);
        Assert.Null(handler.Credentials);
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_a_failure_for_later()
    {
        using var rig = new FetchRig(new FetchingOptions(), (_, _) => throw new System.Net.Sockets.SocketException(11001));
        using var empty = new FetchRig(new FetchingOptions(), Resolving());

        Assert.Equal(new FetchOutcome.Failed("no such host", null), await rig.FeedAsync("http://nowhere.example/feed"));
        Assert.Equal(new FetchOutcome.Failed("no such host", null), await empty.FeedAsync("http://nowhere.example/feed"));
    }

    private static Func<string, CancellationToken, Task<IPAddress[]>> Resolving(params string[] addresses) =>
        (_, _) => Task.FromResult(addresses.Select(IPAddress.Parse).ToArray());
}
