using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FeedWorker.Tests.Loopback;

/// <summary>
/// A real web site on 127.0.0.1 and a free port. Paths that no test has set answer 404; every request is kept in <see cref="Requests"/>.
/// </summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, RequestDelegate> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SeenRequest> _requests = new();
    private readonly WebApplication _app;

    private TestSite(WebApplication app)
    {
        _app = app;
        _app.Run(AnswerAsync);
    }

    /// <summary>For example <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Root { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Address and port as an allow-list wants them: <c>127.0.0.1:40123</c>.</summary>
    public string Address => Root.Authority;

    /// <summary>Every request so far, robots.txt included, in the order of arrival.</summary>
    public IReadOnlyList<SeenRequest> Requests => [.. _requests];

    public static Task<TestSite> StartAsync(CancellationToken cancellationToken) => StartAsync(null, cancellationToken);

    /// <param name="certificate">Serves https with it; <see langword="null"/> serves http.</param>
    /// <param name="cancellationToken">Ends the start, not the site.</param>
    public static async Task<TestSite> StartAsync(X509Certificate2? certificate, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        }));
        builder.Logging.ClearProviders();
        var site = new TestSite(builder.Build());
        await site._app.StartAsync(cancellationToken);
        site.Root = new Uri(site._app.Urls.First());
        return site;
    }

    public Uri At(string path) => new(Root, path);

    /// <summary>How often <paramref name="path"/> was asked for.</summary>
    public int Visits(string path) => _requests.Count(seen => seen.Path == path);

    public void Answer(string path, RequestDelegate answer) => _answers[path] = answer;

    public void Answer(string path, string contentType, string body) =>
        Answer(path, contentType, System.Text.Encoding.UTF8.GetBytes(body));

    public void Answer(string path, string contentType, byte[] body) => Answer(path, context =>
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    });

    /// <summary>An empty answer with a status and, if wanted, one header.</summary>
    public void Status(string path, int status, string? header = null, string? value = null) => Answer(path, context =>
    {
        context.Response.StatusCode = status;
        if (header is not null)
        {
            context.Response.Headers[header] = value;
        }

        return Task.CompletedTask;
    });

    public void Redirect(string path, int status, string location) => Status(path, status, "Location", location);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        _requests.Enqueue(new SeenRequest(path, context.Request.QueryString.Value ?? "",
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        if (_answers.TryGetValue(path, out var answer))
        {
            return answer(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
