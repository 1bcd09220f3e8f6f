using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Xml.Linq;
using FeedWorker.Sample;

namespace FeedWorker.Tests.Sample;

public sealed class SampleSiteTests : IAsyncLifetime
{
    private const string Feed = "feed.xml";
    private const string Edited = "articles/harbour-strike.html";
    private const string Unedited = "articles/halvern-strait-ultimatum.html";
    private const string Windows1252 = "articles/telvane-cafe-lawsuit.html";

    private readonly HttpClient _client = new();
    private SampleSite? _site;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SampleSite Site => _site ?? throw new InvalidOperationException("The site starts before each test.");

    public async ValueTask InitializeAsync()
    {
        _site = await SampleSite.StartAsync(0, Cancellation);
        _client.BaseAddress = new Uri($"http://{Site.Authority}/");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Site.DisposeAsync();
    }

    [Fact]
    public async Task Every_item_of_the_feed_leads_to_a_page_of_this_very_site()
    {
        var feed = XDocument.Parse(await _client.GetStringAsync(Feed, Cancellation));
        var links = feed.Descendants("item").Select(item => new Uri(item.Element("link")!.Value)).ToList(); // every item has a link

        Assert.True(links.Count >= 12);
        foreach (var link in links)
        {
            Assert.Equal(Site.Authority, link.Authority);
            using var page = await _client.GetAsync(link, Cancellation);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Equal("text/html", page.Content.Headers.ContentType?.ToString());
        }
    }

    [Fact]
    public async Task Both_feeds_are_served_as_rss()
    {
        foreach (var url in Site.FeedUrls)
        {
            using var feed = await _client.GetAsync(url, Cancellation);

            Assert.Equal(HttpStatusCode.OK, feed.StatusCode);
            Assert.Equal("application/rss+xml; charset=utf-8", feed.Content.Headers.ContentType?.ToString());
        }
    }

