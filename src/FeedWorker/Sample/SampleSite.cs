using System.Collections.Frozen;
using System.Net;
using Microsoft.AspNetCore.Connections;

namespace FeedWorker.Sample;

/// <summary>
/// The small news site of <c>seeds/sample</c>, served on 127.0.0.1 for the demo and for tests. It keeps no state: who does not know
/// a file gets its first edition, who shows the validator of one edition gets the next, and who shows the last one's gets 304.
/// </summary>
internal sealed class SampleSite : IAsyncDisposable
{
    /// <summary>The port that the files name; another one is used when it is taken.</summary>
    internal const int DefaultPort = 5480;

    private readonly WebApplication _app;

    private SampleSite(WebApplication app, int port)
    {
        _app = app;
        Port = port;
    }

    /// <summary>The port that is listened on.</summary>
    internal int Port { get; }

    /// <summary>Address and port, as an allow-list wants them: <c>127.0.0.1:5480</c>.</summary>
    internal string Authority => $"{IPAddress.Loopback}:{Port}";

    /// <summary>The feed of the site, then the feed whose items all come to nothing.</summary>
    internal IReadOnlyList<Uri> FeedUrls => [new($"http://{Authority}/feed.xml"), new($"http://{Authority}/odd.xml")];

    /// <summary>Starts the site.</summary>
    /// <param name="port">Where to listen; 0, or a port that is taken, means any free one.</param>
    /// <param name="cancellationToken">Stops the start, not the running site.</param>
    internal static async Task<SampleSite> StartAsync(int port, CancellationToken cancellationToken)
    {
        try
        {
            return await ListenAsync(port, cancellationToken);
        }
        catch (IOException taken) when (port != 0 && taken.InnerException is AddressInUseException)
        {
            return await ListenAsync(0, cancellationToken);
        }
    }

    /// <summary>Stops the site.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static async Task<SampleSite> ListenAsync(int port, CancellationToken cancellationToken)
    {
        // An empty builder: neither the settings nor the environment of the worker around it may move this site.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var app = builder.Build();
        try
        {
            // The files name the port, which is known once the site listens; a request that comes sooner waits for them.
            var files = new TaskCompletionSource<FrozenDictionary<string, SampleEdition[]>>();
            app.Run(async context => await AnswerAsync(context, await files.Task));
            await app.StartAsync(cancellationToken);
            var site = new SampleSite(app, new Uri(app.Urls.Single()).Port);
            files.SetResult(SampleFiles.Load(site.Authority));
            return site;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static async Task AnswerAsync(HttpContext context, FrozenDictionary<string, SampleEdition[]> files)
    {
        var (request, response) = (context.Request, context.Response);
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            return;
        }

        var path = request.Path == "/" ? "/index.html" : request.Path.Value;
        if (path is null || !files.TryGetValue(path, out var editions))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var known = Known(request, editions);
        var edition = editions[Math.Min(known + 1, editions.Length - 1)];
        var headers = response.GetTypedHeaders();
        headers.ETag = edition.ETag;
        headers.LastModified = edition.LastModified;
        if (known == editions.Length - 1)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = edition.ContentType;
        response.ContentLength = edition.Body.Length;
        if (HttpMethods.IsGet(request.Method))
        {
            await response.Body.WriteAsync(edition.Body, context.RequestAborted);
        }
    }

    /// <summary>Which edition the client shows that it has; -1 for none. A date counts only where no tag was sent (RFC 9110, 13.2.2).</summary>
    private static int Known(HttpRequest request, SampleEdition[] editions)
    {
        var headers = request.GetTypedHeaders();
        if (headers.IfNoneMatch is { Count: > 0 } tags)
        {
            return Array.FindLastIndex(editions, edition => tags.Any(tag => tag.Compare(edition.ETag, useStrongComparison: false)));
        }

        return headers.IfModifiedSince is { } since
            ? Array.FindLastIndex(editions, edition => edition.LastModified <= since)
            : -1;
    }
}
