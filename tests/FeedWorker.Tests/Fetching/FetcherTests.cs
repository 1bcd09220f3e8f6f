using System.Text;
using FeedWorker.Fetching;
using FeedWorker.Tests.Loopback;

namespace FeedWorker.Tests.Fetching;

public sealed class FetcherTests
{
    [Fact]
    public async Task A_feed_comes_with_its_body_its_type_and_its_validators()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Answer("/feed", context =>
        {
            context.Response.Headers.ETag = "W/\"harbour-1\"";
            context.Response.Headers.LastModified = "Mon, 02 Mar 2026 08:00:00 GMT";
            context.Response.Headers.CacheControl = "public, max-age=900";
            context.Response.ContentType = "application/rss+xml; charset=utf-8";
            return context.Response.Body.WriteAsync("<rss/>"u8.ToArray(), FetchRig.Token).AsTask();
        });
        using var rig = FetchRig.For(site.Address);

        var fetched = Assert.IsType<FetchOutcome.Fetched>(await rig.FeedAsync(site.At("/feed#top")));

        Assert.Equal("<rss/>", Encoding.UTF8.GetString(fetched.Body.Span));
        Assert.Equal("application/rss+xml; charset=utf-8", fetched.ContentType);
        Assert.Equal(site.At("/feed"), fetched.FinalUrl);
        Assert.Equal("W/\"harbour-1\"", fetched.ETag);
        Assert.Equal("Mon, 02 Mar 2026 08:00:00 GMT", fetched.LastModified);
        Assert.Equal(TimeSpan.FromMinutes(15), fetched.FreshFor);
        Assert.Null(fetched.MovedTo);
    }

    [Fact]
    public async Task The_request_names_us_and_carries_neither_cookie_nor_referrer_nor_trace()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Status("/feed", 200, "Set-Cookie", "visitor=17");
        using var rig = new FetchRig(new FetchingOptions { AllowedHosts = [site.Address], Contact = "https://news.example/crawler" });

        await rig.FeedAsync(site.At("/feed"));
        await rig.FeedAsync(site.At("/feed"));

        var request = site.Requests[1];
        Assert.Equal("FeedWorker/0.1 (+https://news.example/crawler)", request.Header("User-Agent"));
        Assert.Contains("application/rss+xml", request.Header("Accept"), StringComparison.Ordinal);
        Assert.Null(request.Header("Cookie"));
        Assert.Null(request.Header("Referer"));
        Assert.Null(request.Header("traceparent"));
        Assert.Null(request.Header("If-None-Match"));
    }

    [Theory]
    [InlineData("\"plain\"")]
    [InlineData("W/\"weak-gzip\"")]
    [InlineData("without-quotes")]
    [InlineData("\"caf\u00E9\"")]
    public async Task A_validator_goes_back_exactly_as_it_came(string etag)
    {
        await using var site = new RawSite((stream, cancellationToken) => stream.WriteAsync(Encoding.Latin1.GetBytes(
            $"HTTP/1.1 200 OK\r\nETag: {etag}\r\nLast-Modified: yesterday\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), cancellationToken).AsTask());
        using var rig = FetchRig.For(site.Address);

        var first = Assert.IsType<FetchOutcome.Fetched>(await rig.FeedAsync(site.Root));
        await rig.FeedAsync(site.Root, first.ETag, first.LastModified);

        Assert.Contains($"\r\nIf-None-Match: {etag}\r\n", site.LastRequest, StringComparison.Ordinal);
        Assert.Contains("\r\nIf-Modified-Since: yesterday\r\n", site.LastRequest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_validator_of_unreasonable_length_is_not_kept()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Status("/feed", 200, "ETag", "\"" + new string('e', 2_000) + "\"");
        using var rig = FetchRig.For(site.Address);

        Assert.Null(Assert.IsType<FetchOutcome.Fetched>(await rig.FeedAsync(site.At("/feed"))).ETag);
    }

    [Fact]
    public async Task An_unchanged_feed_is_not_sent_again()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Answer("/feed", context =>
        {
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "\"a\"" ? 304 : 200;
            context.Response.Headers.ETag = "\"a\"";
            return Task.CompletedTask;
        });
        using var rig = FetchRig.For(site.Address);

        var first = Assert.IsType<FetchOutcome.Fetched>(await rig.FeedAsync(site.At("/feed")));
        var second = await rig.FeedAsync(site.At("/feed"), first.ETag, first.LastModified);

        Assert.Equal(new FetchOutcome.NotModified("\"a\"", null, null), second);
    }

    [Fact]
    public async Task A_304_with_another_validator_replaces_ours_and_one_without_keeps_it()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Status("/new", 304, "ETag", "\"b\"");
        site.Status("/none", 304);
        using var rig = FetchRig.For(site.Address);

        Assert.Equal(new FetchOutcome.NotModified("\"b\"", "then", null), await rig.FeedAsync(site.At("/new"), "\"a\"", "then"));
        Assert.Equal(new FetchOutcome.NotModified("\"a\"", "then", null), await rig.FeedAsync(site.At("/none"), "\"a\"", "then"));
    }

    [Fact]
    public async Task A_changed_feed_brings_its_new_validator_and_drops_the_old_one()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Status("/feed", 200, "ETag", "\"b\"");
        site.Status("/bare", 200);
        using var rig = FetchRig.For(site.Address);

        var changed = Assert.IsType<FetchOutcome.Fetched>(await rig.FeedAsync(site.At("/feed"), "\"a\"", "then"));
        var bare = Assert.IsType<FetchOutcome.Fetched>(await rig.FeedAsync(site.At("/bare"), "\"a\"", "then"));

        Assert.Equal(("\"b\"", null), (changed.ETag, changed.LastModified));
        Assert.Equal((null, null), (bare.ETag, bare.LastModified));
    }

    [Fact]
    public async Task A_304_that_nobody_asked_for_is_a_failure()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Status("/feed", 304);
        using var rig = FetchRig.For(site.Address);

        Assert.Equal(new FetchOutcome.Failed("server answered 304 Not Modified", null), await rig.FeedAsync(site.At("/feed")));
    }

    [Fact]
    public async Task A_410_ends_it()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Status("/feed", 410);
        using var rig = FetchRig.For(site.Address);

        Assert.Equal(new FetchOutcome.Gone("server answered 410 Gone"), await rig.FeedAsync(site.At("/feed")));
    }

    [Theory]
    [InlineData(401, "server answered 401 Unauthorized")]
    [InlineData(403, "server answered 403 Forbidden")]
    [InlineData(404, "server answered 404 Not Found")]
    [InlineData(451, "server answered 451 Unavailable For Legal Reasons")]
    public async Task A_refusal_about_the_address_is_final(int status, string why)
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Status("/feed", status);
        using var rig = FetchRig.For(site.Address);

        Assert.Equal(new FetchOutcome.Refused(why), await rig.FeedAsync(site.At("/feed")));
        Assert.Equal(1, site.Visits("/feed"));
    }

    [Theory]
    [InlineData(202, "server answered 202 Accepted")]
    [InlineData(408, "server answered 408 Request Timeout")]
    [InlineData(500, "server answered 500 Internal Server Error")]
    [InlineData(503, "server answered 503 Service Unavailable")]
    [InlineData(599, "server answered 599")]
    public async Task A_passing_trouble_is_for_later(int status, string why)
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Status("/feed", status);
        using var rig = FetchRig.For(site.Address);

        Assert.Equal(new FetchOutcome.Failed(why, null), await rig.FeedAsync(site.At("/feed")));
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Mon, 02 Mar 2026 09:10:00 GMT", 600)]
    [InlineData("999999999999999999999", 86_400)]
    [InlineData("Mon, 02 Mar 2099 09:10:00 GMT", 86_400)]
    [InlineData("0", null)]
    [InlineData("Mon, 02 Mar 2020 09:10:00 GMT", null)]
    [InlineData("soon", null)]
    public async Task A_429_says_when_to_come_back_in_seconds_or_by_date(string header, int? seconds)
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Status("/feed", 429, "Retry-After", header);
        using var rig = FetchRig.For(site.Address);

        var failed = Assert.IsType<FetchOutcome.Failed>(await rig.FeedAsync(site.At("/feed")));

        Assert.Equal("server answered 429 Too Many Requests", failed.Why);
        Assert.Equal(seconds, failed.RetryAfter?.TotalSeconds);
    }

    [Theory]
    [InlineData("max-age=900", null, 900)]
    [InlineData("max-age=900\r\nAge: 300", null, 600)]
    [InlineData("max-age=99999999", null, 86_400)]
    [InlineData("no-cache, max-age=900", null, null)]
    [InlineData(null, "Mon, 02 Mar 2026 09:05:00 GMT", 300)]
    [InlineData(null, "0", null)]
    [InlineData("nonsense=", null, null)]
    public async Task A_server_says_how_long_its_answer_is_fresh(string? cacheControl, string? expires, int? seconds)
    {
        await using var site = new RawSite((stream, cancellationToken) => stream.WriteAsync(Encoding.Latin1.GetBytes(
            "HTTP/1.1 200 OK\r\n"
            + (cacheControl is null ? "" : $"Cache-Control: {cacheControl}\r\n")
            + (expires is null ? "" : $"Expires: {expires}\r\n")
            + "Content-Length: 0\r\nConnection: close\r\n\r\n"), cancellationToken).AsTask());
        using var rig = FetchRig.For(site.Address);

        var fetched = Assert.IsType<FetchOutcome.Fetched>(await rig.FeedAsync(site.Root));

        Assert.Equal(seconds, fetched.FreshFor?.TotalSeconds);
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("image/jpeg")]
    [InlineData("video/mp4")]
    public async Task A_page_that_is_no_text_is_refused_unread(string type)
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Answer("/report", type, "%PDF");
        using var rig = FetchRig.For(site.Address);

        Assert.Equal(new FetchOutcome.Refused($"not a page: {type}"), await rig.PageAsync(site.At("/report")));
    }

    [Fact]
    public async Task A_host_that_names_a_pause_is_left_alone_until_it_is_over()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        site.Status("/feed", 503, "Retry-After", "600");
        using var rig = FetchRig.For("127.0.0.0/8");

        await rig.FeedAsync(site.At("/feed"));
        rig.Time.Advance(TimeSpan.FromSeconds(200));
        var second = await rig.FeedAsync(site.At("/other"));

        Assert.Equal(new FetchOutcome.Failed("the host must be left alone for a while", TimeSpan.FromSeconds(400)), second);
        Assert.Single(site.Requests);
    }

    [Fact]
    public async Task A_cancelled_caller_gets_the_cancellation_and_no_outcome()
    {
        await using var site = await TestSite.StartAsync(FetchRig.Token);
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(FetchRig.Token);
        site.Answer("/feed", async context =>
        {
            await caller.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        });
        using var rig = FetchRig.For(site.Address);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            rig.Fetcher.FetchAsync(new FetchRequest(site.At("/feed"), null, null, FetchKind.Feed), caller.Token));
    }
}
