using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FeedWorker.ThreatAlerts.Tests.Rig;

/// <summary>Somebody's webhook on loopback: answers as the test says, 200 otherwise, and keeps every request.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<RequestDelegate> _answers = new();
    private readonly ConcurrentQueue<Posted> _posts = new();
    private readonly WebApplication _app;

    private Receiver()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(TakeAsync);
    }

    internal string Url => $"{_app.Urls.Single()}/alerts";

    /// <summary>What came so far, in the order of arrival.</summary>
    internal IReadOnlyList<Posted> Posts => [.. _posts];

    internal static async Task<Receiver> StartAsync()
    {
        var receiver = new Receiver();
        await receiver._app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    /// <summary>What the next request that has no answer yet is answered.</summary>
    internal void Next(RequestDelegate answer) => _answers.Enqueue(answer);

    internal void Next(int status, string text = "", string? header = null, string? value = null) => Next(context =>
    {
        context.Response.StatusCode = status;
        if (header is not null)
        {
            context.Response.Headers[header] = value;
        }

        return context.Response.WriteAsync(text, context.RequestAborted);
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        _posts.Enqueue(new Posted(
            context.Request.Method, context.Request.Path,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray()));
        if (_answers.TryDequeue(out var answer))
        {
            await answer(context);
        }
    }
}

/// <summary>One request to a <see cref="Receiver"/>.</summary>
internal sealed record Posted(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);
