using System.Net;
using System.Net.Http.Headers;
using FeedWorker.TestServers;
using FeedWorker.ThreatAlerts.Tests.Rig;

namespace FeedWorker.ThreatAlerts.Tests.Alerts.Sinks.Feed;

/// <summary>The feed as a reader asks for it, from the running service.</summary>
public sealed class FeedOverHttpTests(SharedServers servers) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("threatalerts-feed-").FullName;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_reader_is_spared_what_it_has_and_hears_of_what_is_new()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var service = await RunningService.ReadyAsync(broker, _folder, "Feed:Enabled=true", "Console:Enabled=false");
        await using var publisher = await Publisher.ConnectAsync(broker);
        await publisher.PublishAsync(TestNews.Detected("strait"));
        await service.UntilAsync(alerts: 1, sightings: 0);

        using var first = await AskAsync(service);
        using var known = await AskAsync(service, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        using var head = await AskAsync(service, request => request.Method = HttpMethod.Head);
        await publisher.PublishAsync(TestNews.Detected("quay"));
        await service.UntilAsync(alerts: 2, sightings: 0);
        using var news = await AskAsync(service, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        using var byDate = await AskAsync(service, request => request.Headers.IfModifiedSince = TimeProvider.System.GetUtcNow().AddHours(1));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("application/atom+xml; charset=utf-8", first.Content.Headers.ContentType!.ToString());
        Assert.Equal(new CacheControlHeaderValue { Private = true, NoCache = true }, first.Headers.CacheControl);
        Assert.Equal((HttpStatusCode.NotModified, 0), (known.StatusCode, (await known.Content.ReadAsByteArrayAsync(Cancel)).Length));
        Assert.Equal(first.Headers.ETag, known.Headers.ETag);
        Assert.Equal((HttpStatusCode.OK, first.Headers.ETag, 0), (head.StatusCode, head.Headers.ETag, (await head.Content.ReadAsByteArrayAsync(Cancel)).Length));
        Assert.Equal(HttpStatusCode.OK, news.StatusCode);
        Assert.NotEqual(first.Headers.ETag, news.Headers.ETag);
        Assert.Equal((HttpStatusCode.OK, null), (byDate.StatusCode, byDate.Content.Headers.LastModified)); // whole seconds would hide what came in the same one
        Assert.Equal(2, (await news.Content.ReadAsStringAsync(Cancel)).Split("<entry>").Length - 1);
    }

    [Fact]
    public async Task Without_its_setting_there_is_no_feed()
    {
        var broker = await servers.NewVirtualHostAsync(Cancel);
        await using var service = await RunningService.StartAsync(broker, _folder);

        using var answer = await AskAsync(service);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> AskAsync(RunningService service, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(service.Address, "/alerts.atom"));
        change?.Invoke(request);
        return await _http.SendAsync(request, Cancel);
    }
}