    [Theory]
    [InlineData(Feed)]
    [InlineData(Edited)]
    [InlineData(Unedited)]
    public async Task A_page_names_the_real_authority_and_never_the_placeholder(string path)
    {
        var text = await _client.GetStringAsync(path, Cancellation);

        Assert.Contains($"http://{Site.Authority}/", text, StringComparison.Ordinal);
        Assert.NotEqual(SampleSite.DefaultPort, Site.Port);
        Assert.DoesNotContain($":{SampleSite.DefaultPort}/", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Feed)]
    [InlineData(Edited)]
    public async Task An_edited_file_is_served_first_then_edited_then_not_modified(string path)
    {
        using var first = await GetAsync(path, null);
        using var second = await GetAsync(path, first.Headers.ETag);
        using var third = await GetAsync(path, second.Headers.ETag);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Contains("Harbour workers threaten strike over night pay", await TextAsync(first), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Contains("Union sharpens strike threat", await TextAsync(second), StringComparison.Ordinal);
        Assert.True(second.Content.Headers.LastModified > first.Content.Headers.LastModified);
        Assert.Equal(HttpStatusCode.NotModified, third.StatusCode);
        Assert.Equal(second.Headers.ETag, third.Headers.ETag);
        Assert.Empty(await TextAsync(third));
    }

    [Fact]
    public async Task The_edit_adds_a_threat_that_the_first_edition_does_not_have()
    {
        const string sharpened = "we will block the fuel depot from Saturday";
        using var first = await GetAsync(Edited, null);
        using var second = await GetAsync(Edited, first.Headers.ETag);

        Assert.DoesNotContain(sharpened, await TextAsync(first), StringComparison.Ordinal);
        Assert.Contains(sharpened, await TextAsync(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_without_a_validator_gets_the_first_edition_each_time()
    {
        using var first = await GetAsync(Edited, null);
        using var edited = await GetAsync(Edited, first.Headers.ETag);
        using var stranger = await GetAsync(Edited, null);

        Assert.Equal(first.Headers.ETag, stranger.Headers.ETag);
        Assert.NotEqual(first.Headers.ETag, edited.Headers.ETag);
    }

    [Fact]
    public async Task A_page_that_was_never_edited_is_not_modified_for_its_tag()
    {
        using var first = await GetAsync(Unedited, null);
        using var again = await GetAsync(Unedited, first.Headers.ETag);
        using var other = await GetAsync(Unedited, new EntityTagHeaderValue("\"of-another-page\""));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_date_alone_serves_as_validator_too()
    {
        using var first = await GetAsync(Edited, null);
        using var second = await GetSinceAsync(Edited, first.Content.Headers.LastModified);
        using var third = await GetSinceAsync(Edited, second.Content.Headers.LastModified);

        Assert.Contains("Union sharpens strike threat", await TextAsync(second), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, third.StatusCode);
    }

    [Fact]
    public async Task A_page_in_windows_1252_keeps_its_bytes_and_is_sent_without_a_charset()
    {
        using var page = await GetAsync(Windows1252, null);
        var bytes = Encoding.Latin1.GetString(await page.Content.ReadAsByteArrayAsync(Cancellation));

        Assert.Null(page.Content.Headers.ContentType?.CharSet);
        Assert.Contains("caf\u00e9 owners", bytes, StringComparison.Ordinal);
        Assert.Contains("\u0093free calls", bytes, StringComparison.Ordinal);
        Assert.Contains($"http://{Site.Authority}/{Windows1252}", bytes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles/lighthouse-keeper-retires.html")]
    [InlineData("articles/harbour-strike.v2.html")]
    [InlineData("feed.v2.xml")]
    [InlineData("articles/")]
    [InlineData("../world-news.opml")]
    public async Task What_the_site_does_not_have_is_not_found(string path)
    {
        using var answer = await GetAsync(path, null);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_loose_ends_are_a_page_that_is_gone_one_without_an_article_and_one_that_robots_txt_keeps()
    {
        var feed = XDocument.Parse(await _client.GetStringAsync("odd.xml", Cancellation));
        var links = feed.Descendants("item").Select(item => new Uri(item.Element("link")!.Value)).ToList(); // every item has a link
        var robots = await _client.GetStringAsync("robots.txt", Cancellation);

        using var gone = await _client.GetAsync(links[0], Cancellation);
        using var front = await _client.GetAsync(links[1], Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(HttpStatusCode.OK, front.StatusCode);
        Assert.Contains("Disallow: /drafts/", robots, StringComparison.Ordinal);
        Assert.StartsWith("/drafts/", links[2].AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_root_is_the_front_page()
    {
        Assert.Equal(await _client.GetStringAsync("index.html", Cancellation), await _client.GetStringAsync("", Cancellation));
    }

    [Fact]
    public async Task Head_answers_without_a_body_and_other_methods_are_refused()
    {
        using var head = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, Feed), Cancellation);
        using var post = await _client.PostAsync(Feed, new StringContent("x"), Cancellation);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.True(head.Content.Headers.ContentLength > 0);
        Assert.Empty(await TextAsync(head));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
    }

    [Fact]
    public async Task A_port_that_is_taken_gives_way_to_a_free_one()
    {
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();
        var taken = ((IPEndPoint)holder.LocalEndpoint).Port;

        await using var site = await SampleSite.StartAsync(taken, Cancellation);
        using var feed = await _client.GetAsync(site.FeedUrls[0], Cancellation);

        Assert.NotEqual(taken, site.Port);
        Assert.Equal(HttpStatusCode.OK, feed.StatusCode);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, EntityTagHeaderValue? known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return await _client.SendAsync(request, Cancellation);
    }

    private async Task<HttpResponseMessage> GetSinceAsync(string path, DateTimeOffset? since)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfModifiedSince = since;
        return await _client.SendAsync(request, Cancellation);
    }

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Cancellation);
}
