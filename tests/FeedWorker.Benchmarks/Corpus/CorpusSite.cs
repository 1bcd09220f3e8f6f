using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace FeedWorker.Benchmarks.Corpus;

/// <summary>Serves bytes from memory on any free port of 127.0.0.1.</summary>
internal sealed class CorpusSite : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (byte[] Body, string ContentType)> _files = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private CorpusSite()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>Address and port, as an allow-list wants them.</summary>
    internal string Authority => new Uri(_app.Urls.Single()).Authority;

    internal static async Task<CorpusSite> StartAsync(CancellationToken cancellationToken)
    {
        var site = new CorpusSite();
        try
        {
            await site._app.StartAsync(cancellationToken);
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <returns>Where the bytes are served.</returns>
    internal Uri Add(string folder, string name, byte[] body, string contentType)
    {
        _files[$"/{folder}/{name}"] = (body, contentType);
        return new Uri($"http://{Authority}/{folder}/{Uri.EscapeDataString(name)}");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (!_files.TryGetValue(context.Request.Path.Value ?? "", out var file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = file.ContentType;
        context.Response.ContentLength = file.Body.Length;
        await context.Response.Body.WriteAsync(file.Body, context.RequestAborted);
    }
}
